import Casework
import Standards

/// Reads the JSON of an answer for its field.
///
/// It is generous about shape (a number or a string, one option or a list) and leaves meaning to the rules: nothing is
/// guessed.
enum AnswerInput {
    /// What an answer turned out to be.
    enum Reading {
        case raw(RawAnswer)
        /// Files that are not stored yet.
        case uploads([Upload])
    }

    /// Reads one answer; `nil` when its shape is wrong, with the faults added.
    static func read(
        _ value: JSONValue, for field: Field, at pointer: JSONPointer, faults: inout [Problem.Detail]
    ) -> Reading? {
        func wrong(row: Int? = nil, part: String? = nil, at place: JSONPointer? = nil, type: FieldType? = nil) {
            faults.append(
                .wrongShape(
                    field: field.id.rawValue, row: row, part: part, at: place ?? pointer, expected: type ?? field.type))
        }
        if value == .null { return .raw(.text("")) }
        switch field.type {
        case .file:
            let read = Upload.read(value, at: pointer)
            faults += read.faults.map { fault in
                var fault = fault
                fault.field = field.id.rawValue
                return fault
            }
            return read.faults.isEmpty ? .uploads(read.uploads) : nil
        case .choices:
            var options: [String] = []
            for element in value.elements {
                guard let option = line(element, as: field.type) else {
                    wrong()
                    return nil
                }
                options.append(option)
            }
            return .raw(.list(options))
        case .address:
            guard case .object(let members) = value else {
                wrong()
                return nil
            }
            var parts: [String: String] = [:]
            for member in members {
                guard let text = line(member.value, as: .text) else {
                    wrong(part: member.name, at: pointer + member.name, type: .text)
                    return nil
                }
                parts[member.name] = text
            }
            return .raw(.address(parts))
        case .rows(let columns, _, _):
            var rows: [[String: String]] = []
            let before = faults.count
            for (index, element) in value.elements.enumerated() {
                guard case .object(let cells) = element else {
                    wrong(row: index, at: pointer + index)
                    continue
                }
                var row: [String: String] = [:]
                for cell in cells {
                    // An unknown column is left to the rules, which name it.
                    let type = columns.first { $0.id.rawValue == cell.name }?.type ?? .text
                    if let text = line(cell.value, as: type) {
                        row[cell.name] = text
                    } else {
                        wrong(row: index, part: cell.name, at: pointer + index + cell.name, type: type)
                    }
                }
                rows.append(row)
            }
            return faults.count == before ? .raw(.rows(rows)) : nil
        case .text, .paragraph, .number, .money, .date, .time, .nik, .familyCard, .nib, .npwp, .phone, .email, .choice,
            .confirm:
            // A list of one stands for the one.
            let single = if case .array(let elements) = value, elements.count == 1 { elements[0] } else { value }
            guard let text = line(single, as: field.type) else {
                wrong()
                return nil
            }
            return .raw(.text(text))
        }
    }

    /// A value on one line, as the rules read it; `nil` when it is no such value.
    private static func line(_ value: JSONValue, as type: FieldType) -> String? {
        switch (value, type) {
        case (.null, _): return ""
        case (.string(let text), _): return text
        case (.boolean(let flag), .confirm): return flag ? "true" : ""
        case (.number(let digits), .number), (.number(let digits), .money):
            // A JSON number has a decimal point; the rules read a dot as Indonesians write it, so it becomes a comma.
            return NumberText.plain(digits).replacing(".", with: ",")
        case (.number(let digits), .text), (.number(let digits), .paragraph), (.number(let digits), .nik),
            (.number(let digits), .familyCard), (.number(let digits), .nib), (.number(let digits), .npwp),
            (.number(let digits), .phone), (.number(let digits), .choice), (.number(let digits), .choices),
            (.number(let digits), .confirm):
            return NumberText.plain(digits)
        case (.number, _), (.boolean, _), (.array, _), (.object, _): return nil
        }
    }
}

/// The digits of a JSON number without an exponent.
enum NumberText {
    /// `1.5e3` as `1500`; a number too large or too small to write out stays as it is, and no field takes it.
    static func plain(_ text: String) -> String {
        guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return text }
        guard let exponent = Int(text[text.index(after: mark)...]), (-30...30).contains(exponent) else { return text }
        var mantissa = text[..<mark]
        let isNegative = mantissa.hasPrefix("-")
        if isNegative { mantissa = mantissa.dropFirst() }
        let parts = mantissa.split(separator: ".", maxSplits: 1)
        var digits = parts.joined()
        var point = (parts.first?.count ?? 0) + exponent
        if point <= 0 {
            digits = String(repeating: "0", count: 1 - point) + digits
            point = 1
        }
        if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
        let whole = digits.prefix(point)
        let fraction = digits.dropFirst(point)
        return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
}

extension Problem.Detail {
    /// An answer of the wrong shape.
    static func wrongShape(
        field: String, row: Int?, part: String?, at pointer: JSONPointer, expected: FieldType
    ) -> Self {
        let words = expected.shapeWords
        var detail = Self(
            at: pointer.description, code: "wrongShape",
            message: LocalizedText(
                "Bentuk isian salah; kirim \(words.indonesian).", english: "Wrong shape; send \(words(.english))."))
        detail.field = field
        detail.row = row
        detail.part = part
        return detail
    }
}

extension FieldType {
    /// What an answer looks like, in words.
    var shapeWords: LocalizedText {
        switch self {
        case .number, .money: LocalizedText("bilangan atau teks", english: "a number or a string")
        case .date: LocalizedText("teks seperti \"2026-03-13\"", english: "a string such as \"2026-03-13\"")
        case .time: LocalizedText("teks seperti \"13:30\"", english: "a string such as \"13:30\"")
        case .nik, .familyCard, .nib, .npwp: LocalizedText("angka sebagai teks", english: "the digits as a string")
        case .address:
            LocalizedText(
                "objek dengan street, village, district, regency, province, postalCode",
                english: "an object with street, village, district, regency, province, postalCode")
        case .choice: LocalizedText("satu id pilihan", english: "the id of one option")
        case .choices: LocalizedText("daftar id pilihan", english: "a list of option ids")
        case .confirm: LocalizedText("true", english: "true")
        case .rows: LocalizedText("daftar objek menurut id kolom", english: "a list of objects by column id")
        case .file: LocalizedText("daftar {name, content}", english: "a list of {name, content}")
        case .text, .paragraph, .phone, .email: LocalizedText("teks", english: "a string")
        }
    }
}
