import WorkingTime

/// Why what a file says of the clock of a case cannot run.
public enum ClockProblem: Hashable, Sendable {
    /// Not a moment at which a rung can stand.
    case moment(String)
    /// A rung whose moment comes before that of a rung above it in the list.
    case rungOrder(String, after: String)
    /// A rung that hands the work up to those who have it already.
    case handUpToPerformers
    /// A role that nobody of the office fills, where one of its officers must act.
    case notStaff(Role.ID, known: [String])
    /// An end that means something else than the silence does; `known` are the ends that fit.
    case silenceEnd(End.ID, expected: End.Result, known: [String])
    /// Further time in another measure than the time that it lengthens.
    case extensionUnit(Term, of: Term)
}

extension ClockProblem {
    /// The problem in words.
    var wording: Wording {
        switch self {
        case .moment(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is no moment of a term",
                    "Write a share of the term from 1% to 99%, \"due\" for its end, or \"daily\" for each day after."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan saat dalam jangka waktu",
                    "Tulis bagian jangka waktu dari 1% sampai 99%, \"due\" untuk akhirnya, atau \"daily\" untuk setiap "
                        + "hari sesudahnya."
                ))
        case .rungOrder(let text, let other):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)) below \(Phrase.quoted(other)), which comes later",
                    "Put the rungs in the order of time: shares, then \"due\", then \"daily\"."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) berada di bawah \(Phrase.quoted(other)) yang lebih kemudian",
                    "Urutkan anak tangga menurut waktu: persentase, lalu \"due\", lalu \"daily\"."
                ))
        case .handUpToPerformers:
            Wording(
                english: (
                    "found \"handUp\" for the performers, who have the work already",
                    "Tell the superior, the head or a role, or write mark or message."
                ),
                indonesian: (
                    "\"handUp\" ditujukan kepada pelaksana yang sudah memegang pekerjaannya",
                    "Tujukan kepada superior, head, atau sebuah peran, atau tulis mark atau message."
                ))
        case .notStaff(let role, let known):
            Wording(
                english: (
                    "found \"\(role)\", where an officer of the office must act",
                    Phrase.suggestion(for: role.rawValue, among: known)
                ),
                indonesian: (
                    "\"\(role)\" bukan petugas kantor, padahal petugas yang harus bertindak di sini",
                    Phrase.saran(for: role.rawValue, among: known)
                ))
        case .silenceEnd(let end, let expected, let known):
            Wording(
                english: (
                    "found \"\(end)\", an end without \"result: \(expected.rawValue)\", which this silence means",
                    Phrase.suggestion(for: end.rawValue, among: known)
                ),
                indonesian: (
                    "\"\(end)\" bukan akhir dengan \"result: \(expected.rawValue)\", padahal itulah arti diamnya kantor",
                    Phrase.saran(for: end.rawValue, among: known)
                ))
        case .extensionUnit(let further, let term):
            Wording(
                english: (
                    "found \(Phrase.quoted("\(further)")), which is not counted as \(Phrase.quoted("\(term)")) is",
                    "Write the further time in \(term.unit.nameEn)s: one clock counts one measure."
                ),
                indonesian: (
                    "\(Phrase.quoted("\(further)")) tidak dihitung seperti \(Phrase.quoted("\(term)"))",
                    "Tulis perpanjangannya dalam \(term.unit.name): satu jangka waktu memakai satu satuan."
                ))
        }
    }
}
