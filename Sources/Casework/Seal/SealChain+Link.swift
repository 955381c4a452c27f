extension SealChain {
    /// A seal that was read, at its place in the list, from 1.
    struct Link {
        let place: Int
        let seal: Seal
        let content: Seal.Content

        init(_ seal: Seal, place: Int) throws(SealFault) {
            do {
                content = try seal.content()
            } catch {
                throw .unreadable(seal: place, error)
            }
            self.place = place
            self.seal = seal
        }

        /// What is wrong with the seal itself, and as the one that follows another.
        func faults(after before: Link?, serial: Int) -> [SealFault] {
            var faults: [SealFault] = []
            if content.serial != serial { faults.append(.serialOutOfPlace(seal: place, found: content.serial)) }
            if !seal.hash.hasBytes(of: Seal.hash(of: seal.body)) { faults.append(.bodyChanged(seal: place)) }
            if !content.previous.hasBytes(of: before?.seal.hash ?? "") { faults.append(.previousWrong(seal: place)) }
            guard let before = before?.content else { return faults }
            // Dates of four, two and two digits sort as text.
            if content.day < before.day { faults.append(.dayGoesBack(seal: place)) }
            if content.sealedAt < before.sealedAt { faults.append(.timeGoesBack(seal: place)) }
            if let earlier = before.calendar, content.calendar.map({ $0.changes < earlier.changes }) ?? true {
                faults.append(.calendarMissing(seal: place))
            }
            if !content.agency.hasBytes(of: before.agency) { faults.append(.anotherAgency(seal: place)) }
            return faults
        }
    }
}
