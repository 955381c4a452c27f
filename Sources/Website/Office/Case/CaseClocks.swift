import Casework
import Desk
import HTML
import Standards

/// The clocks of a case for those who work on it: people by name, and who has the file when another body does.
struct CaseClocks: View {
    let screen: CaseScreen

    var body: some HTML {
        let names = screen.names
        ClockList(
            loaded: screen.loaded, now: screen.now, reader: .office { names.actor($0) }, speech: screen.speech)
        OutsideHolder(loaded: screen.loaded, speech: screen.speech)
    }
}

/// Who has the file while another body works on it.
struct OutsideHolder: View {
    let loaded: LoadedCase
    let speech: Speech

    @HTMLBuilder var body: Fragment {
        if let step = loaded.currentStep, CaseStanding.isOutside(step, loaded),
            case .at(_, let since) = loaded.state.stage
        {
            let words = StandardWords(standard: loaded.standard, agency: loaded.agency, speech: speech)
            let holder = words.performers(of: step)
            p {
                span(.class("tag outside")) { speech("Di instansi lain", "At another body") }
                " "
                speech(
                    "Berkas ada pada \(holder) sejak \(words.wording.moment(since)).",
                    "\(holder) has had the case since \(words.wording.moment(since)).")
            }
        }
    }
}
