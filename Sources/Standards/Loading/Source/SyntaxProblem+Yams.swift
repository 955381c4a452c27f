import Yams

extension SyntaxProblem {
    /// Reads what the YAML library reports.
    static func read(from error: any Error, text: String) -> (problem: SyntaxProblem, position: SourcePosition) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            let position = SourcePosition(mark)
            let source = SourceText(text)
            // Such a character is all but certainly the cause, and nobody finds it by looking.
            if let found = source.strangeSpace(on: max(1, position.line - 1)...max(1, position.line)) {
                return (.strangeSpace(StrangeSpace.code(of: found.scalar)), found.position)
            }
            return (read(problem, context: context, at: position, text: text), position)
        case YamlError.reader(let problem, _, _, _):
            guard let found = SourceText(text).forbiddenScalar() else { return (.other(problem), .start) }
            return (.forbiddenCharacter(StrangeSpace.code(of: found.scalar)), found.position)
        default:
            return (.other("\(error)"), .start)
        }
    }

    private static func read(
        _ problem: String, context: YamlError.Context?, at position: SourcePosition, text: String
    ) -> SyntaxProblem {
        let line = context?.mark.line
        switch problem {
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return .tab
        case "mapping values are not allowed in this context":
            return .strayColon(SourceText(text).indentation(ofLine: position.line))
        case "could not find expected ':'": return .missingColon
        case "did not find expected key", "did not find expected '-' indicator",
            "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context",
            "did not find expected node content":
            return .misplacedLine(blockLine: line, SourceText(text).indentation(ofLine: position.line))
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return .openBracket(line: line)
        case "found unexpected end of stream", "found unexpected document indicator": return .openQuote(line: line)
        case "found character that cannot start any token":
            let scalar = SourceText(text).scalar(at: position)
            return scalar == "\t" ? .tab : .badStart(scalar.map { String($0) } ?? "")
        case "found unknown escape character", "found invalid Unicode character escape code",
            "did not find expected hexdecimal number":
            return .badEscape
        case "did not find expected alphabetic or numeric character", "found undefined alias": return .strayAlias
        case "but found another document", "did not find expected <document start>": return .secondDocument
        default:
            return problem.hasPrefix("Maximum nesting level reached") ? .tooDeep : .other(problem)
        }
    }
}
