import WorkingTime

/// Reads standards as a careful lawyer would, and names what does not hold together; it repairs nothing.
public struct Checker: Sendable {
    /// Checks on each standard by itself.
    public let rules: [any Rule]
    /// Checks on the office as a whole.
    public let agencyRules: [any AgencyRule]

    /// Makes a checker with rules of one's own choice.
    public init(rules: [any Rule], agencyRules: [any AgencyRule]) {
        self.rules = rules
        self.agencyRules = agencyRules
    }

    /// Every rule that `docs/checker-rules.md` describes, with all that is known of laws replaced by others.
    public static let standard = Checker(options: Options())

    /// Every rule, as things stood on a date: a law that was replaced later counts as in force.
    public static func standard(today: CalendarDate) -> Checker {
        Checker(options: Options(today: today))
    }

    /// What the rules need to know from outside.
    public struct Options: Sendable {
        /// The day on which the standards are read; `nil` to count every known replacement of a law.
        public var today: CalendarDate?
        /// Minutes of an office's working day without breaks, 1 or more: 450 in a week of 37 h 30 min (Perpres
        /// 21/2023).
        public var minutesPerWorkingDay: Int

        public init(today: CalendarDate? = nil, minutesPerWorkingDay: Int = 450) {
            self.today = today
            self.minutesPerWorkingDay = max(1, minutesPerWorkingDay)
        }
    }

    /// Names of all rules, in alphabetical order.
    public var ruleNames: [String] {
        Set(rules.map(\.name) + agencyRules.map(\.name)).sorted()
    }

    /// Reads an office and its standards.
    ///
    /// - Returns: The findings on the office's own file, then those on each standard in the order given; in each the
    ///   gravest first, and then in the order of the file's items.
    public func check(agency: Agency, standards: [ServiceStandard]) -> [Finding] {
        var findings = agencyRules.flatMap { $0.findings(in: agency, with: standards) }
        for standard in standards {
            findings += rules.flatMap { $0.findings(in: standard, of: agency) }
        }
        let positions = Dictionary(standards.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return findings.sorted { left, right in
            let first = left.service.flatMap { positions[$0] } ?? -1
            let second = right.service.flatMap { positions[$0] } ?? -1
            return first == second ? Self.comesBefore(left, right) : first < second
        }
    }

    /// The order of two findings on the same file.
    private static func comesBefore(_ left: Finding, _ right: Finding) -> Bool {
        if left.severity != right.severity { return left.severity > right.severity }
        let places = (ItemPath.sortKey(left.keyPath), ItemPath.sortKey(right.keyPath))
        if places.0 != places.1 { return places.0.lexicographicallyPrecedes(places.1) }
        return (left.rule, left.message.indonesian) < (right.rule, right.message.indonesian)
    }
}
