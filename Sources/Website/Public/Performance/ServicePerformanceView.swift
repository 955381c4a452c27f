import Database
import Desk
import HTML
import Standards

/// The promise of a service beside what was measured.
struct ServicePerformanceView: View {
    let performance: Performance
    let standard: ServiceStandard
    let agency: Agency
    let speech: Speech

    private var words: PerformanceWords {
        PerformanceWords(performance: performance, standard: standard, agency: agency, speech: speech)
    }

    var body: some HTML {
        div(.class("page-head")) {
            p(.class("overline")) { speech(standard.name) }
            h1 { speech("Janji dan kenyataan", "Promised and measured") }
            p(.class("lead")) { measured }
        }
        if let figures = performance.figures {
            if let office = figures.office { officePart(office) } else { noOfficeTime }
            wholePart(figures.whole)
            if figures.office != nil { pausePart(figures.pauses) }
        } else {
            dl(.class("facts measured")) {
                fact(speech("Dijanjikan", "Promised"), promised)
                fact(speech("Permohonan selesai", "Applications ended"), words.count(performance.cases))
            }
            div(.class("notice info")) {
                h2 { PerformanceWords.tooFew(speech) }
                p {
                    speech(
                        """
                        Waktu dan ketepatan ditampilkan mulai \(Performance.fewestCases) permohonan: beberapa saja belum \
                        menjadi ukuran.
                        """,
                        """
                        Times and punctuality are shown from \(Performance.fewestCases) applications on: a few are no \
                        measure yet.
                        """)
                }
            }
        }
        howPart
    }

    private var measured: String {
        speech(
            "\(words.cases(performance.cases)) selesai, \(words.period).",
            "\(words.cases(performance.cases)) ended, \(words.period).")
    }

    private var promised: String {
        words.promise == nil
            ? speech("Tidak ada janji waktu", "No time is promised") : words.standardWords.shortTime
    }

    private func fact(_ name: String, _ value: String, _ hint: String? = nil) -> Fragment {
        div {
            dt { name }
            dd {
                value
                if let hint { small { hint } }
            }
        }
    }

    // MARK: The office's time

    private func officePart(_ office: Performance.OfficeTime) -> Fragment {
        section(.id("kantor")) {
            dl(.class("facts measured")) {
                fact(speech("Dijanjikan", "Promised"), promised)
                fact(
                    speech("Tepat waktu", "In time"), "\(office.percentKept)%",
                    speech("dari \(words.cases(office.spread.cases))", "of \(words.cases(office.spread.cases))"))
                fact(speech("Separuh selesai dalam", "Half took at most"), words.time(office.spread.median))
                fact(speech("9 dari 10 selesai dalam", "9 of 10 took at most"), words.time(office.spread.ninetieth))
            }
            h2 { speech("Waktu kantor dan janjinya", "The office's time and its promise") }
            if standard.promises.count > 1, let promise = words.promise, promise.condition == nil {
                p(.class("hint")) {
                    speech("Diukur pada janji: ", "Measured by the promise: ") + speech(promise.name) + "."
                }
            }
            PerformancePlot(office: office, words: words)
        }
    }

    private var noOfficeTime: Fragment {
        div(.class("notice info")) {
            if words.promise == nil {
                p {
                    speech(
                        "Standar layanan ini tidak menjanjikan batas waktu, jadi tidak ada yang dapat ditepati atau dilewati.",
                        "The standard of this service promises no limit, so there is none to keep or to break.")
                }
            } else {
                h2 { PerformanceWords.tooFew(speech) }
                p {
                    speech(
                        "Janji waktu baru berjalan pada kurang dari \(Performance.fewestCases) permohonan.",
                        "The promise has run in fewer than \(Performance.fewestCases) applications.")
                }
            }
        }
    }

    // MARK: The whole time

    private func wholePart(_ whole: Performance.Spread) -> Fragment {
        section(.id("seluruhnya")) {
            h2 { speech("Dari pengajuan sampai selesai", "From filing to the end") }
            p {
                speech(
                    """
                    Termasuk waktu pemohon dan instansi lain: separuh selesai dalam \(words.span(whole.median)), \
                    9 dari 10 dalam \(words.span(whole.ninetieth)).
                    """,
                    """
                    With the time of applicants and other bodies: half took at most \(words.span(whole.median)), \
                    9 of 10 at most \(words.span(whole.ninetieth)).
                    """)
            }
        }
    }

    // MARK: Pauses

    private func pausePart(_ pauses: [Performance.Pause]) -> Fragment {
        section(.id("jeda")) {
            h2 { speech("Saat waktu kantor berhenti", "When the office's clock stood still") }
            if pauses.isEmpty {
                p { speech("Tidak pernah berhenti.", "It never did.") }
            } else {
                p {
                    speech(
                        "\(words.count(total.count)) kali, seluruhnya \(words.span(total.minutes)).",
                        "\(words.count(total.count)) times, \(words.span(total.minutes)) in all.")
                }
                table(.class("stack")) {
                    caption { speech("Karena apa, dan oleh siapa berkas dikirim ke sana", "Why, and who sent it there") }
                    thead {
                        tr {
                            th(.scope("col")) { speech("Sebab", "Cause") }
                            th(.scope("col")) { speech("Oleh", "By") }
                            th(.scope("col"), .class("number")) { speech("Berapa kali", "How often") }
                            th(.scope("col"), .class("number")) { speech("Lama seluruhnya", "How long in all") }
                            th(.scope("col"), .class("number")) { speech("Rata-rata", "On average") }
                        }
                    }
                    tbody { for pause in pauses { row(of: pause) } }
                }
            }
        }
    }

    private func row(of pause: Performance.Pause) -> Fragment {
        let average = pause.total.minutes / max(1, pause.total.count)
        return tr {
            th(.scope("row")) { words.cause(pause.cause) }
            td(.data("label", speech("Oleh", "By"))) { words.role(pause.role) }
            td(.class("number"), .data("label", speech("Berapa kali", "How often"))) { words.count(pause.total.count) }
            td(.class("number"), .data("label", speech("Lama seluruhnya", "How long in all"))) {
                words.span(pause.total.minutes)
            }
            td(.class("number"), .data("label", speech("Rata-rata", "On average"))) { words.span(average) }
        }
    }

    private var total: PauseTotal {
        (performance.figures?.pauses ?? []).reduce(into: PauseTotal.none) { $0 += $1.total }
    }

    // MARK: How it is counted

    private var howPart: Fragment {
        Fragment {
            HowMeasured(dayMinutes: performance.dayMinutes, wording: words.wording, speech: speech)
            p(.class("meta")) {
                a(.href(Paths.service(agency.id, standard.id))) { speech("Standar layanan", "The standard") }
                a(.href(Paths.performance(agency.id))) { speech("Semua layanan kantor ini", "All services") }
                a(.href(Paths.performance(agency.id, standard.id) + ".csv"), .type("text/csv")) { "CSV" }
                a(.href(Paths.serviceJSON(agency.id, standard.id) + "/performance"), .type("application/json")) {
                    "JSON"
                }
            }
        }
    }
}

/// How the figures come about, for whoever doubts them.
struct HowMeasured: View {
    let dayMinutes: Int
    let wording: Wording
    let speech: Speech

    var body: some HTML {
        details(.class("fold")) {
            summary { speech("Cara menghitung", "How this is counted") }
            ul {
                li {
                    speech(
                        "Dihitung: permohonan sebenarnya yang selesai dalam bulan ini dan sebelas bulan sebelumnya. Yang dicabut pemohon dan berkas contoh tidak dihitung.",
                        "Counted: real applications that ended in this month and the eleven before. Withdrawn ones and demo cases are left out."
                    )
                }
                li {
                    speech(
                        "Waktu kantor: menit buka kantor selama janji berjalan. Waktu pemohon memperbaiki berkas dan waktu di instansi lain tidak termasuk.",
                        "Office time: minutes for which the office was open while the promise ran. The time of applicants who mend papers and of other bodies is not in it."
                    )
                }
                li {
                    speech(
                        "Satu hari kerja di sini \(wording.openTime(minutes: dayMinutes)), hari yang biasa di kantor ini.",
                        "A working day here has \(wording.openTime(minutes: dayMinutes)), as this office's usual day.")
                }
                li {
                    speech(
                        "\"Separuh\" dan \"9 dari 10\" adalah waktu permohonan yang pada urutan itu, dari yang tercepat.",
                        "\"Half\" and \"9 of 10\" are the time of the application at that place, from the quickest on.")
                }
                li {
                    speech(
                        "Di bawah \(Performance.fewestCases) permohonan hanya jumlahnya yang ditampilkan.",
                        "Below \(Performance.fewestCases) applications only their number is shown.")
                }
            }
        }
    }
}
