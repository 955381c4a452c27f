import Casework
import Crypto
import Database
import Foundation
import Standards
import WorkingTime

/// An application as it was sent, before any check.
public struct ApplicationForm: Sendable, Hashable, Codable {
    /// By field, as typed.
    public var answers: [Field.ID: RawAnswer]
    /// By requirement.
    public var evidence: [Requirement.ID: Evidence]
    public var consented: Bool

    public init(
        answers: [Field.ID: RawAnswer] = [:], evidence: [Requirement.ID: Evidence] = [:], consented: Bool = false
    ) {
        self.answers = answers
        self.evidence = evidence
        self.consented = consented
    }
}

/// What an applicant gets after sending.
public struct Receipt: Sendable {
    public let loaded: LoadedCase
    /// Together with the number it opens the tracking page.
    public let trackingCode: String
    /// True when the same submission came before and this is its case.
    public let isRepeated: Bool
}

extension Desk {
    /// The most files for one requirement.
    public static let mostFiles = 10

    /// Checks the form and opens a case.
    ///
    /// - Parameters:
    ///   - key: Makes the submission safe to repeat: the same key with the same content gives the same case.
    ///   - check: The form's answers as a door has checked them against the service's standard; `nil` to check them here.
    ///   - officer: Who files at the counter for a walk-in visitor; `nil` when applicants file for themselves.
    /// - Throws: ``DeskError/invalid(_:)`` with every wrong answer at once, or another ``DeskError``.
    public func fileApplication(
        _ form: ApplicationForm, to service: ServiceStandard.ID, of agency: Agency.ID, channel: Filing.Channel,
        key: SubmissionKey?, check: FormCheck? = nil, by officer: StaffMember? = nil, isDemo: Bool = false
    ) async throws -> Receipt {
        // All writing takes turns: whatever needs no database is done before.
        let sent = try SentApplication(form, to: service, of: agency, key: key, check: check, at: self)
        return try await store.write { transaction in
            try self.fileApplication(sent, channel: channel, by: officer, isDemo: isDemo, in: transaction)
        }
    }

    /// Tells whether a submission with this key was filed before.
    public func isKnown(_ key: SubmissionKey?) async throws -> Bool {
        guard let key else { return false }
        return try await store.read { try $0.submission(key: key.digest) } != nil
    }

    /// As above, inside a transaction of the caller.
    func fileApplication(
        _ sent: SentApplication, channel: Filing.Channel, by officer: StaffMember?, isDemo: Bool,
        in transaction: Transaction
    ) throws -> Receipt {
        let (entry, current, form) = (sent.entry, sent.service, sent.form)
        // Times that somebody set never count as real.
        let isDemo = isDemo || isShifted
        let (agency, service) = (entry.agency.id, current.standard.id)
        if let officer, !Access.mayFileAtCounter(of: agency, officer) { throw DeskError.notAllowed }
        if let mark = sent.mark, let earlier = try transaction.submission(key: mark.key) {
            guard earlier.fingerprint == mark.fingerprint else { throw DeskError.keyReused }
            guard let head = try transaction.caseHead(earlier.number) else { throw DeskError.notFound }
            return Receipt(
                loaded: try load(head, in: transaction), trackingCode: secrets.trackingCode(for: head.number),
                isRepeated: true)
        }
        let process = try process(agency: agency, service: service, version: current.version, in: transaction)
        let instant = max(
            now(), Instant(secondsSinceEpoch: try transaction.newestSeal(of: agency)),
            process.calendars.changedAt ?? .earliest)
        guard sent.check.problems.isEmpty else { throw DeskError.invalid(sent.check.problems) }
        guard form.evidence.values.allSatisfy({ $0.files.count <= Self.mostFiles }) else {
            throw DeskError.tooManyFiles(limit: Self.mostFiles)
        }
        let year = instant.date(in: entry.agency.zone).year
        let number = CaseNumber(
            officeCode: entry.code, year: year, serial: try transaction.nextSerial(agency: agency, year: year))
        let filing = Filing(
            number: number, version: current.version, channel: channel, isDemo: isDemo, answers: sent.check.answers,
            evidence: form.evidence, consented: form.consented)
        let events: [CaseEvent]
        do {
            events = try process.decide(.file(filing), by: officer?.actor ?? .applicant, in: CaseState(), at: instant)
        } catch {
            throw DeskError.refused(error)
        }
        let file = CaseFile(events: events, process: process)
        let first = Journal.entry(
            for: events, number: number, position: 1, after: "", random: { Secrets.randomBytes(16) })
        let change = try change(
            first, events: events, file: file, process: process, zone: entry.agency.zone, at: instant)
        let new = NewCase(
            number: number, agency: agency, service: service, version: current.version, channel: channel,
            isDemo: isDemo, applicant: file.applicantName)
        let id = try transaction.insert(new, change)
        if let mark = sent.mark {
            try transaction.remember(
                key: mark.key, fingerprint: mark.fingerprint, of: id, at: instant.secondsSinceEpoch)
        }
        let loaded = LoadedCase(
            head: CaseHead(new, change, id: id), file: file, process: process, agency: entry.agency,
            due: change.projection.due)
        return Receipt(loaded: loaded, trackingCode: secrets.trackingCode(for: number), isRepeated: false)
    }
}

/// An application that is ready to be filed: everything is done for it that needs no database.
struct SentApplication: Sendable {
    /// What makes it safe to repeat.
    struct Mark: Sendable {
        let key: [UInt8]
        /// SHA-256 of the service and the form as it was sent.
        let fingerprint: [UInt8]
    }

    let form: ApplicationForm
    let entry: Catalogue.AgencyEntry
    let service: Catalogue.ServiceEntry
    let check: FormCheck
    /// `nil` when no key was sent.
    let mark: Mark?

    /// - Parameter check: `nil` to check the form here.
    /// - Throws: ``DeskError/notFound`` when the office has no such service.
    init(
        _ form: ApplicationForm, to service: ServiceStandard.ID, of agency: Agency.ID, key: SubmissionKey?,
        check: FormCheck? = nil, at desk: Desk
    ) throws {
        guard let entry = desk.catalogue.agency(agency), let found = entry.service(service) else {
            throw DeskError.notFound
        }
        self.form = form
        self.entry = entry
        self.service = found
        self.check =
            check
            ?? FormCheck(
                of: form.answers, against: found.standard, today: desk.currentInstant.date(in: entry.agency.zone))
        mark = try key.map {
            Mark(key: $0.digest, fingerprint: try Self.fingerprint(of: form, service: service, agency: agency))
        }
    }

    private static func fingerprint(
        of form: ApplicationForm, service: ServiceStandard.ID, agency: Agency.ID
    ) throws -> [UInt8] {
        var hash = SHA256()
        hash.update(data: Array("\(agency)/\(service)\n".utf8))
        hash.update(data: try CanonicalJSON.encode(form))
        return Array(hash.finalize())
    }
}

/// Makes a submission safe to repeat.
public struct SubmissionKey: Hashable, Sendable {
    /// Who chose the key, so that two senders do not meet.
    public let scope: String
    public let key: String

    /// What the database keeps of it.
    var digest: [UInt8] { Array(SHA256.hash(data: Array("\(scope)\n\(key)".utf8))) }

    public init(scope: String, key: String) {
        self.scope = scope
        self.key = key
    }
}
