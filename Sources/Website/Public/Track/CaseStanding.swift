import Casework
import Desk
import Standards
import WorkingTime

/// Where a case stands, in plain words.
struct CaseStanding {
    /// The class of the tag.
    let tag: String
    let word: String
    let sentence: String

    init(of loaded: LoadedCase, speech: Speech) {
        let wording = Wording(language: speech.language, zone: loaded.agency.zone)
        switch loaded.state.stage {
        case .notFiled:
            (tag, word, sentence) = ("", "", "")
        case .ended(let id, let result, let instant):
            tag = Self.tag(of: result)
            word = Self.word(for: result, speech)
            let name = loaded.standard.end(id).map { speech($0.name) } ?? ""
            sentence = "\(name), \(wording.longInstant(instant))."
        case .at(let id, let since):
            let step = loaded.standard.step(id)
            (tag, word) = Self.holder(of: step, in: loaded, speech)
            sentence = Self.sentence(of: step, since: wording.longInstant(since), in: loaded, speech)
        }
    }

    private static func tag(of result: End.Result) -> String {
        switch result {
        case .fulfilled: "done"
        case .refused, .notSelected: "refused"
        case .withdrawn, .noShow, .passedOn: ""
        }
    }

    private static func word(for result: End.Result, _ speech: Speech) -> String {
        switch result {
        case .fulfilled: speech("Selesai", "Done")
        case .refused: speech("Ditolak", "Refused")
        case .withdrawn: speech("Dicabut", "Withdrawn")
        case .noShow: speech("Ditutup: tidak hadir", "Closed: did not come")
        case .notSelected: speech("Tidak terpilih", "Not selected")
        case .passedOn: speech("Diteruskan", "Passed on")
        }
    }

    private static func holder(of step: Step?, in loaded: LoadedCase, _ speech: Speech) -> (String, String) {
        guard let step else { return ("office", speech("Di kantor", "At the office")) }
        if step.isForApplicant { return ("you", speech("Giliran Anda", "Your turn")) }
        if isOutside(step, loaded) { return ("outside", speech("Di instansi lain", "At another body")) }
        return ("office", speech("Di kantor", "At the office"))
    }

    static func isOutside(_ step: Step, _ loaded: LoadedCase) -> Bool {
        step.kind == .external || step.performers.allSatisfy { loaded.agency.role($0)?.kind == .external }
    }

    private static func sentence(of step: Step?, since: String, in loaded: LoadedCase, _ speech: Speech) -> String {
        guard let step else { return "" }
        let words = StandardWords(standard: loaded.standard, agency: loaded.agency, speech: speech)
        let name = speech(step.label)
        if !loaded.state.openCorrection.isEmpty {
            let count = loaded.state.openCorrection.count
            let number = count == 1 ? "1 requirement" : "\(count) requirements"
            return speech(
                "Kantor meminta Anda memperbaiki \(count) persyaratan sejak \(since).",
                "The office has asked you to mend \(number), on \(since).")
        }
        if step.isForApplicant {
            return speech(
                "Langkah \"\(name)\" menunggu Anda sejak \(since).",
                "Step \"\(name)\" has been waiting for you since \(since).")
        }
        let holder = words.performers(of: step)
        let article = isOutside(step, loaded) ? "" : "the "
        return speech(
            "Langkah \"\(name)\" ada pada \(holder) sejak \(since).",
            "Step \"\(name)\" has been with \(article)\(holder) since \(since).")
    }
}
