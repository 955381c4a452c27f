// Changes that spoil what a file says of the clock of a case: limits, extensions, silence, corrections, ladders.
extension BadChanges {
    /// The sample's promise with more keys.
    private static func promise(
        _ keys: String, at place: String, _ path: String, _ message: String, _ advice: String
    ) -> BadChange {
        BadChange(
            "max: 5 hari, from: complete }", to: "max: 5 hari, from: complete, \(keys) }", at: place,
            "delivery.time[0].\(path)", message, advice)
    }

    /// The sample's delivery with another key.
    private static func delivery(
        _ key: String, at place: String, _ path: String, _ message: String, _ advice: String
    ) -> BadChange {
        BadChange("  fee:", to: "  \(key)\n  fee:", at: place, "delivery.\(path)", message, advice)
    }

    /// The sample's office with another key.
    private static func office(
        _ key: String, at place: String, _ path: String, _ message: String, _ advice: String
    ) -> BadChange {
        BadChange(.agency, "complaints:\n", to: "\(key)\ncomplaints:\n", at: place, path, message, advice)
    }

    private static func ladder(
        _ rungs: String, at place: String, _ path: String, _ message: String, _ advice: String
    ) -> BadChange {
        delivery("ladder: [\(rungs)]", at: place, path, message, advice)
    }

    static let clocks: [BadChange] = extensions + silences + limits + corrections + ladders + guarantees + countings

    private static let extensions: [BadChange] = [
        promise(
            "extension: { term: 2 hari }", at: "extension:", "extension", "\"basis\" is missing", "Add"),
        promise(
            "extension: { term: lama, basis: Perda }", at: "lama", "extension.term", "not a duration", "5 hari kerja"),
        promise(
            "extension: { term: 2 jam, basis: Perda }", at: "2 jam", "extension.term", "not counted as \"5 hari",
            "in working days: one clock counts one measure"),
        promise(
            "extension: { term: 2 hari, basis: Perda, by: oss }", at: "oss }", "extension.by",
            "where an officer of the office must act", "Known: kepala-dinas, petugas."),
        promise(
            "extension: { term: 2 hari, basis: Perda, by: [kepala-dinas, applicant] }", at: "applicant",
            "extension.by[1]", "where an officer of the office must act", "Known: kepala-dinas, petugas."),
        promise(
            "extension: { term: 2 hari, basis: Perda, letter: surat-izin }", at: "surat-izin", "extension.letter",
            "which is no product or letter", "Known: izin."),
        BadChange(
            "min: 3 hari, max: 5 hari, from: complete }",
            to: "open: agreed, extension: { term: 2 hari, basis: Perda } }", at: "extension:",
            "delivery.time[0].extension", "\"open\" together with \"extension\"", "Keep the one"),
    ]

    private static let silences: [BadChange] = [
        promise(
            "silence: { then: granted, end: selesai, basis: UU }", at: "granted", "silence.then", "none of the words",
            "Did you mean \"grant\"?"),
        promise(
            "silence: { then: grant, end: tolak, basis: UU }", at: "tolak", "silence.end",
            "an end without \"result: fulfilled\"", "Known: selesai."),
        promise(
            "silence: { then: refuse, end: selesai, basis: UU }", at: "selesai", "silence.end",
            "an end without \"result: refused\"", "Known: tolak."),
        promise(
            "silence: { then: grant, end: terbit, basis: UU }", at: "terbit", "silence.end", "which is no end",
            "Known: selesai, tolak, dicabut."),
        promise("silence: { then: grant, basis: UU }", at: "silence:", "silence", "\"end\" is missing", "Add"),
        promise("silence: { then: sendUp, basis: UU }", at: "silence:", "silence", "\"to\" is missing", "Add"),
        promise(
            "silence: { then: sendUp, to: kepala-dinas, end: selesai, basis: UU }", at: "selesai", "silence.end",
            "only with \"then: grant\" or \"then: refuse\"", "Leave \"end\" out"),
        promise(
            "silence: { then: grant, to: kepala-dinas, end: selesai, basis: UU }", at: "kepala-dinas", "silence.to",
            "only with \"then: sendUp\"", "Leave \"to\" out"),
        promise(
            "silence: { then: sendUp, to: kepala, basis: UU }", at: "kepala", "silence.to", "which is no role",
            "Did you mean \"kepala-dinas\"?"),
        promise(
            "silence: { then: grant, end: selesai }", at: "silence:", "silence", "\"basis\" is missing", "Add"),
    ]

    private static let limits: [BadChange] = [
        delivery(
            "limits: [{ id: a, name: A, term: 9 hari kerja }]", at: "{ id: a", "limits[0]", "\"law\" is missing",
            "Add"),
        delivery(
            "limits: [{ id: a, name: A, law: UU, term: 9 hari kerja, max: 1 bulan }]", at: "max", "limits[0].max",
            "the key \"max\"", "Known: id, name, nameEn, law"),
        delivery(
            "limits: [{ id: a, name: A, law: UU, term: 9 hari kerja }, { id: a, name: B, law: UU, term: 1 bulan }]",
            at: "a, name: B", "limits[1].id", "a second limit set by law", "Give each its own"),
        delivery(
            "limits: [{ id: a, name: A, law: UU, term: 9 hari kerja, from: periska }]", at: "periska",
            "limits[0].from", "word or step for the start", "Did you mean \"periksa\"?"),
        delivery(
            "limits: [{ id: a, name: A, law: UU, term: 9 hari kerja, until: selesai }]", at: "selesai",
            "limits[0].until", "which is no step", "Known: pengajuan"),
        delivery(
            "limits: [{ id: a, name: A, law: UU, term: 9 hari kerja, when: { field: luas, is: x } }]", at: "luas",
            "limits[0].when.field", "gives no options", "Use a field of type choice: jenis."),
    ]

    private static let corrections: [BadChange] = [
        delivery(
            "corrections: { release: kepaladinas }", at: "kepaladinas", "corrections.release", "which is no role",
            "Did you mean \"kepala-dinas\"?"),
        delivery(
            "corrections: { release: [petugas, petugas] }", at: "petugas]", "corrections.release[1]", "a second role",
            "Give each its own"),
        delivery("corrections: { release: [] }", at: "release:", "corrections.release", "nothing in here", "at least"),
    ]

    private static let ladders: [BadChange] = [
        ladder(
            "{ at: 100%, tell: head, do: mark }", at: "100%", "ladder[0].at", "no moment of a term", "from 1% to 99%"),
        ladder("{ at: 05%, tell: head, do: mark }", at: "05%", "ladder[0].at", "no moment of a term", "1% to 99%"),
        ladder("{ at: 50, tell: head, do: mark }", at: "50", "ladder[0].at", "no moment of a term", "1% to 99%"),
        ladder(
            "{ at: due, tell: head, do: mark }, { at: 50%, tell: head, do: mark }", at: "50%", "ladder[1].at",
            "found \"50%\" below \"due\"", "order of time"),
        ladder(
            "{ at: daily, tell: head, do: mark }, { at: daily, tell: superior, do: mark }", at: "daily, tell: superior",
            "ladder[1].at", "a second rung", "Give each its own"),
        ladder(
            "{ at: due, tell: pemimpin, do: mark }", at: "pemimpin", "ladder[0].tell", "no role, or word for those",
            "Known: performers, superior, head, kepala-dinas, petugas."),
        ladder(
            "{ at: due, tell: [head, oss], do: mark }", at: "oss", "ladder[0].tell[1]", "an officer of the office",
            "Known: kepala-dinas, petugas."),
        ladder(
            "{ at: due, tell: [head, head], do: mark }", at: "head]", "ladder[0].tell[1]", "a second role, or word",
            "Give each its own"),
        ladder(
            "{ at: due, tell: head, do: shout }", at: "shout", "ladder[0].do", "none of the words",
            "Known: mark, message, handUp."),
        ladder(
            "{ at: due, tell: performers, do: handUp }", at: "handUp", "ladder[0].do", "who have the work already",
            "Tell the superior"),
        delivery("ladder: []", at: "ladder:", "ladder", "nothing in here", "at least one"),
        office(
            "ladder: [{ at: due, tell: bos, do: mark }]", at: "bos", "ladder[0].tell", "no role, or word for those",
            "Known: performers, superior, head, kepala-dinas, petugas."),
        office("head: kepala", at: "kepala", "head", "which is no role", "Did you mean \"kepala-dinas\"?"),
        office(
            "head: oss", at: "oss", "head", "where an officer of the office must act", "Known: kepala-dinas, petugas."),
    ]

    private static let countings: [BadChange] = [
        delivery(
            "counting: { receiptDay: 2 }", at: "2 }", "counting.receiptDay", "out of range", "from 0 to 1"),
        delivery(
            "counting: { afterClosing: besok }", at: "besok", "counting.afterClosing", "none of the words",
            "Known: nextWorkingDay, sameDay."),
        office(
            "makeUpDays: [{ date: 2026-01-03, name: Ganti }]", at: "{ date", "makeUpDays[0]", "\"windows\" is missing",
            "Add"),
        office(
            "makeUpDays: [{ date: 2026-01-03, name: Ganti, windows: [] }]", at: "windows:", "makeUpDays[0].windows",
            "nothing in here", "at least one"),
        office(
            "makeUpDays: [{ date: 2026-01-03, name: Ganti, windows: [12.00-07.30] }]", at: "12.00-07.30",
            "makeUpDays[0].windows[0]", "does not close after it opens", "earlier time first"),
        office(
            "makeUpDays: [{ date: 2026-01-03, name: A, windows: [07.30-12.00] }, "
                + "{ date: 2026-01-03, name: B, windows: [07.30-12.00] }]", at: "2026-01-03, name: B",
            "makeUpDays[1].date", "a second make-up day", "Give each its own"),
        office("counterHours: []", at: "counterHours:", "counterHours", "nothing in here", "at least one"),
        office(
            "counterHours: [{ name: Loket, week: { senin: [07.30-12.00] } }, { name: Loket, week: {} }]",
            at: "Loket, week: {}", "counterHours[1].name", "a second set of hours", "Give each its own"),
    ]

    private static func guarantee(
        _ acts: String, at place: String, _ path: String, _ message: String, _ advice: String
    ) -> BadChange {
        BadChange(
            "mode: case\n", to: "mode: case\nmanagement: { guarantee: [{ name: A, acts: \(acts) }] }\n", at: place,
            "management.guarantee[0].\(path)", message, advice)
    }

    private static let guarantees: [BadChange] = [
        guarantee("maaf", at: "maaf", "acts", "none of the words", "Known: apology, priority, report."),
        guarantee("[report, report]", at: "report]", "acts[1]", "a second act of the guarantee", "Give each its own"),
        guarantee("[]", at: "acts:", "acts", "nothing in here", "at least one"),
    ]
}
