import Casework
import Database
import Desk
import Standards

/// Says who somebody is: names of colleagues, the applicant, the program.
struct StaffNames {
    private let names: [UserID: String]
    private let me: UserID
    private let speech: Speech

    init(of visit: Visit, desk: Desk) async throws {
        let staff = try await desk.staff(of: visit.agency.id)
        names = Dictionary(staff.map { ($0.id, $0.name) }) { first, _ in first }
        me = visit.member.id
        speech = visit.speech
    }

    /// The name of a colleague; the sign-in name where the account is no longer active, and a word for the program itself.
    func colleague(_ id: UserID) -> String {
        if id.rawValue == Actor.system.journalName { return actor(id.rawValue) }
        let name = names[id] ?? id.rawValue
        return id == me ? "\(name) (\(speech("Anda", "you")))" : name
    }

    /// An actor as the journal names it.
    func actor(_ journalName: String) -> String {
        switch journalName {
        case Actor.applicant.journalName: return speech("Pemohon", "Applicant")
        case Actor.system.journalName: return speech("Sistem", "System")
        default: break
        }
        guard let colon = journalName.firstIndex(of: ":") else { return journalName }
        return colleague(UserID(String(journalName[journalName.index(after: colon)...])))
    }

    /// Who took the case in at the counter; `nil` where the applicant sent it.
    func receiver(of loaded: LoadedCase) -> String? {
        guard loaded.head.channel == .counter, let actor = loaded.file.events.first?.actor,
            let colon = actor.firstIndex(of: ":")
        else { return nil }
        let id = UserID(String(actor[actor.index(after: colon)...]))
        return names[id] ?? id.rawValue
    }
}
