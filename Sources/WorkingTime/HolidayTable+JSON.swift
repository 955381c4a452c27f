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
        let data = Data(json)
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: data)
        } catch {
            throw .unreadable(HolidayDocumentFault(error, in: data))
        }
        var closures: [Closure] = []
        var provisionalYears: Set<Int> = []
        for (index, day) in document.days.enumerated() {
            let closure = try day.closure(sources: document.meta.sources, path: "days[\(index)]")
            closures.append(closure)
            if day.provisional == true { provisionalYears.insert(closure.date.year) }
        }
        let publishedYears = try document.publishedYears(of: closures)
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
    ///
    /// - Parameter closures: The days as they were read, in the order of the document.
    func publishedYears(of closures: [Closure]) throws(HolidayTableError) -> Set<Int> {
        var years: Set<Int> = []
        for (name, source) in meta.sources.sorted(by: { $0.key < $1.key }) {
            guard source.libur != nil || source.cutiBersama != nil else { continue }
            let own = zip(days, closures).filter { $0.0.source == name }
            for (kind, stated) in [(Day.Kind.libur, source.libur), (.cutiBersama, source.cutiBersama)] {
                let found = own.count { $0.0.kind == kind.rawValue }
                if let stated, stated != found {
                    throw .wrongCount(source: name, kind: kind.rawValue, stated: stated, found: found)
                }
            }
            years.formUnion(own.map(\.1.date.year))
        }
        return years
    }
}

private struct Day: Decodable {
    enum Kind: String {
        case libur
        case cutiBersama = "cuti_bersama"
        case liburDaerah = "libur_daerah"
    }

    // Date and kind are read by hand: the decoder would say in its own words what is wrong with them.
    var date: String
    var weekday: String?
    var name: String
    var kind: String
    var source: String
    var provisional: Bool?

    /// The day as a closure.
    ///
    /// - Parameter path: Where it stands in the document.
    func closure(sources: [String: Document.Source], path: String) throws(HolidayTableError) -> Closure {
        let date: CalendarDate
        do {
            date = try CalendarDate(self.date)
        } catch {
            throw .unreadable(.date(self.date, at: "\(path).date", reason: error))
        }
        guard let known = Kind(rawValue: kind) else { throw .unreadable(.kind(kind, at: "\(path).kind")) }
        if let weekday, Weekday(named: weekday) != date.weekday {
            throw .wrongWeekday(date, stated: weekday)
        }
        guard sources[source] != nil else { throw .unknownSource(date, source: source) }
        let closed: Closure.Kind =
            switch known {
            case .libur: .nationalHoliday
            case .cutiBersama: .collectiveLeave
            case .liburDaerah: .officeClosure
            }
        return Closure(date: date, name: name, kind: closed)
    }
}
