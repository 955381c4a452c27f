import Standards
import WorkingTime

/// Reads one line or paragraph as the type of its field wants it.
enum LineReader {
    struct Fault: Error {
        let kind: FieldProblem.Kind
    }

    /// The canonical text, or what is wrong with it.
    ///
    /// - Parameters:
    ///   - today: `nil` where no date is read.
    static func read(_ given: String, as type: FieldType, today: CalendarDate?) -> Result<String, Fault> {
        let text: String
        // Most text is such that it needs no further look.
        if given.isPlain {
            text = given.trimmed
        } else {
            text = given.withoutInvisibleMarks.trimmed
            guard !text.unicodeScalars.contains(where: isUnprintable) else { return fault(.unprintable) }
        }
        switch type {
        case .text: return line(text)
        case .paragraph: return paragraph(text)
        case .number(let limits): return number(text, limits: limits)
        case .money(let minimum, let maximum):
            let limits = NumberLimits(minimum: minimum.map(Double.init), maximum: maximum.map(Double.init))
            return number(amount(text), limits: limits)
        case .date(let limit): return date(text, limit: limit, today: today)
        case .time: return time(text)
        case .nik: return residentNumber(text)
        case .familyCard: return digits(text, counts: [16])
        case .nib: return digits(text, counts: [13])
        case .npwp: return digits(text, counts: [15, 16])
        case .phone: return phone(text)
        case .email: return email(text)
        case .choice(let options):
            return options.contains { $0.id.rawValue == text } ? .success(text) : fault(.unknownOption(text))
        case .confirm:
            return ["true", "on", "ya", "1", "yes"].contains(text.lowercased())
                ? .success("true") : fault(.mustBeTicked)
        case .choices, .rows, .address, .file: return fault(.wrongShape)
        }
    }

    private static func fault(_ kind: FieldProblem.Kind) -> Result<String, Fault> { .failure(Fault(kind: kind)) }

    /// The control characters of Unicode are U+0000 to U+001F and U+007F to U+009F for ever; asking its tables costs more.
    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F...0x9F: true
        default: false
        }
    }

    private static func line(_ text: String) -> Result<String, Fault> {
        guard fits(text, AnswerReader.longestLine) else { return fault(.tooLong(limit: AnswerReader.longestLine)) }
        if text.isPlain { return .success(text) }
        return .success(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
    }

    private static func paragraph(_ text: String) -> Result<String, Fault> {
        guard fits(text, AnswerReader.longestParagraph) else {
            return fault(.tooLong(limit: AnswerReader.longestParagraph))
        }
        return .success(AnswerReader.canonicalText(text))
    }

    /// A character may carry marks without end: scalars are counted too.
    private static func fits(_ text: String, _ limit: Int) -> Bool {
        text.utf8.count <= limit || (text.unicodeScalars.count <= 4 * limit && text.count <= limit)
    }

    // MARK: Numbers

    /// Reads "1.250", "1250", "2,5" and "2.5": a dot before exactly three digits parts thousands, as Indonesians write.
    private static func number(_ text: String, limits: NumberLimits) -> Result<String, Fault> {
        var isNegative = false
        var (whole, fraction) = (text, "")
        if !text.isDigits {
            var body = Substring(text.filter { $0 != " " && $0 != "\u{a0}" })
            isNegative = body.hasPrefix("-")
            if isNegative { body = body.dropFirst() }
            (whole, fraction) = split(body)
        }
        guard whole.isDigits, whole.utf8.count <= 15, fraction.isEmpty || fraction.isDigits, fraction.utf8.count <= 12
        else { return fault(.notANumber) }
        let shortFraction = fraction.isEmpty ? "" : String(fraction.reversed().drop { $0 == "0" }.reversed())
        guard shortFraction.count <= limits.decimals else { return fault(.tooManyDecimals(limit: limits.decimals)) }
        let shortWhole = whole.hasPrefix("0") ? String(whole.drop { $0 == "0" }) : whole
        var canonical = shortWhole.isEmpty ? "0" : shortWhole
        if !shortFraction.isEmpty { canonical += "." + shortFraction }
        if isNegative, canonical != "0" { canonical = "-" + canonical }
        guard let value = Double(canonical) else { return fault(.notANumber) }
        if let minimum = limits.minimum, value < minimum { return fault(.tooSmall(minimum: printed(minimum))) }
        if let maximum = limits.maximum, value > maximum { return fault(.tooLarge(maximum: printed(maximum))) }
        return .success(canonical)
    }

    /// The digits before and after the comma; nothing before it when the dots stand where no dot belongs.
    private static func split(_ body: Substring) -> (whole: String, fraction: String) {
        let comma = body.lastIndex(of: ",")
        let fraction = comma.map { String(body[body.index(after: $0)...]) } ?? ""
        let groups = body[..<(comma ?? body.endIndex)].split(separator: ".", omittingEmptySubsequences: false)
        let partsThousands =
            (1...3).contains(groups[0].count) && !groups[0].hasPrefix("0")
            && groups.dropFirst().allSatisfy { $0.count == 3 }
        if groups.count == 1 || partsThousands { return (groups.joined(), fraction) }
        return groups.count == 2 && comma == nil ? (String(groups[0]), String(groups[1])) : ("", "")
    }

    /// The digits of an amount as people write rupiah, with "Rp" before it and ",00" or ",-" behind it.
    private static func amount(_ text: String) -> String {
        var text = text
        if text.lowercased().hasPrefix("rp") { text = String(text.dropFirst(2)).trimmed }
        if text.hasPrefix(".") { text = String(text.dropFirst()).trimmed }
        for ending in [",-", ".-", ",00"] where text.hasSuffix(ending) { return String(text.dropLast(ending.count)) }
        return text
    }

    private static func printed(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }

    private static func digits(_ text: String, counts: [Int]) -> Result<String, Fault> {
        if text.isDigits, counts.contains(text.utf8.count) { return .success(text) }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let others = text.filter { !($0.isASCII && $0.isNumber) && !" .-".contains($0) }
        guard others.isEmpty, counts.contains(digits.count) else {
            let expected = counts.map(String.init).joined(separator: "/")
            return fault(.wrongDigitCount(expected: expected, found: digits.count))
        }
        return .success(digits)
    }

    // MARK: Dates and times

    /// Reads "31/01/2024", "31-1-2024", "31.01.2024" and "2024-01-31".
    private static func date(_ text: String, limit: DateLimit?, today: CalendarDate?) -> Result<String, Fault> {
        let parts = text.split(whereSeparator: { "/-. ".contains($0) }).map(String.init)
        guard parts.count == 3, parts.allSatisfy(\.isDigits) else { return fault(.notADate) }
        let ordered = parts[0].count == 4 ? parts : parts.reversed()
        guard ordered[0].count == 4, let year = Int(ordered[0]), let month = Int(ordered[1]), let day = Int(ordered[2]),
            (1900...2200).contains(year), let date = CalendarDate(checkedYear: year, month: month, day: day)
        else { return fault(.notADate) }
        if let limit, let today {
            switch limit {
            case .past: if date > today { return fault(.mustNotBeInFuture) }
            case .future: if date < today { return fault(.mustNotBeInPast) }
            }
        }
        return .success(date.description)
    }

    private static func time(_ text: String) -> Result<String, Fault> {
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { ":.".contains($0) }).map(String.init)
        let areDigits = parts.allSatisfy { part in
            (1...2).contains(part.utf8.count) && part.isDigits
        }
        guard parts.count == 2, areDigits, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { return fault(.notATime) }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return .success("\(two(hour)):\(two(minute))")
    }

    // MARK: Identity and contact

    /// A resident number holds region, date of birth (women: day + 40) and a serial that is not 0000; the region may be an
    /// abolished one, so only its form is checked.
    private static func residentNumber(_ text: String) -> Result<String, Fault> {
        switch digits(text, counts: [16]) {
        case .failure(let fault): return .failure(fault)
        case .success(let number):
            let values = number.utf8.map { Int($0) - 48 }
            let province = values[0] * 10 + values[1]
            let day = values[6] * 10 + values[7]
            let month = values[8] * 10 + values[9]
            let year = values[10] * 10 + values[11]
            let birthday = day > 40 ? day - 40 : day
            // The century is not written: a day that exists in either century passes.
            let isRealDate = [1900, 2000].contains {
                CalendarDate(checkedYear: $0 + year, month: month, day: birthday) != nil
            }
            guard (11...96).contains(province), isRealDate, number.suffix(4) != "0000" else {
                return fault(.impossibleResidentNumber)
            }
            return .success(number)
        }
    }

    /// Brings a number into the form `+62…`; landlines in brackets and mobile numbers alike.
    private static func phone(_ text: String) -> Result<String, Fault> {
        let kept = text.isDigits ? text : text.filter { !" ()-./".contains($0) }
        var digits = kept.hasPrefix("+") ? String(kept.dropFirst()) : kept
        guard digits.isDigits else { return fault(.notAPhoneNumber) }
        if digits.hasPrefix("62") {
            digits = String(digits.dropFirst(2))
        } else if kept.hasPrefix("+") {
            return fault(.notAPhoneNumber)
        }
        if digits.hasPrefix("0") { digits = String(digits.dropFirst()) }
        guard (8...12).contains(digits.utf8.count), !digits.hasPrefix("0") else { return fault(.notAPhoneNumber) }
        return .success("+62" + digits)
    }

    private static func email(_ text: String) -> Result<String, Fault> {
        guard text.utf8.count <= 200, text.utf8.allSatisfy(isOfAddress) else { return fault(.notAnEmailAddress) }
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return fault(.notAnEmailAddress) }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let hyphen = UInt8(ascii: "-")
        let isDomain =
            labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != hyphen && label.last != hyphen && label.allSatisfy(isOfDomain)
            }
        return isDomain ? .success(text) : fault(.notAnEmailAddress)
    }

    /// Visible ASCII but the marks that addresses have in quotes only (RFC 5321).
    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"), UInt8(ascii: "["),
            UInt8(ascii: "]"):
            false
        default: (0x21...0x7E).contains(byte)
        }
    }

    private static func isOfDomain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
