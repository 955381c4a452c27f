import Casework
import Database
import Desk
import Standards
import Testing
import WorkingTime

@Suite("Answers that are kept")
struct KeptAnswersTests {
    private let kept = KeptAnswers<String>(mostBytes: 1000)
    private let mark = Mark([1, 2], ["hash"])

    private func member(
        _ roles: Set<Role.ID> = ["kepala-seksi"], of agency: Agency.ID = "kabupaten-pasuruan", isActive: Bool = true
    ) -> StaffMember {
        StaffMember(id: UserID("siti"), agency: agency, name: "Siti", roles: roles, isActive: isActive, isDemo: false)
    }

    private func key(_ member: StaffMember, session: String = "a", request: String = "/kantor") -> AnswerKey {
        AnswerKey(request: request, form: "id", viewer: Viewer(id: session, member: member))
    }

    @Test func `are given to who had them, for the same question, while nothing has changed`() {
        kept.keep("page", size: 4, key(member()), mark: mark)
        #expect(kept.answer(key(member()), mark: mark) == "page")
        #expect(kept.answer(key(member()), mark: Mark([1, 3], ["hash"])) == nil)
        #expect(kept.answer(key(member()), mark: Mark([1, 2], ["other"])) == nil)
        #expect(kept.answer(key(member(), request: "/kantor?jenis=wait"), mark: mark) == nil)
        #expect(
            kept.answer(
                AnswerKey(request: "/kantor", form: "en", viewer: Viewer(id: "a", member: member())), mark: mark) == nil
        )
    }

    @Test func `are never given to somebody else, nor to the same person in another post`() {
        kept.keep("page", size: 4, key(member()), mark: mark)
        #expect(kept.answer(key(member(), session: "b"), mark: mark) == nil)
        #expect(kept.answer(key(member(["petugas"])), mark: mark) == nil)
        #expect(kept.answer(key(member(of: "kabupaten-jombang")), mark: mark) == nil)
        #expect(kept.answer(key(member(isActive: false)), mark: mark) == nil)
        #expect(kept.answer(AnswerKey(request: "/kantor", form: "id", viewer: Viewer(pass: "a")), mark: mark) == nil)
    }

    @Test func `that tell what remains of a term hold for one minute`() {
        let minute = mark.inMinute(of: Instant(secondsSinceEpoch: 600))
        #expect(mark.inMinute(of: Instant(secondsSinceEpoch: 659)) == minute)
        #expect(mark.inMinute(of: Instant(secondsSinceEpoch: 660)) != minute)
        #expect(mark != minute)
    }
}
