import WorkingTime

/// One random case: an office, a term with its receipt and pauses, and another moment to ask about.
struct Trial {
    var plan: OfficePlan
    var amount: Int
    var unit: TermUnit
    var counting = Counting.standard
    /// Seconds since the midnight that begins the plan, as all moments here.
    var start: Int
    var pauses: [Range<Int>] = []
    var other: Int

    var isMinutes: Bool { unit == .minute || unit == .hour }

    /// The case in a sentence, with its office.
    func told(in office: SlowOffice) -> String {
        let waiting = pauses.map { ", paused from \(office.told($0.lowerBound)) to \(office.told($0.upperBound))" }
        let way = counting == .standard ? "" : ", counted by \(counting.receiptDay) and \(counting.afterClosing)"
        return "\(amount) \(unit.nameEn)\(amount == 1 ? "" : "s") from \(office.told(start))"
            + "\(waiting.joined())\(way); other moment \(office.told(other)). \(plan)"
    }

    /// A random case of an office.
    init(in office: SlowOffice, using random: inout SeededGenerator) {
        plan = office.plan
        unit = TermUnit.allCases[Int.random(in: 0..<TermUnit.allCases.count, using: &random)]
        let longest =
            switch unit {
            case .minute: 2000
            case .hour: 40
            case .workingDay: 15
            case .calendarDay: 30
            case .week: 6
            case .month: 3
            }
        amount = Int.random(in: 0...longest, using: &random)
        if Int.random(in: 0..<3, using: &random) == 0 {
            counting = Counting(
                receiptDay: .allCases[Int.random(in: 0...1, using: &random)],
                afterClosing: .allCases[Int.random(in: 0...1, using: &random)])
        }
        start = Self.moment(in: office, days: 40..<100, using: &random)
        other = Self.moment(in: office, days: 40..<100, using: &random)
        var moment = start
        for _ in 0..<max(0, Int.random(in: -3...3, using: &random)) {
            let pause = moment + Int.random(in: 0...300_000, using: &random)
            // Every third pause takes no time.
            moment = pause + max(0, Int.random(in: -400_000...800_000, using: &random))
            pauses.append(pause..<moment)
        }
    }

    /// A random moment; every second one is at, just before or just after an opening or closing time.
    private static func moment(
        in office: SlowOffice, days: Range<Int>, using random: inout SeededGenerator
    ) -> Int {
        let day = Int.random(in: days, using: &random)
        let edges = office.windows(day).flatMap { [$0.from, $0.to] } + [0]
        if Bool.random(using: &random), let edge = edges.randomElement(using: &random) {
            let distance = [0, 1, 60][Int.random(in: 0...2, using: &random)]
            return day * 86_400 + edge * 60 + (Bool.random(using: &random) ? distance : -distance)
        }
        let isRound = Bool.random(using: &random)
        return day * 86_400 + Int.random(in: 0..<1440, using: &random) * 60
            + (isRound ? 0 : Int.random(in: 0..<60, using: &random))
    }
}
