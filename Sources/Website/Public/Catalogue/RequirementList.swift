import Desk
import HTML
import Standards

/// Everything that an applicant must bring, show or be, in groups, each with the way in which it is met.
struct RequirementList: View {
    let standard: ServiceStandard
    let agency: Agency
    let isOpen: Bool
    let speech: Speech

    private var words: StandardWords { StandardWords(standard: standard, agency: agency, speech: speech) }

    var body: some HTML {
        if standard.requirements.isEmpty {
            p { speech("Tidak ada persyaratan.", "Nothing is required.") }
        }
        for (index, group) in groups.enumerated() {
            if let name = group.name { h3 { name } }
            ol(.class("requirements"), .start(number(before: index) + 1)) {
                for requirement in group.requirements {
                    item(requirement, condition: requirement.condition != group.condition)
                }
            }
        }
    }

    private func item(_ requirement: Requirement, condition showsCondition: Bool) -> Fragment {
        li {
            span(.lang(speech.foreign(requirement.name))) { speech(requirement.name) }
            if !requirement.parts.isEmpty {
                ul {
                    for part in requirement.parts { li(.lang(speech.foreign(part))) { speech(part) } }
                }
            }
            p(.class("meta")) {
                span { words.means(of: requirement) }
                if requirement.isOptional { span { speech("tidak wajib", "optional") } }
                if showsCondition, let condition = requirement.condition {
                    span { speech("hanya bila ", "only if ") + words.condition(condition) }
                }
            }
            if let note = requirement.note { p(.class("hint"), .lang(speech.foreign(note))) { speech(note) } }
            ProvenanceNote(provenance: requirement.provenance, speech: speech, isOpen: isOpen)
        }
    }

    private struct Group {
        let name: String?
        /// The condition that all of the group share.
        let condition: Condition?
        var requirements: [Requirement]
    }

    /// Neighbours with the same heading, or, where there is none, with the same condition.
    private var groups: [Group] {
        var groups: [(heading: LocalizedText?, group: Group)] = []
        for requirement in standard.requirements {
            if let last = groups.last, last.heading == requirement.group,
                requirement.group != nil || last.group.condition == requirement.condition
            {
                groups[groups.count - 1].group.requirements.append(requirement)
            } else {
                let condition = requirement.condition
                let name = requirement.group.map { speech($0) } ?? condition.map(conditionHeading)
                groups.append(
                    (requirement.group, Group(name: name, condition: condition, requirements: [requirement])))
            }
        }
        // Without any condition or heading the one list needs no name; among others it does.
        return groups.map(\.group).map { group in
            groups.count > 1 && group.name == nil
                ? Group(
                    name: speech("Untuk semua pemohon", "For all applicants"), condition: nil,
                    requirements: group.requirements)
                : group
        }
    }

    private func conditionHeading(_ condition: Condition) -> String {
        speech("Hanya bila ", "Only if ") + words.condition(condition)
    }

    private func number(before group: Int) -> Int { groups.prefix(group).reduce(0) { $0 + $1.requirements.count } }
}
