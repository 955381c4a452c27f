import Desk
import HTML
import Standards

/// The decree of an office: what it is, who signed it, and on which laws it stands.
struct DecreePart: View {
    let agency: Agency
    let speech: Speech

    private var decree: AgencyDecree { agency.decree }
    private var wording: Wording { Wording(language: speech.language, zone: agency.zone) }

    var body: some HTML {
        dl(.class("defs")) {
            row(speech("Tentang", "Subject")) { span(.lang(speech.foreign(decree.title))) { speech(decree.title) } }
            row(speech("Nomor", "Number")) { decree.number ?? speech("tidak tercetak", "not printed") }
            row(speech("Ditetapkan", "Set")) { established }
            if let signer = decree.signer {
                row(speech("Penanda tangan", "Signed by")) {
                    p { strong { signer.name } }
                    p(.lang(speech.foreignIndonesian)) { signerLine(signer) }
                }
            }
            if !decree.revokes.isEmpty {
                row(speech("Mencabut", "Revokes")) { LawList(laws: decree.revokes, speech: speech) }
            }
        }
        ProvenanceNote(provenance: decree.provenance, speech: speech)
        if !decree.basis.isEmpty {
            details(.class("fold")) {
                summary {
                    speech(
                        "Dasar hukum keputusan (\(decree.basis.count))",
                        "Legal basis of the decree (\(decree.basis.count))")
                }
                LawList(laws: decree.basis, speech: speech)
            }
        }
    }

    private var established: String {
        let date = decree.date.map(wording.date) ?? speech("tanggal tidak tercetak", "date not printed")
        return decree.place.map { "\($0), \(date)" } ?? date
    }

    private func signerLine(_ signer: AgencyDecree.Signer) -> String {
        var parts = [[signer.acting, signer.position].compactMap { $0 }.joined(separator: " ")]
        if let rank = signer.rank { parts.append(rank) }
        if let number = signer.employeeNumber { parts.append("NIP \(number)") }
        return parts.joined(separator: "; ")
    }

    private func row(_ name: String, @HTMLBuilder content: () -> Fragment) -> Fragment {
        div {
            dt { name }
            dd { content() }
        }
    }
}

/// Laws as officers cite them.
struct LawList: View {
    let laws: [Law]
    let speech: Speech

    var body: some HTML {
        ol(.class("laws"), .lang(speech.foreignIndonesian)) {
            for law in laws {
                li {
                    law.citation
                    if !law.amendedBy.isEmpty {
                        " sebagaimana telah diubah dengan " + law.amendedBy.map(\.citation).joined(separator: "; ")
                    }
                    if let gazette = law.gazette { small { " (\(gazette))" } }
                }
            }
        }
    }
}
