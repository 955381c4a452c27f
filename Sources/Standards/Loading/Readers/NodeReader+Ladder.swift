extension NodeReader {
    /// What is done as a term runs out.
    ///
    /// - Parameter office: Whom the rungs may tell; `nil` when what refers to the office is not to be judged.
    func ladder(of office: OfficeOutline?) -> Ladder? {
        guard let items = items() else { return nil }
        if items.isEmpty { report(.shape(.emptyList)) }
        var rungs: [Rung] = []
        var firstLines: [Rung.Moment: Int] = [:]
        var last: (moment: Rung.Moment, text: String)?
        for item in items {
            guard let object = item.object(RungKey.self) else { continue }
            let rung = object.rung(of: office)
            guard let at = object[.at], let moment = rung.moment, let text = at.node.text else { continue }
            if let line = firstLines[moment] {
                at.report(.reference(.duplicate(.rung, text, firstLine: line)))
            } else if let last, moment < last.moment {
                at.report(.clock(.rungOrder(text, after: last.text)))
            } else {
                last = (moment, text)
            }
            firstLines[moment] = firstLines[moment] ?? at.node.position.line
            if let action = rung.action, !rung.audiences.isEmpty {
                rungs.append(Rung(moment: moment, audiences: rung.audiences, action: action))
            }
        }
        return Ladder(rungs: rungs)
    }

    /// A moment of a term: `50%`, `due` or `daily`.
    fileprivate func moment() -> Rung.Moment? {
        guard let text = text() else { return nil }
        switch text {
        case MomentWord.due.rawValue: return .due
        case MomentWord.daily.rawValue: return .eachDayAfter
        default:
            guard let percent = (1...99).first(where: { "\($0)%" == text }) else {
                report(.clock(.moment(text)))
                return nil
            }
            return .share(percent: percent)
        }
    }

    /// Whom a rung tells: one or several words or roles; none of them twice.
    fileprivate func audiences(of office: OfficeOutline?) -> [Rung.Audience] {
        var audiences: [Rung.Audience] = []
        var firstLines: [String: Int] = [:]
        for item in oneOrMore() ?? [] {
            guard let text = item.text(), let audience = item.audience(text, of: office) else { continue }
            if let line = firstLines[text] {
                item.report(.reference(.duplicate(.audience, text, firstLine: line)))
            } else {
                firstLines[text] = item.node.position.line
                audiences.append(audience)
            }
        }
        return audiences
    }

    private func audience(_ text: String, of office: OfficeOutline?) -> Rung.Audience? {
        switch AudienceWord(rawValue: text) {
        case .performers: return .performers
        case .superior: return .superior
        case .head: return .head
        case nil: break
        }
        guard let office else { return identifier().map(Rung.Audience.role) }
        guard office.roles.contains(text) else {
            let known = AudienceWord.allCases.map(\.rawValue) + office.staffRoles
            report(.reference(.unknown(.audience, text, known: known)))
            return nil
        }
        reportOthers(than: office, Role.ID(text))
        return .role(Role.ID(text))
    }
}

extension ObjectReader<RungKey> {
    /// The parts of a rung that can be read.
    fileprivate func rung(
        of office: OfficeOutline?
    ) -> (moment: Rung.Moment?, audiences: [Rung.Audience], action: Rung.Action?) {
        let moment = self[.at]?.moment()
        let audiences = self[.tell]?.audiences(of: office) ?? []
        let action = self[.do]?.word(of: Rung.Action.self)
        if action == .handUp, audiences.contains(.performers) { self[.do]?.report(.clock(.handUpToPerformers)) }
        return (moment, audiences, action)
    }
}

/// The words for the moments that are no share of a term.
enum MomentWord: String, CaseIterable {
    case due, daily
}

/// The words for those whom a rung tells; a role that is called by one of them cannot be told by name.
enum AudienceWord: String, CaseIterable {
    case performers, superior, head
}
