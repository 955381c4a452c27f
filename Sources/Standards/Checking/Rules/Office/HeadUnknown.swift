/// An office whose file leaves open who its head is.
///
/// The head signs the pledge (UU 25/2009 ps. 22) and is told of broken promises. Where `head` is missing, it is the only
/// role of the office that has others below it and nobody above; the rule reports offices in which there is none, or
/// more than one.
struct HeadUnknown: AgencyRule {
    let name = "head-unknown"
    let severity = Severity.warning

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        guard agency.head == nil else { return [] }
        return [
            finding(
                nil, at: "roles",
                "Tidak jelas peran mana yang memimpin kantor; pemberitahuan untuk pimpinan tidak sampai kepada siapa pun. "
                    + "Tulis “head” dengan perannya.",
                "It is not clear which role heads the office; what the head must be told reaches nobody. Write “head” "
                    + "with the role.")
        ]
    }
}
