/// What the parts of a service file declare, so that other parts can be held against it.
///
/// It is read before anything is judged and takes every identifier that is there, so that a slip inside an item does
/// not make all that refer to the item wrong as well.
struct StandardOutline {
    /// A field of the form, or one that a step records.
    struct Question {
        let id: String
        let type: String
        let options: [String]
    }

    /// The fields of each page of the form.
    let pages: [[Question]]
    let steps: [String]
    let ends: [String]
    /// The results of the ends that can be read.
    let results: [String: End.Result]
    /// Products and letters.
    let products: [String]

    init(root: SourceNode) {
        pages = (root["form"]?.items ?? []).map { page in
            (page["fields"]?.items ?? []).compactMap(Self.question)
        }
        let delivery = root["delivery"]
        steps = Self.identifiers(in: delivery?["procedure"])
        ends = Self.identifiers(in: delivery?["ends"])
        products = Self.identifiers(in: delivery?["products"]) + Self.identifiers(in: delivery?["letters"])
        let results = (delivery?["ends"]?.items ?? []).compactMap { end -> (String, End.Result)? in
            guard let id = end["id"]?.text, let word = end["result"]?.text else { return nil }
            return End.Result(rawValue: word).map { (id, $0) }
        }
        self.results = Dictionary(results) { first, _ in first }
    }

    /// Every field that a requirement can be answered by: the form's and the applicant's.
    var answers: [String] {
        pages.joined().map(\.id) + FormPage.applicant.fields.map(\.id.rawValue)
    }

    /// What a field declares; `nil` when it has no identifier.
    static func question(_ field: SourceNode) -> Question? {
        field["id"]?.text.map { id in
            Question(id: id, type: field["type"]?.text ?? "", options: identifiers(in: field["options"]))
        }
    }

    private static func identifiers(in node: SourceNode?) -> [String] {
        (node?.items ?? []).compactMap { $0["id"]?.text }
    }
}
