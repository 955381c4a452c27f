import Database
import Desk
import Standards
import WorkingTime

/// What was measured, as tables to compute with. Their words are Indonesian whatever the language of the reader.
enum PerformanceTable {
    private static let speech = Speech(language: .indonesian)
    private static let tooFew = "terlalu sedikit"

    /// A line for each service.
    static func office(_ entry: Catalogue.AgencyEntry, _ performances: [Performance]) -> CSVText {
        var table = CSVText(header: [
            "layanan", "nama_layanan", "dari", "sampai", "janji", "permohonan_selesai", "keterangan", "janji_berjalan",
            "tepat_waktu", "terlambat", "persen_tepat_waktu", "median_waktu_kantor_menit",
            "persentil_90_waktu_kantor_menit", "median_waktu_seluruhnya_menit", "persentil_90_waktu_seluruhnya_menit",
            "jeda", "jeda_menit", "menit_per_hari_kerja",
        ])
        for (service, performance) in zip(entry.services, performances) {
            let standard = service.standard
            let (figures, office) = (performance.figures, performance.figures?.office)
            table.add([
                .text(standard.id.rawValue), .text(speech(standard.name)),
                .text(performance.period.lowerBound.description), .text(performance.period.upperBound.description),
                .text(promise(of: standard, entry.agency)), .number(performance.cases),
                .text(note(on: performance, of: standard)), .optional(office?.spread.cases), .optional(office?.kept),
                .optional(office?.late), .optional(office?.percentKept), .optional(office?.spread.median),
                .optional(office?.spread.ninetieth), .optional(figures?.whole.median),
                .optional(figures?.whole.ninetieth),
                .optional(figures?.pauses.reduce(0) { $0 + $1.total.count }),
                .optional(figures?.pauses.reduce(0) { $0 + $1.total.minutes }), .number(performance.dayMinutes),
            ])
        }
        return table
    }

    /// A line for each figure of a service.
    static func service(_ standard: ServiceStandard, of agency: Agency, _ performance: Performance) -> CSVText {
        var table = CSVText(header: ["ukuran", "rincian", "peran", "nilai", "satuan"])
        func add(_ name: String, _ value: CSVText.Cell, _ unit: String, detail: String = "", role: String = "") {
            table.add([.text(name), .text(detail), .text(role), value, .text(unit)])
        }
        add("layanan", .text(speech(standard.name)), "")
        add("dari", .text(performance.period.lowerBound.description), "tanggal")
        add("sampai", .text(performance.period.upperBound.description), "tanggal")
        add("janji", .text(promise(of: standard, agency)), "")
        add("permohonan_selesai", .number(performance.cases), "permohonan")
        add("hari_kerja", .number(performance.dayMinutes), "menit")
        let remark = note(on: performance, of: standard)
        if !remark.isEmpty { add("keterangan", .text(remark), "") }
        guard let figures = performance.figures else { return table }
        add("median_waktu_seluruhnya", .number(figures.whole.median), "menit kerja")
        add("persentil_90_waktu_seluruhnya", .number(figures.whole.ninetieth), "menit kerja")
        if let office = figures.office {
            add("janji_berjalan", .number(office.spread.cases), "permohonan")
            add("tepat_waktu", .number(office.kept), "permohonan")
            add("terlambat", .number(office.late), "permohonan")
            add("persen_tepat_waktu", .number(office.percentKept), "persen")
            add("median_waktu_kantor", .number(office.spread.median), "menit kerja")
            add("persentil_90_waktu_kantor", .number(office.spread.ninetieth), "menit kerja")
            for bar in office.bars {
                let stretch =
                    bar.to.map { "\(bar.from) sampai kurang dari \($0) menit kerja" }
                    ?? "\(bar.from) menit kerja atau lebih"
                add("sebaran_tepat_waktu", .number(bar.kept), "permohonan", detail: stretch)
                add("sebaran_terlambat", .number(bar.late), "permohonan", detail: stretch)
            }
        }
        let words = PerformanceWords(performance: performance, standard: standard, agency: agency, speech: speech)
        for pause in figures.pauses {
            let (cause, role) = (words.cause(pause.cause), words.role(pause.role))
            add("jeda", .number(pause.total.count), "kali", detail: cause, role: role)
            add("lama_jeda", .number(pause.total.minutes), "menit kerja", detail: cause, role: role)
        }
        return table
    }

    private static func promise(of standard: ServiceStandard, _ agency: Agency) -> String {
        standard.mainPromise == nil
            ? "tidak ada janji waktu" : StandardWords(standard: standard, agency: agency, speech: speech).shortTime
    }

    /// Why figures are missing.
    private static func note(on performance: Performance, of standard: ServiceStandard) -> String {
        guard let figures = performance.figures else { return tooFew }
        return figures.office == nil && standard.mainPromise != nil ? tooFew : ""
    }
}

extension CSVText.Cell {
    /// A number, or nothing.
    fileprivate static func optional(_ value: Int?) -> CSVText.Cell { value.map(CSVText.Cell.number) ?? .empty }
}
