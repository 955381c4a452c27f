import Casework
import Database
import Desk
import HTTPTypes
import Standards
import WorkingTime

extension Operations {
    /// The operations for staff alone.
    static let officeOperations = [
        Operation(
            "getMe", .get, "/v1/me", tag: .office, summary: "In whose name the token acts", access: .staff,
            answers: [.init("The member of staff", Shapes.me.schema)]
        ) { call in
            let officer = try await call.requireOfficer()
            guard let entry = call.desk.catalogue.agency(officer.agency) else { throw Problem(.notFound) }
            return .own(Shapes.me.bytes(of: Member(member: officer, entry: entry), zone: entry.agency.zone))
        },
        Operation(
            "getInbox", .get, "/v1/inbox", tag: .office, summary: "The cases before you, first due first",
            access: .staff,
            query: [
                Parameter(
                    "kind", .words(InboxDesk.Kind.allCases.map(\.rawValue)),
                    "act: yours to act on (default); wait: with applicants"),
                Parameter("service", .text, "Only this service", example: "kantor-cabang-ksp"),
                Parameter("mine", .boolean, "Only cases that you have taken"),
                Parameter("overdue", .boolean, "Only cases whose due time has passed"),
                Parameter("after", .text, "next of the page before"),
                Parameter(
                    "limit", .keywords([.init("type", "integer"), .init("minimum", 1), .init("maximum", 100)]),
                    "Lines of a page; 20 when left out"),
            ],
            answers: [.init("A page of the inbox", Shapes.inbox.schema)], handle: inbox),
        Operation(
            "scheduleStep", .post, "/v1/cases/{number}/schedule", tag: .office, summary: "Fix a date",
            details:
                "For the visit, meeting or activity of the current step (kinds visit, meet, conduct).",
            access: .staff,
            body: .init(
                AppointmentInput.schema,
                example: [
                    "date": "2026-03-16", "time": "09:00", "place": "Kantor koperasi", "people": "Petugas survei",
                ]),
            answers: [.init("The case after it", Shapes.officeCase.schema)],
            rules: [
                .wrongStep, .caseEnded, .changedMeanwhile, .notYourStep, .heldByColleague, .notSchedulable,
                .fieldsInvalid,
            ],
            handle: schedule),
        Operation(
            "assignCase", .post, "/v1/cases/{number}/assignee", tag: .office, summary: "Take a case, or hand it over",
            details: "With from, the case of an absent colleague is taken over before anything else.",
            access: .staff,
            body: .init(AssigneeInput.schema, isRequired: false, example: ["to": "pasuruan.petugas-survei"]),
            answers: [.init("The case after it", Shapes.officeCase.schema)],
            rules: [.caseEnded, .notYourStep, .heldByColleague, .colleagueCannot]
        ) { call in
            let officer = try await call.requireOfficer()
            let input = try AssigneeInput.read(try await call.bodyOrNothing())
            let number = try call.number()
            let colleague = input.to.flatMap { $0 == officer.id ? nil : $0 }
            var loaded: LoadedCase?
            if let holder = input.from { loaded = try await call.desk.takeOver(number, from: holder, as: officer) }
            if let colleague { loaded = try await call.desk.handOver(number, to: colleague, as: officer) }
            let taken = if let loaded { loaded } else { try await call.desk.take(number, as: officer) }
            return try await call.reply(with: taken, to: officer)
        },
        Operation(
            "releaseCase", .delete, "/v1/cases/{number}/assignee", tag: .office,
            summary: "Put a case back for the colleagues of its step",
            access: .staff,
            answers: [.init("The case after it", Shapes.officeCase.schema)],
            rules: [.caseEnded, .notYourStep, .heldByColleague]
        ) { call in
            let officer = try await call.requireOfficer()
            return try await call.reply(with: call.desk.release(call.number(), as: officer), to: officer)
        },
    ]

    private static let inbox: @Sendable (Call) async throws -> Reply = { call in
        let officer = try await call.requireOfficer()
        let kind: InboxDesk.Kind = try call.word("kind", default: .act)
        let service = call.query("service").map(ServiceStandard.ID.init(_:))
        if let service, call.desk.catalogue.service(service, of: officer.agency) == nil {
            throw Call.wrong("service", value: service.rawValue, expected: APIPath.services(officer.agency))
        }
        let after = try call.query("after").map { text throws(Problem) in
            guard let cursor = InboxView.cursor(text) else { throw Call.wrong("after", value: text, expected: "next") }
            return cursor
        }
        let (isMine, isOverdue) = (try call.flag("mine"), try call.flag("overdue"))
        let limit = try call.integer("limit", in: 1...100, default: 20)
        let standing = try await call.desk.inboxStanding(of: officer)
        return try await call.reply(to: officer, mark: standing.mark) {
            let page = try await call.desk.inbox(
                of: officer, kind: kind, service: service, mine: isMine, overdue: isOverdue, after: after, limit: limit)
            let view = InboxView(
                kind: kind, counts: standing.counts, page: page, catalogue: call.desk.catalogue,
                now: call.desk.currentInstant)
            let zone = call.desk.catalogue.agency(officer.agency)?.agency.zone ?? .wib
            return Shapes.inbox.bytes(of: view, zone: zone)
        }
    }

    private static let schedule: @Sendable (Call) async throws -> Reply = { call in
        let officer = try await call.requireOfficer()
        let loaded = try await call.desk.look(at: try call.number(), as: officer)
        return try await call.standing(of: loaded, for: officer) {
            let today = call.desk.currentInstant.date(in: loaded.agency.zone)
            let input = try AppointmentInput.read(try await call.body(), today: today)
            let after = try await call.desk.schedule(
                loaded.head.number, step: input.step ?? loaded.currentStep?.id ?? "", input.appointment, as: officer,
                expected: input.eventCount)
            return try await call.reply(with: after, to: officer)
        }
    }
}

/// In whose name a token acts.
struct Member: Sendable {
    let member: StaffMember
    let entry: Catalogue.AgencyEntry
}

extension Shapes {
    static let me = Shape<Member>.object(
        "Me", "In whose name the token acts.",
        [
            Property("id", text, "Sign-in name") { $0.member.id.rawValue },
            Property("name", text) { $0.member.name },
            Property("agency", identifier()) { $0.member.agency },
            Property("roles", roleName.list) { item in
                item.member.roles.sorted().map { id in
                    RoleName(id: id, name: item.entry.agency.role(id)?.name ?? LocalizedText(id.rawValue))
                }
            },
            Property("services", identifier(ServiceStandard.ID.self).list, "Services whose cases you may open") {
                Access.services(of: $0.entry, openTo: $0.member)
            },
        ])
}
