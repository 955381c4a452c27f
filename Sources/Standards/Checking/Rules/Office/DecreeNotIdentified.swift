/// A decree without number, date or signer.
///
/// Without number and date nobody can cite the decree, look it up, or tell which version holds (warnings). A missing
/// signer is a note: a summary of the decree may leave him out.
struct DecreeNotIdentified: AgencyRule {
    let name = "decree-not-identified"
    let severity = Severity.warning

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        let decree = agency.decree
        var findings: [Finding] = []
        if decree.number?.contains(where: \.isNumber) != true {
            findings.append(
                finding(
                    nil, at: "decree.number",
                    "Keputusan penetapan standar tidak bernomor, sehingga tidak dapat dikutip atau dicari.",
                    "The decree that sets the standards has no number, so it cannot be cited or looked up."))
        }
        if decree.date == nil {
            findings.append(
                finding(
                    nil, at: "decree.date",
                    "Keputusan penetapan standar tidak bertanggal, sehingga tidak jelas sejak kapan berlaku.",
                    "The decree that sets the standards has no date, so it is not clear since when it holds."))
        }
        if decree.signer == nil {
            findings.append(
                finding(
                    nil, at: "decree.signer", severity: .note, "Penanda tangan keputusan tidak disebut.",
                    "The signer of the decree is not named."))
        }
        return findings
    }
}
