/// Two regional regulations of the same kind on the same subject.
///
/// A regulation on an office's position and organisation is replaced by the next one; where decree and annex cite
/// different ones, at least one of them is out of date. The rule compares the words of the titles: all words of the
/// shorter title, six or more, must stand in the longer. Titles that speak of a change ("Perubahan") are left out.
struct TwoRegulationsOneSubject: AgencyRule {
    let name = "two-regulations-one-subject"
    let severity = Severity.warning

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        let office = agency.decree.citedLaws.map { Citation(service: nil, cited: $0) }
        let services = standards.flatMap { standard in
            standard.citedLaws.map { Citation(service: standard.id, cited: $0) }
        }
        var seen: Set<LawIdentity> = []
        var known: [Citation] = []
        var findings: [Finding] = []
        for citation in office + services {
            guard let key = citation.key, let words = citation.subject, seen.insert(key).inserted else { continue }
            for earlier in known where earlier.isOfTheKind(of: citation) {
                guard let other = earlier.subject, Self.isOneSubject(words, other) else { continue }
                findings.append(report(earlier, citation, services: services))
            }
            known.append(citation)
        }
        return findings
    }

    private func report(_ first: Citation, _ second: Citation, services: [Citation]) -> Finding {
        let count = Set(services.filter { $0.key == second.key }.compactMap(\.service)).count
        return finding(
            first.service, at: first.cited.keyPath,
            "\(first.cited.law.shortCitation) dikutip di sini, sedangkan \(second.cited.law.shortCitation) dikutip "
                + "dalam \(count) standar: dua peraturan tentang pokok yang sama, jadi salah satunya mungkin sudah "
                + "tidak berlaku.",
            "\(first.cited.law.shortCitation) is cited here, while \(second.cited.law.shortCitation) is cited in "
                + "\(count) standards: two regulations on one subject, so one of them may no longer be in force.",
            quote: "\(first.cited.law.citation); \(second.cited.law.citation)")
    }

    private static func isOneSubject(_ left: Set<String>, _ right: Set<String>) -> Bool {
        let (shorter, longer) = left.count <= right.count ? (left, right) : (right, left)
        return shorter.count >= 6 && shorter.isSubset(of: longer)
    }

    /// A regional regulation with the file that cites it.
    private struct Citation {
        let service: ServiceStandard.ID?
        let cited: CitedLaw

        var key: LawIdentity? { LawIdentity(cited.law) }

        /// The words of the title; `nil` for laws that are not regional, and for changes.
        var subject: Set<String>? {
            guard cited.law.kind.isRegional else { return nil }
            let words = PlainWords(cited.law.title).significant.words
            return words.contains("perubahan") ? nil : Set(words)
        }

        /// True when both come from the same kind of law and no print says that they are of different regions.
        func isOfTheKind(of other: Citation) -> Bool {
            guard let key, let theirs = other.key, key.kind == theirs.kind else { return false }
            return key.issuer == nil || theirs.issuer == nil || key.issuer == theirs.issuer
        }
    }
}
