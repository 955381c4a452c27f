import Desk
import HTML
import Standards

/// The eight components of management, each folded; one that the decree leaves out says so.
struct ManagementPart: View {
    let management: Management
    let agency: Agency
    let isOpen: Bool
    let speech: Speech

    var body: some HTML {
        fold(speech("Dasar hukum", "Legal basis"), management.legalBasis) {
            Fragment(LawList(laws: $0, speech: speech))
        }
        foldList(speech("Sarana, prasarana, dan/atau fasilitas", "Facilities"), management.facilities, line: facility)
        fold(speech("Kompetensi pelaksana", "Competence of the staff"), management.competences) { groups in
            Fragment {
                for group in groups { competence(group) }
            }
        }
        foldList(speech("Pengawasan internal", "Internal oversight"), management.oversight, line: text)
        foldList(speech("Jumlah pelaksana", "Number of staff"), rosters, line: roster)
        foldList(speech("Jaminan pelayanan", "Guarantee of service"), management.guarantee, line: guarantee)
        foldList(
            speech("Jaminan keamanan dan keselamatan pelayanan", "Guarantee of safety"), management.safety, line: text)
        foldList(speech("Evaluasi kinerja pelaksana", "Evaluation of performance"), management.evaluation, line: text)
    }

    private func foldList<Item>(_ name: String, _ items: [Item]?, line: @escaping (Item) -> Fragment) -> Fragment {
        fold(name, items) { items in
            Fragment {
                ul {
                    for item in items { line(item) }
                }
            }
        }
    }

    private func fold<Item>(_ name: String, _ items: [Item]?, content: ([Item]) -> Fragment) -> Fragment {
        details(.class("fold"), .open(if: isOpen)) {
            summary { name }
            if let items {
                if items.isEmpty {
                    p(.class("hint")) {
                        speech("Judulnya tercetak, isinya kosong.", "The heading is printed with nothing under it.")
                    }
                } else {
                    content(items)
                }
            } else {
                p(.class("hint")) {
                    speech("Keputusan tidak memuat bagian ini.", "The decree does not have this part.")
                }
            }
        }
    }

    private func guarantee(_ line: Guarantee) -> Fragment {
        li(.lang(speech.foreign(line.text))) {
            speech(line.text)
            if !line.acts.isEmpty { " (" + line.acts.map { speech(Self.words(for: $0)) }.joined(separator: ", ") + ")" }
        }
    }

    /// What the office does by itself when the line is broken.
    private static func words(for act: GuaranteeAct) -> LocalizedText {
        switch act {
        case .apology: LocalizedText("permintaan maaf di halaman lacak", english: "apology on the tracking page")
        case .priority: LocalizedText("berkas didahulukan", english: "the case goes before others")
        case .report: LocalizedText("laporan kepada pimpinan", english: "report to the head of the office")
        }
    }

    private func text(_ words: LocalizedText) -> Fragment { li(.lang(speech.foreign(words))) { speech(words) } }

    private func facility(_ facility: Facility) -> Fragment {
        li(.lang(speech.foreign(facility.name))) {
            speech(facility.name)
            if let count = facility.count { " (\(count))" }
        }
    }

    @HTMLBuilder private func competence(_ group: CompetenceGroup) -> Fragment {
        if let post = group.post { h3(.lang(speech.foreign(post))) { speech(post) } }
        ul {
            for item in group.items { text(item) }
        }
    }

    private var rosters: [Roster]? { management.staff.map { [$0] } }

    private func roster(_ roster: Roster) -> Fragment {
        li {
            roster.printed
            if !roster.members.isEmpty {
                ul {
                    for member in roster.members {
                        li(.lang(speech.foreign(member.post))) {
                            "\(speech(member.post)): \(member.count)"
                            ProvenanceNote(provenance: member.provenance, speech: speech, isOpen: isOpen)
                        }
                    }
                }
            }
        }
    }
}
