import Desk
import HTTPTypes
import Standards

/// Everything that the API can do: the one list from which routes and document are made.
enum Operations {
    /// The operations of an installation.
    static func all(for desk: Desk) -> [Operation] {
        let library = PublishedLibrary(desk.catalogue, base: desk.publicAddress)
        let operations =
            [index] + catalogueOperations(library) + [fileApplication] + caseOperations + officeOperations
            + clockOperations + problemOperations
        return operations + [openAPI(describing: operations)]
    }

    /// Where to begin.
    private static let index: Operation = {
        let shape = Shape<String>.object(
            "Index", "Where to begin.",
            [
                Property("name", Shapes.text) { $0 },
                Property("openapi", Shapes.link) { _ in APIPath.openAPI },
                Property("agencies", Shapes.link) { _ in APIPath.agencies },
                Property("inbox", Shapes.link, "For staff") { _ in APIPath.inbox },
                Property("me", Shapes.link, "For staff") { _ in APIPath.me },
                Property("problems", Shapes.link) { _ in APIPath.problems },
            ])
        let document = PublishedDocument(shape.bytes(of: "Maklumat"))
        return Operation(
            "getIndex", .get, "/v1", tag: .service, summary: "Where to begin",
            answers: [.init("The addresses to start from", shape.schema)]
        ) { call in .published(document, for: call.request) }
    }()

    /// The document that describes all of these.
    private static func openAPI(describing operations: [Operation]) -> Operation {
        // The document describes its own operation too, so it is made from a list with a stand-in for its bytes.
        func make(_ handle: @Sendable @escaping (Call) async throws -> Reply) -> Operation {
            Operation(
                "getOpenAPI", .get, "/openapi.json", tag: .service, summary: "This description",
                details: "OpenAPI 3.1, made from the declarations that route.",
                answers: [.init("The document", .keywords([.init("type", "object")]))], handle: handle)
        }
        let described = operations + [make { _ in throw Problem(.notFound) }]
        let document = MadeOnce {
            var writer = JSONWriter()
            writer.value(OpenAPIDocument(operations: described).json)
            return PublishedDocument(writer.bytes)
        }
        return make { call in .published(document.value, for: call.request) }
    }
}

/// The published documents of an installation, each written when it is first asked for: they do not change while the program
/// runs.
struct PublishedLibrary: Sendable {
    let agencies: MadeOnce<PublishedDocument>
    private let byPath: [String: MadeOnce<PublishedDocument>]

    /// Knows how to write every document.
    ///
    /// - Parameters:
    ///   - base: The address of the installation, for linked data.
    init(_ catalogue: Catalogue, base: String) {
        agencies = MadeOnce {
            PublishedDocument(Shapes.agencySummary.list.inList("agencies").bytes(of: catalogue.agencies))
        }
        var documents: [String: MadeOnce<PublishedDocument>] = [:]
        for entry in catalogue.agencies {
            let id = entry.agency.id
            let services = entry.services.map { PublishedService(entry: entry, service: $0) }
            documents[APIPath.agency(id)] = MadeOnce { PublishedDocument(Shapes.agency.bytes(of: entry)) }
            documents[APIPath.services(id)] = MadeOnce {
                PublishedDocument(Shapes.serviceSummary.list.inList("services").bytes(of: services))
            }
            for service in services {
                documents[service.paths.standard] = MadeOnce { PublishedDocument(Shapes.standard.bytes(of: service)) }
                documents[service.paths.linkedData] = MadeOnce {
                    PublishedDocument(
                        ServiceLinkedData.document(for: service.standard, agency: service.agency, base: base),
                        type: "application/ld+json")
                }
            }
        }
        byPath = documents
    }

    /// The document at a path of this API.
    func document(at path: String) throws(Problem) -> PublishedDocument {
        guard let document = byPath[path] else { throw Problem(.notFound) }
        return document.value
    }
}

extension Shape {
    /// The value alone in an object: a list can grow a companion later without breaking anybody.
    func inList(_ name: String) -> Shape<Value> {
        Shape<Value>(schema: .object([Schema.Property(name, schema)], isClosed: false)) { value, writer in
            writer.object { writer in
                writer.key(name)
                write(value, &writer)
            }
        }
    }
}
