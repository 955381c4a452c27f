import Foundation

extension HolidayTable {
    /// Reads a table from JSON.
    ///
    /// The document has `meta.sources`, by name, and `days`, each with `date`, `name`, `kind` (`libur`, `cuti_bersama`
    /// or, for a regional day, `libur_daerah`), `source`, and optionally `weekday` and `provisional`. A source that
    /// states how many days it sets (`libur`, `cuti_bersama`) is a joint decree: its days must be as many, and the
    /// years of its days are published. A day by itself, such as an election day, does not publish its year.
    ///
    /// - Parameter json: The bytes of the document, in UTF-8.
    /// - Throws: ``HolidayTableError``, which names the first fault found.
    public init(json: some Collection<UInt8>) throws(HolidayTableError) {
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: Data(json))
        } catch {
            throw .unreadable(String(describing: error))
        }
        var closures: [Closure] = []
        var provisionalYears: Set<Int> = []
        for day in document.days {
            closures.append(try day.closure(sources: document.meta.sources))
            if day.provisional == true { provisionalYears.insert(day.date.year) }
        }
        let publishedYears = try document.publishedYears()
        self.init(
            closures: closures,
            publishedYears: publishedYears,
            provisionalYears: provisionalYears.intersection(publishedYears)
        )
    }
}

private struct Document: Decodable {
    struct Meta: Decodable {
        var sources: [String: Source]
    }

    struct Source: Decodable {
        var libur: Int?
        var cutiBersama: Int?

        enum CodingKeys: String, CodingKey {
            case libur
            case cutiBersama = "cuti_bersama"
        }
    }

    var meta: Meta
    var days: [Day]

    /// Years of the joint decrees, after checking that none of their days is missing.
    func publishedYears() throws(HolidayTableError) -> Set<Int> {
        var years: Set<Int> = []
        for (name, source) in meta.sources.sorted(by: { $0.key < $1.key }) {
            guard source.libur != nil || source.cutiBersama != nil else { continue }
            let own = days.filter { $0.source == name }
            for (kind, stated) in [(Day.Kind.libur, source.libur), (.cutiBersama, source.cutiBersama)] {
                let found = own.count { $0.kind == kind }
                if let stated, stated != found {
                    throw .wrongCount(source: name, kind: kind.rawValue, stated: stated, found: found)
                }
            }
            years.formUnion(own.map(\.date.year))
        }
        return years
    }
}

private struct Day: Decodable {
    enum Kind: String, Decodable {
        case libur
        case cutiBersama = "cuti_bersama"
        case liburDaerah = "libur_daerah"
    }

    var date: CalendarDate
    var weekday: String?
    var name: String
    var kind: Kind
    var source: String
    var provisional: Bool?

    func closure(sources: [String: Document.Source]) throws(HolidayTableError) -> Closure {
        if let weekday, Weekday(named: weekday) != date.weekday {
            throw .wrongWeekday(date, stated: weekday)
        }
        guard sources[source] != nil else { throw .unknownSource(date, source: source) }
        let kind: Closure.Kind =
            switch kind {
            case .libur: .nationalHoliday
            case .cutiBersama: .collectiveLeave
            case .liburDaerah: .officeClosure
            }
        return Closure(date: date, name: name, kind: kind)
    }
}
