import Casework
import Database
import Desk
import Foundation
import HTTPTypes
import Standards

extension Call {
    /// A case as its applicant sees it.
    func reply(with loaded: LoadedCase) -> Reply {
        let view = CaseView(loaded: loaded, now: desk.currentInstant, reader: .applicant)
        return .own(Shapes.applicantCase.bytes(of: view, zone: loaded.agency.zone))
    }

    /// A case as an officer sees it: whole, personal numbers included, and the access log says so.
    func reply(with loaded: LoadedCase, to officer: StaffMember) async throws -> Reply {
        try await desk.logView(of: loaded.head, by: officer, unmasked: true)
        return .own(try await bytes(of: loaded, for: officer))
    }

    /// As above, for an officer who only reads.
    func show(_ number: CaseNumber, to officer: StaffMember) async throws -> Reply {
        let head = try await desk.head(of: number, for: officer)
        try await desk.logView(of: head, by: officer, unmasked: true)
        return try await reply(to: officer, mark: head.mark) {
            try await bytes(of: desk.look(at: number, as: officer), for: officer)
        }
    }

    private func bytes(of loaded: LoadedCase, for officer: StaffMember) async throws -> [UInt8] {
        let colleagues = try await desk.colleagues(for: loaded, besides: officer)
        let view = CaseView(
            loaded: loaded, now: desk.currentInstant, reader: .officer(officer, colleagues: colleagues))
        return Shapes.officeCase.bytes(of: view, zone: loaded.agency.zone)
    }

    /// Acts on a case; when it has moved on, the refusal says where it stands now.
    func standing(
        of loaded: LoadedCase, for officer: StaffMember? = nil, _ act: () async throws -> Reply
    ) async throws -> Reply {
        do {
            return try await act()
        } catch let error as DeskError {
            var problem = Problem(error)
            guard problem.rule == .wrongStep || problem.rule == .changedMeanwhile || problem.rule == .caseEnded else {
                throw error
            }
            if let officer {
                problem.standing = CaseStanding(
                    try await desk.look(at: loaded.head.number, as: officer), forStaff: true)
            } else {
                // What was loaded may be older than the refusal, but the applicant reads again anyway.
                problem.standing = CaseStanding(loaded, forStaff: false)
            }
            throw problem
        }
    }
}

extension Reply {
    /// A file of a case, to be kept and never run.
    static func file(_ found: (reference: FileReference, bytes: [UInt8])) -> Reply {
        // RFC 6266: the name in ASCII for old programs, and whole.
        let plain = String(
            found.reference.name.map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_ ".contains($0)) ? $0 : "_" })
        let whole = found.reference.name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
        var headers: HTTPFields = [
            .cacheControl: "no-store",
            .contentDisposition: "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(whole)",
        ]
        headers[.xContentTypeOptions] = "nosniff"
        headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
        return Reply(type: found.reference.contentType, bytes: found.bytes, headers: headers)
    }
}
