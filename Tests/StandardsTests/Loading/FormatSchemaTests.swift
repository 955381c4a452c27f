import Testing
import WorkingTime

@testable import Standards

@Suite("The JSON Schemas say what the loader reads")
struct FormatSchemaTests {
    @Test(
        "They have the loader's objects, keys and mandatory keys, no more and no fewer",
        arguments: [("agency", FormatTable.agency), ("service-standard", FormatTable.standard)])
    func keys(file: String, kinds: [any FormatKey.Type]) throws {
        let schema = try RepositoryFiles.schema(file)
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        var described = definitions.filter { $0.value["properties"] != nil && $0.value["type"] as? String == "object" }
        described[try #require(kinds.first).definition] = schema
        #expect(described.keys.sorted() == kinds.map { $0.definition }.sorted())
        for kind in kinds {
            let object = try #require(described[kind.definition])
            let properties = try #require(object["properties"] as? [String: Any])
            #expect(properties.keys.sorted() == kind.names.sorted(), "\(kind.definition)")
            #expect((object["required"] as? [String] ?? []).sorted() == kind.mandatoryNames, "\(kind.definition)")
            #expect(object["additionalProperties"] as? Bool == false, "\(kind.definition)")
        }
    }

    @Test(
        "They have the loader's words",
        arguments: [
            ("agency", "law", "kind", Law.Kind.allCases.map(\.rawValue)),
            ("agency", "complaintChannel", "channel", ComplaintChannel.Kind.allCases.map(\.rawValue)),
            ("agency", "role", "kind", [Role.Kind.staff, .external].map(\.rawValue)),
            ("service-standard", "law", "kind", Law.Kind.allCases.map(\.rawValue)),
            ("service-standard", "amendingLaw", "kind", Law.Kind.allCases.map(\.rawValue)),
            ("service-standard", "complaintChannel", "channel", ComplaintChannel.Kind.allCases.map(\.rawValue)),
            ("service-standard", "field", "type", FieldType.keywords),
            ("service-standard", "column", "type", FieldType.keywords.filter { !["rows", "file"].contains($0) }),
            ("service-standard", "requirement", "by", ["upload", "form", "bring", "sign", "known"]),
            ("service-standard", "step", "does", StepKind.allCases.map(\.rawValue)),
            ("service-standard", "step", "clock", ClockRule.allCases.map(\.rawValue)),
            ("service-standard", "end", "result", End.Result.allCases.map(\.rawValue)),
            ("service-standard", "promise", "days", DaysWord.allCases.map(\.rawValue)),
            ("service-standard", "product", "kind", Product.Kind.allCases.map(\.rawValue)),
            ("service-standard", "silence", "then", SilenceWord.allCases.map(\.rawValue)),
            ("service-standard", "rung", "do", Rung.Action.allCases.map(\.rawValue)),
            ("service-standard", "counting", "afterClosing", Counting.AfterClosing.allCases.map(\.rawValue)),
            ("agency", "rung", "do", Rung.Action.allCases.map(\.rawValue)),
        ] as [(String, String, String, [String])])
    func words(file: String, definition: String, key: String, words: [String]) throws {
        let definitions = try #require(try RepositoryFiles.schema(file)["$defs"] as? [String: [String: Any]])
        let properties = try #require(definitions[definition]?["properties"] as? [String: [String: Any]])
        #expect((properties[key]?["enum"] as? [String])?.sorted() == words.sorted())
    }

    @Test("The ways of offering a service are the loader's words")
    func modes() throws {
        let properties = try #require(
            try RepositoryFiles.schema("service-standard")["properties"] as? [String: [String: Any]])
        let words = try #require(properties["mode"]?["enum"] as? [String])
        #expect(words.sorted() == ServiceStandard.Mode.allCases.map(\.rawValue).sorted())
    }

    @Test("Every object and key has a title and a description", arguments: ["agency", "service-standard"])
    func descriptions(file: String) throws {
        let schema = try RepositoryFiles.schema(file)
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        for object in [schema] + definitions.values.filter({ $0["properties"] != nil }) {
            #expect(object["title"] != nil && object["description"] != nil)
            for (key, value) in try #require(object["properties"] as? [String: [String: Any]]) {
                let target = (value["$ref"] as? String).flatMap { $0.split(separator: "/").last }.flatMap {
                    definitions[String($0)]
                }
                #expect((value["title"] ?? target?["title"]) != nil, "\(key)")
                #expect((value["description"] ?? target?["description"]) != nil, "\(key)")
            }
        }
    }
}
