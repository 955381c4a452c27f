/// A service that an applicant cannot withdraw from.
///
/// Whoever applies may withdraw at any time, and the case then needs an end of its own, or it stays open and counts as
/// late.
struct NoWithdrawal: Rule {
    let name = "no-withdrawal"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard !standard.ends.contains(where: { $0.result == .withdrawn }) else { return [] }
        return [
            finding(
                standard.id, at: ItemPath.ends,
                "Tidak ada akhir untuk permohonan yang dicabut, padahal pemohon boleh mencabutnya kapan saja.",
                "There is no end for a withdrawn application, although the applicant may withdraw at any time.")
        ]
    }
}
