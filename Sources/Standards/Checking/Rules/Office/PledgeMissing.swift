/// An office without a service pledge.
///
/// UU 25/2009 ps. 22 obliges offices to declare that they will keep to their standards (maklumat pelayanan). A pledge
/// that the decree does not print, and that we took from common use, is a note: the head must sign it before it binds
/// anybody.
struct PledgeMissing: AgencyRule {
    let name = "pledge-missing"
    let severity = Severity.warning

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        guard let pledge = agency.pledge else {
            return [
                finding(
                    nil, at: "pledge",
                    "Kantor tidak mempunyai maklumat pelayanan, padahal wajib (UU 25/2009 ps. 22).",
                    "The office has no service pledge, although it must have one (UU 25/2009 ps. 22).")
            ]
        }
        guard !pledge.provenance.isInDecree else { return [] }
        return [
            finding(
                nil, at: "pledge", severity: .note,
                "Naskah maklumat pelayanan tidak berasal dari keputusan; kepala kantor perlu menandatanganinya.",
                "The text of the service pledge does not come from the decree; the head of the office must sign it.",
                quote: pledge.text.indonesian)
        ]
    }
}
