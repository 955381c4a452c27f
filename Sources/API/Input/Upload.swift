import Casework
import Desk
import Files
import Standards

/// A file as it was sent, before it is stored.
struct Upload: Sendable {
    let name: String
    let bytes: [UInt8]
    let pointer: JSONPointer

    static let properties = [
        Schema.Property("name", .text, "The sender's name for it", isRequired: false),
        Schema.Property("content", .text, "The bytes in base64; PDF, JPEG or PNG, at most 10 MB"),
        Schema.Property("contentType", .text, "Not needed: the kind is found from the bytes", isRequired: false),
    ]

    /// One upload, or a list of them.
    static let schema = Schema.anyOf([.named("Upload", uploadSchema), .list(of: .named("Upload", uploadSchema))])

    private static let uploadSchema = Schema.described(.object(properties, isClosed: true), "A file.")

    /// Reads one upload or a list of them.
    static func read(_ value: JSONValue, at pointer: JSONPointer) -> (uploads: [Upload], faults: [Problem.Detail]) {
        var uploads: [Upload] = []
        var faults: [Problem.Detail] = []
        let isList = if case .array = value { true } else { false }
        for (index, element) in value.elements.enumerated() {
            let place = isList ? pointer + index : pointer
            var object = BodyObject(element, declared: properties, at: place)
            let name = object.string("name") ?? ""
            let content = object.string("content")
            _ = object.string("contentType")
            if let content {
                if let bytes = Base64Text.decode(content) {
                    uploads.append(Upload(name: name, bytes: bytes, pointer: place + "content"))
                } else {
                    object.add(.notBase64(at: (place + "content").description))
                }
            }
            faults += object.faults
        }
        return (uploads, faults)
    }

    /// Why the store would not take it.
    private var fault: FileStoreError? {
        if bytes.isEmpty { return .empty }
        if bytes.count > FileStore.largest { return .tooLarge(bytes.count) }
        return FileKind(of: bytes) == nil ? .unknownKind : nil
    }

    /// Checks uploads, all of them before one is stored.
    static func check(_ lists: [[Upload]]) throws {
        guard lists.allSatisfy({ $0.count <= Desk.mostFiles }) else {
            throw DeskError.tooManyFiles(limit: Desk.mostFiles)
        }
        let faulty = lists.flatMap { $0 }.compactMap { upload in upload.fault.map { (upload, $0) } }
        guard let first = faulty.first else { return }
        var problem = Problem(DeskError.file(first.1))
        problem.errors = faulty.map { upload, fault in
            let error = DeskError.file(fault)
            return Problem.Detail(
                at: upload.pointer.description, code: error.rule,
                message: LocalizedText(error.message(in: .indonesian), english: error.message(in: .english)))
        }
        throw problem
    }
}

extension Desk {
    /// Stores uploads that were checked.
    func keep(_ uploads: [Upload]) throws -> [FileReference] { try uploads.map { try keep($0.bytes, named: $0.name) } }
}
