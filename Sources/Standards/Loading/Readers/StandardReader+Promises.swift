import WorkingTime

extension StandardReader {
    /// A promised time.
    func promise(_ item: NodeReader) -> ServicePromise? {
        guard let object = item.object(PromiseKey.self) else { return nil }
        let id = object.identifier(of: ServicePromise.self)
        let name = object.name()
        let printed = object.text(.printed)
        let limit = limit(object)
        let start = object[.from].map(start) ?? .receipt
        let until = object[.until]?.reference(to: Step.self, .step, among: outline.steps)
        let condition = condition(of: object, on: wholeForm)
        let further = object[.extension].flatMap { termExtension($0, of: limit?.maximum) }
        let silence = object[.silence].flatMap(silence)
        let provenance = object.provenance()
        guard let id, let name, let printed, let limit, let start else { return nil }
        return ServicePromise(
            id: id, name: name, printed: printed, limit: limit, start: start, until: until, condition: condition,
            extension: further, silence: silence, provenance: provenance)
    }

    private func limit(_ object: ObjectReader<PromiseKey>) -> ServicePromise.Limit? {
        object.exclude(.open, .max)
        object.exclude(.open, .min)
        object.exclude(.open, .days)
        object.exclude(.open, .extension)
        object.exclude(.open, .silence)
        if let open = object[.open] {
            return switch open.word(of: OpenWord.self) {
            case .requested: .requested
            case .agreed: .agreed
            case nil: nil
            }
        }
        let printedMinimum = object[.min]?.term()
        guard let reader = object[.max] else {
            object.report(.shape(.neitherKey(PromiseKey.max.rawValue, PromiseKey.open.rawValue)))
            return nil
        }
        let days = days(object)
        guard let printedMaximum = reader.term() else { return nil }
        let minimum = printedMinimum.map { days.applied(to: $0) }
        let maximum = days.applied(to: printedMaximum)
        if let minimum, minimum.isClearlyLonger(than: maximum) {
            object[.min]?.report(.value(.reversed("\(printedMinimum ?? minimum)", "\(printedMaximum)")))
        }
        return .term(minimum: minimum, maximum: maximum)
    }

    /// Which days "hari" means; the word must stand in one of the terms.
    private func days(_ object: ObjectReader<PromiseKey>) -> DaysWord? {
        guard let reader = object[.days] else { return nil }
        let hasPlainDays = [PromiseKey.min, .max].contains { object[$0]?.term()?.isPlainDay == true }
        if !hasPlainDays {
            reader.report(
                .shape(.keyOutOfPlace(PromiseKey.days.rawValue, other: PromiseKey.max.rawValue, values: ["… hari"])))
        }
        return reader.word()
    }

    /// From when a promise or a limit runs.
    func start(_ reader: NodeReader) -> ServicePromise.Start? {
        switch reader.node.text {
        case "receipt": return .receipt
        case "complete": return .complete
        default:
            return reader.reference(to: Step.self, .start, among: Self.startWords + outline.steps).map { .step($0) }
        }
    }

    /// The words for the start of a promise; no step can be called by one of them.
    static let startWords = ["receipt", "complete"]

    /// The words for a promise without a limit.
    private enum OpenWord: String, CaseIterable {
        case requested, agreed
    }
}

/// The words for the days that a promise means by "hari".
enum DaysWord: String, CaseIterable {
    case working, calendar
}

extension DaysWord? {
    /// The term with the days that are meant; without a word it stays as printed.
    fileprivate func applied(to term: Term) -> Term {
        guard let self, term.isPlainDay else { return term }
        let unit: TermUnit =
            switch self {
            case .working: .workingDay
            case .calendar: .calendarDay
            }
        do {
            return try Term(term.amount, unit)
        } catch {
            // Both kinds of days have the same largest amount, so a term that could be read fits.
            return term
        }
    }
}

extension Term {
    /// Whether this term is the longer one whatever the hours of the office are.
    ///
    /// Units are compared by the opening time of an ordinary week of five days of seven and a half hours, with a
    /// quarter of tolerance between different units.
    fileprivate func isClearlyLonger(than other: Term) -> Bool {
        if unit == other.unit { return amount > other.amount }
        return amount * unit.usualMinutes * 4 > other.usualMinutes * 5
    }

    /// Opening minutes in an ordinary week; the same day has at most those of a day.
    private var usualMinutes: Int {
        (isSameDay ? 1 : amount) * (isSameDay ? TermUnit.workingDay : unit).usualMinutes
    }
}

extension TermUnit {
    /// Opening minutes in one unit, in an ordinary week.
    fileprivate var usualMinutes: Int {
        switch self {
        case .minute: 1
        case .hour: 60
        case .workingDay: 450
        case .calendarDay: 2250 / 7
        case .week: 2250
        case .month: 2250 * 52 / 12
        }
    }
}
