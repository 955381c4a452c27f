import Standards

extension Shapes {
    static let management = Shape<Management>.object(
        "Management",
        """
        The eight components of service management. A component that the decree does not have is null; an empty list \
        means that its heading is printed with nothing under it.
        """,
        [
            Property("legalBasis", law.list.optional) { $0.legalBasis },
            Property("facilities", facility.list.optional) { $0.facilities },
            Property("competences", competenceGroup.list.optional) { $0.competences },
            Property("oversight", localized.list.optional) { $0.oversight },
            Property("staff", roster.optional) { $0.staff },
            Property("guarantee", guarantee.list.optional) { $0.guarantee },
            Property("safety", localized.list.optional) { $0.safety },
            Property("evaluation", localized.list.optional) { $0.evaluation },
        ])

    static let guarantee = Shape<Guarantee>.object(
        "Guarantee", "A line of the guarantee, and what the office does by itself when it fails it.",
        [
            Property("text", localized) { $0.text },
            Property(
                "acts", word(GuaranteeAct.self).list,
                "apology: on the tracking page; priority: before the others; report: to the head of the office"
            ) { $0.acts },
        ])

    static let facility = Shape<Facility>.object(
        "Facility", "A tool, room or system that the service uses.",
        [
            Property("name", localized) { $0.name },
            Property("count", integer.optional) { $0.count },
        ])

    static let competenceGroup = Shape<CompetenceGroup>.object(
        "CompetenceGroup", "What performers must know or be able to do.",
        [
            Property("for", localized.optional, "The post, where the decree groups by post") { $0.post },
            Property("items", localized.list) { $0.items },
        ])

    static let roster = Shape<Roster>.object(
        "Roster", "How many people serve, and who they are.",
        [
            Property("printed", text) { $0.printed },
            Property("count", integer) { $0.count },
            Property("members", rosterMember.list) { $0.members },
        ])

    static let rosterMember = Shape<Roster.Member>.object(
        "RosterMember", "One line of the roster.",
        [
            Property("post", localized) { $0.post },
            Property("count", integer) { $0.count },
            Property("role", identifier().optional) { $0.role },
            Property("provenance", provenance) { $0.provenance },
        ])
}
