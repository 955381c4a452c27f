/// What the office does, one moment after another, as a term runs out and after it has.
///
/// The rungs stand in the order of their moments, each moment once. An office has one ladder, or uses ``usual``; a
/// standard may have its own (``ServiceStandard/ladder(of:)``).
public struct Ladder: Hashable, Sendable {
    /// The rungs in the order of their moments; never two of one moment.
    public let rungs: [Rung]

    /// Makes a ladder; the rungs are put in the order of their moments, and of two of one moment the first is kept.
    public init(rungs: [Rung]) {
        var seen: Set<Rung.Moment> = []
        self.rungs = rungs.filter { seen.insert($0.moment).inserted }.sorted { $0.moment < $1.moment }
    }

    /// The rung of that name; `nil` when this ladder has none.
    public func rung(_ id: Rung.ID) -> Rung? { rungs.first { $0.id == id } }

    /// The ladder of offices that declare none.
    ///
    /// At half and at three quarters of the time those who do the work see it in their inbox, and nobody else is
    /// troubled. At nine tenths they and their superior are told, while there is still time to help; when the term runs
    /// out, both are told that the promise is broken. The direct superior answers for the work of those below (UU
    /// 25/2009, article 35). Each further day the head of the office is told, who signed the pledge. Nothing is handed
    /// up by itself: whom work passes to is for each office to decide.
    public static let usual = Ladder(rungs: [
        Rung(moment: .share(percent: 50), audiences: [.performers], action: .mark),
        Rung(moment: .share(percent: 75), audiences: [.performers], action: .mark),
        Rung(moment: .share(percent: 90), audiences: [.performers, .superior], action: .message),
        Rung(moment: .due, audiences: [.performers, .superior], action: .message),
        Rung(moment: .eachDayAfter, audiences: [.head], action: .message),
    ])
}

/// One rung of a ladder: a moment, whom it concerns, and what is done.
public struct Rung: Hashable, Sendable {
    public typealias ID = Identifier<Rung>

    /// When a rung is reached.
    public enum Moment: Hashable, Sendable {
        /// So many hundredths of the term have run, 1 to 99.
        case share(percent: Int)
        /// The term has run out.
        case due
        /// Each working day that begins after the term has run out.
        case eachDayAfter
    }

    /// Whom a rung concerns.
    public enum Audience: Hashable, Sendable {
        /// Those who perform the step where the case is.
        case performers
        /// Their superiors.
        case superior
        /// The head of the office.
        case head
        /// One role by name.
        case role(Role.ID)
    }

    /// What is done for those whom a rung concerns; each includes the ones before it.
    public enum Action: String, Hashable, Sendable, CaseIterable {
        /// The case is marked in their inbox.
        case mark
        /// They get a message as well.
        case message
        /// The step is theirs to do as well.
        case handUp
    }

    /// When the rung is reached.
    public let moment: Moment
    /// Whom it concerns; one or more.
    public let audiences: [Audience]
    /// What is done for each of them.
    public let action: Action

    /// Makes a rung.
    ///
    /// - Parameters:
    ///   - moment: When it is reached.
    ///   - audiences: Whom it concerns; one or more.
    ///   - action: What is done for each of them.
    public init(moment: Moment, audiences: [Audience], action: Action) {
        self.moment = moment
        self.audiences = audiences
        self.action = action
    }

    /// The rung's name in its ladder, which never changes: the hundredths such as `50`, `due`, or `daily`.
    public var id: ID {
        switch moment {
        case .share(let percent): ID("\(percent)")
        case .due: "due"
        case .eachDayAfter: "daily"
        }
    }
}

extension Rung.Moment: Comparable {
    /// Whether the first moment comes before the second.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .share(let percent): percent
        case .due: 100
        case .eachDayAfter: 101
        }
    }
}

extension Rung.Action: Comparable {
    /// Whether the first does less than the second.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .mark: 0
        case .message: 1
        case .handUp: 2
        }
    }
}

extension ServiceStandard {
    /// The ladder that holds for the service: its own, the office's, or the usual one.
    public func ladder(of agency: Agency) -> Ladder { ladder ?? agency.ladder ?? .usual }
}

extension Agency {
    /// The roles that a rung concerns while a case is at a step, each once.
    ///
    /// - Returns: None where the office has nobody of that kind, such as no superior above its head. The applicant is
    ///   never among them.
    public func roles(for rung: Rung, at step: Step) -> [Role.ID] {
        var seen: Set<Role.ID> = [.applicant]
        return rung.audiences.flatMap { audience -> [Role.ID] in
            switch audience {
            case .performers: step.performers
            case .superior: superiors(of: step.performers)
            case .head: head.map { [$0] } ?? []
            case .role(let role): [role]
            }
        }
        .filter { seen.insert($0).inserted }
    }
}
