import WorkingTime

/// An office that does not say when it is open.
///
/// Promises in minutes, hours and working days run inside the office's hours. Without any hours no promise can be
/// counted (an error); hours that the decree does not state are our reading (a note), and the applicant cannot hold the
/// office to them.
struct HoursNotPublished: AgencyRule {
    let name = "hours-not-published"
    let severity = Severity.error

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        guard !agency.hours.isEmpty else {
            return [
                finding(
                    nil, at: "hours",
                    "Jam pelayanan tidak ada, sehingga janji dalam menit, jam, dan hari kerja tidak dapat dihitung.",
                    "There are no office hours, so promises in minutes, hours and working days cannot be counted.")
            ]
        }
        guard agency.hours.allSatisfy({ agency.hoursProvenance[$0.name].map { !$0.isInDecree } ?? false }) else {
            return []
        }
        return [
            finding(
                nil, at: "hours", severity: .note,
                "Keputusan tidak menyebut jam pelayanan; jam yang dipakai adalah tafsir kami dan perlu ditetapkan "
                    + "kantor.",
                "The decree does not state office hours; those in use are our reading, and the office should set them.")
        ]
    }
}
