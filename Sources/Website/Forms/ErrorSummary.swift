import Casework
import Desk
import HTML
import Standards

/// What is wrong on a page, at its top, with a link to each place.
struct ErrorSummary: View {
    let problems: [FieldProblem]
    let speech: Speech
    /// Something wrong with the page as a whole.
    var message: String?

    @HTMLBuilder var body: Fragment {
        if !problems.isEmpty || message != nil {
            div(.class("error-summary"), .role("alert"), .tabindex(-1), .autofocus) {
                h2 { speech("Ada yang perlu diperbaiki", "Something needs mending") }
                if let message { p { message } }
                if !problems.isEmpty {
                    ul {
                        for problem in problems.prefix(12) {
                            li {
                                a(.href("#" + FieldView.anchor(problem))) { speech(problem.name) }
                                ": " + problem.message(in: speech.language)
                            }
                        }
                    }
                }
            }
        }
    }
}
