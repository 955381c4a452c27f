/// A decree signed by somebody who acts for a vacant or absent post.
///
/// An acting official (Plt., Plh.) works under a mandate and may not take strategic decisions (UU 30/2014 ps. 14).
/// Whether setting service standards is one can be argued; the finding is a note.
struct SignedByActingHead: AgencyRule {
    let name = "signed-by-acting-head"
    let severity = Severity.note

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        guard let signer = agency.decree.signer, let acting = signer.acting,
            PlainWords(acting).first(of: ["plt", "plh"]) != nil
        else { return [] }
        return [
            finding(
                nil, at: "decree.signer.acting",
                "Keputusan ditandatangani pelaksana (\(acting)), yang bekerja dengan mandat dan wewenangnya terbatas "
                    + "(UU 30/2014 ps. 14).",
                "The decree is signed by an acting official (\(acting)), who works under a mandate with limited "
                    + "powers (UU 30/2014 ps. 14).",
                quote: "\(acting) \(signer.position)")
        ]
    }
}
