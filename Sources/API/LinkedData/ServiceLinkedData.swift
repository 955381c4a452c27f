import Standards
import WorkingTime

/// Describes a service as linked data: CPSV-AP 3.2 (Core Public Service Vocabulary Application Profile) as JSON-LD 1.1.
///
/// The profile has a word for what a service is, costs, needs and gives, and none for how it runs: steps, roles, ends
/// and the clock stand under terms of our own (`mkl:`).
public enum ServiceLinkedData {
    /// The document of a service.
    ///
    /// - Parameters:
    ///   - base: The address of the installation, without a slash at the end; identifiers begin with it.
    /// - Returns: UTF-8 bytes of `application/ld+json`.
    public static func document(for standard: ServiceStandard, agency: Agency, base: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(LinkedService(standard: standard, agency: agency, base: base).document)
        return writer.bytes
    }
}

/// One service on its way to linked data.
struct LinkedService {
    let standard: ServiceStandard
    let agency: Agency
    let base: String

    /// Identifier of the service; its parts are fragments of it.
    var id: String { base + APIPath.service(agency.id, standard.id) }

    func part(_ kind: String, _ name: String) -> JSONValue { .string("\(id)#\(kind)/\(name)") }

    var document: JSONValue {
        ["@context": context, "@graph": .array([service, authority] + steps + ends)]
    }

    private var context: JSONValue {
        [
            "@version": .number("1.1"),
            "cpsv": "http://purl.org/vocab/cpsv#", "cv": "http://data.europa.eu/m8g/",
            "dct": "http://purl.org/dc/terms/", "dcat": "http://www.w3.org/ns/dcat#",
            "eli": "http://data.europa.eu/eli/ontology#", "foaf": "http://xmlns.com/foaf/0.1/",
            "locn": "http://www.w3.org/ns/locn#", "skos": "http://www.w3.org/2004/02/skos/core#",
            "xsd": "http://www.w3.org/2001/XMLSchema#", "mkl": .string(base + "/ns#"),
        ]
    }

    // MARK: The service

    private var service: JSONValue {
        var members: [JSONValue.Member] = [
            .init("@id", .string(id)), .init("@type", "cpsv:PublicService"),
            .init("dct:identifier", .string("\(agency.id)/\(standard.id)")),
            .init("dct:title", Self.text(standard.name)), .init("dct:description", Self.text(standard.summary)),
            .init("dct:language", Self.reference("http://publications.europa.eu/resource/authority/language/IND")),
            .init("cv:hasCompetentAuthority", Self.reference(base + APIPath.agency(agency.id))),
            .init("cv:contactPoint", contactPoint), .init("cv:hasChannel", .array(channels)),
        ]
        if !standard.keywords.isEmpty {
            members.append(
                .init("dcat:keyword", .array(standard.keywords.map { ["@value": .string($0), "@language": "id"] })))
        }
        if let promise = standard.promises.first(where: { $0.maximum != nil }), let term = promise.maximum {
            members.append(.init("cv:processingTime", Self.duration(term)))
        }
        members += [
            .init("cv:holdsRequirement", .array(standard.requirements.map(requirement))),
            .init("cv:hasInputType", .array(standard.requirements.filter { $0.means == .upload }.map(evidenceType))),
            .init("cpsv:produces", .array(standard.products.map(output))),
            .init(
                "cv:hasLegalResource", .array((standard.management.legalBasis ?? []).enumerated().map(legalResource))),
        ]
        if let fee = standard.fee { members.append(.init("cv:hasCost", costs(fee))) }
        members += [
            .init("mkl:mode", .string(standard.mode.rawValue)),
            .init("mkl:promise", .array(standard.promises.map(promise))),
            .init("mkl:step", ["@list": .array(standard.steps.map { ["@id": part("step", $0.id.rawValue)] })]),
            .init("mkl:end", .array(standard.ends.map { ["@id": part("end", $0.id.rawValue)] })),
        ]
        return .object(members)
    }

    private var authority: JSONValue {
        [
            "@id": .string(base + APIPath.agency(agency.id)), "@type": "cv:PublicOrganisation",
            "dct:identifier": .string(agency.id.rawValue), "skos:prefLabel": Self.text(agency.name),
            "dct:spatial": Self.reference("http://publications.europa.eu/resource/authority/country/IDN"),
            "locn:address": ["@type": "locn:Address", "locn:fullAddress": .string(agency.contact.address)],
        ]
    }

    private var contactPoint: JSONValue {
        var members: [JSONValue.Member] = [.init("@type", "cv:ContactPoint"), .init("@id", part("contact", "office"))]
        let contact = agency.contact
        if !contact.phones.isEmpty {
            members.append(.init("cv:telephone", .array(contact.phones.map(JSONValue.string))))
        }
        if let email = contact.email { members.append(.init("cv:email", .string(email))) }
        if let website = contact.website { members.append(.init("cv:contactPage", Self.reference(website))) }
        return .object(members)
    }

    private var channels: [JSONValue] {
        [
            [
                "@type": "cv:Channel", "@id": part("channel", "api"), "dct:identifier": "api",
                "dct:description": Self.text(LocalizedText("Antarmuka program", english: "Programming interface")),
                "foaf:page": Self.reference(id + "/cases"),
            ],
            [
                "@type": "cv:Channel", "@id": part("channel", "desk"), "dct:identifier": "desk",
                "dct:description": Self.text(LocalizedText("Datang ke loket", english: "At the counter")),
                "cv:ownedBy": Self.reference(base + APIPath.agency(agency.id)),
            ],
        ]
    }

    // MARK: Its parts

    private func requirement(_ requirement: Requirement) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("@type", "cv:Requirement"), .init("@id", part("requirement", requirement.id.rawValue)),
            .init("dct:identifier", .string(requirement.id.rawValue)), .init("dct:title", Self.text(requirement.name)),
            .init("mkl:means", .string(requirement.means.keyword)),
            .init("mkl:optional", .boolean(requirement.isOptional)),
        ]
        if let note = requirement.note { members.append(.init("dct:description", Self.text(note))) }
        return .object(members)
    }

    private func evidenceType(_ requirement: Requirement) -> JSONValue {
        [
            "@type": "cv:EvidenceType", "@id": part("evidence", requirement.id.rawValue),
            "dct:identifier": .string(requirement.id.rawValue), "dct:title": Self.text(requirement.name),
            "mkl:supportsRequirement": ["@id": part("requirement", requirement.id.rawValue)],
        ]
    }

    private func output(_ product: Product) -> JSONValue {
        [
            "@type": "cv:Output", "@id": part("product", product.id.rawValue),
            "dct:identifier": .string(product.id.rawValue), "dct:title": Self.text(product.name),
            "mkl:kind": .string(product.kind.rawValue),
        ]
    }

    private func legalResource(_ index: Int, _ law: Law) -> JSONValue {
        [
            "@type": "eli:LegalResource", "@id": part("law", String(index + 1)),
            "dct:title": ["@value": .string(law.citation), "@language": "id"],
        ]
    }

    // MARK: Values

    /// A text with its language, or both.
    static func text(_ text: LocalizedText) -> JSONValue {
        var values: [JSONValue] = [["@value": .string(text.indonesian), "@language": "id"]]
        if let english = text.english { values.append(["@value": .string(english), "@language": "en"]) }
        return .array(values)
    }

    static func reference(_ address: String) -> JSONValue { ["@id": .string(address)] }

    /// A term as an ISO 8601 duration.
    ///
    /// Working days are written as days, because the standard has no other; `mkl:unit` says which.
    static func duration(_ term: Term) -> JSONValue {
        let text =
            switch term.unit {
            case .minute: "PT\(term.amount)M"
            case .hour: "PT\(term.amount)H"
            case .workingDay, .calendarDay: "P\(term.amount)D"
            // xsd:duration has no weeks.
            case .week: "P\(term.amount * 7)D"
            case .month: "P\(term.amount)M"
            }
        return ["@value": .string(text), "@type": "xsd:duration"]
    }
}
