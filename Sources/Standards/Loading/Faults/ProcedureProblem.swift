/// Why a procedure cannot run.
public enum ProcedureProblem: Hashable, Sendable {
    /// The first step does something else than to apply.
    case firstStep(StepKind)
    /// No end has the result, which every service needs.
    case noEnd(End.Result)
    case mixedPerformers
    case externalPerformer(Role.ID)
    case applyByOthers
    case holderNotExternal(Role.ID, known: [String])
    /// A step is called like a word that says from when a promise runs.
    case startWord(Step.ID)
}

extension ProcedureProblem {
    /// The problem in words.
    var wording: Wording {
        switch self {
        case .firstStep(let kind):
            Wording(
                english: (
                    "found \"\(kind.rawValue)\" as the first step",
                    "Put a step with \"by: applicant\" and \"does: apply\" before it, marked \"added\" if need be."
                ),
                indonesian: (
                    "langkah pertama adalah \"\(kind.rawValue)\"",
                    "Dahului dengan langkah \"by: applicant\" dan \"does: apply\", bila perlu dengan \"added\"."
                ))
        case .noEnd(let result):
            Wording(
                english: ("found no end with \"result: \(result.rawValue)\"", "Add the line \(Self.line(for: result))"),
                indonesian: (
                    "tidak ada akhir dengan \"result: \(result.rawValue)\"", "Tambahkan baris \(Self.line(for: result))"
                ))
        case .mixedPerformers:
            Wording(
                english: (
                    "found the applicant together with officers",
                    "Let one or the other perform the step, or make two steps of it."
                ),
                indonesian: (
                    "pemohon tercantum bersama petugas", "Pilih salah satu, atau pecah menjadi dua langkah."
                ))
        case .externalPerformer(let role):
            Wording(
                english: (
                    "found \"\(role)\", a body outside the office",
                    "Name the officer who records what it does, with \"does: external\" and \"at: \(role)\"."
                ),
                indonesian: (
                    "\"\(role)\" berada di luar kantor",
                    "Tulis petugas yang mencatatnya, dengan \"does: external\" dan \"at: \(role)\"."
                ))
        case .applyByOthers:
            Wording(
                english: (
                    "found \"apply\" on a step that the applicant does not perform",
                    "Write \"by: applicant\", or another kind of step."
                ),
                indonesian: (
                    "\"apply\" dipakai pada langkah yang bukan milik pemohon",
                    "Tulis \"by: applicant\", atau pilih jenis langkah lain."
                ))
        case .holderNotExternal(let role, let known):
            Wording(
                english: (
                    "found \"\(role)\", which is not a body outside the office",
                    Phrase.suggestion(for: role.rawValue, among: known)
                ),
                indonesian: (
                    "\"\(role)\" bukan instansi di luar kantor", Phrase.saran(for: role.rawValue, among: known)
                ))
        case .startWord(let id):
            Wording(
                english: (
                    "found a step called \"\(id)\", which in \"from: \(id)\" of a promise means something else",
                    "Choose another identifier for the step, such as \"langkah-\(id)\"."
                ),
                indonesian: (
                    "ada langkah bernama \"\(id)\", padahal \"from: \(id)\" pada janji waktu berarti lain",
                    "Pilih pengenal lain untuk langkah ini, misalnya \"langkah-\(id)\"."
                ))
        }
    }

    /// The end, as a line to put under `delivery.ends`.
    private static func line(for result: End.Result) -> String {
        switch result {
        case .fulfilled:
            "- { id: selesai, name: Layanan diberikan, nameEn: Service given, result: fulfilled }"
        case .refused:
            "- { id: ditolak, name: Permohonan ditolak, nameEn: Application refused, result: refused }"
        case .withdrawn:
            "- { id: dicabut, name: Dicabut pemohon, nameEn: Withdrawn by the applicant, result: withdrawn, "
                + "added: Pencabutan tidak tercetak tetapi pemohon selalu boleh mencabut. }"
        case .noShow:
            "- { id: tidak-hadir, name: Pemohon tidak hadir, nameEn: The applicant did not come, result: noShow }"
        case .notSelected:
            "- { id: tidak-terpilih, name: Tidak terpilih, nameEn: Not selected, result: notSelected }"
        case .passedOn:
            "- { id: diteruskan, name: Diteruskan, nameEn: Passed on, result: passedOn }"
        }
    }
}
