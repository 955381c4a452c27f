/// Goes through the entries of a proof in their order and gathers what is wrong.
struct ProofChecker {
    private let proof: CaseProof
    private let published: PublishedIndex
    private(set) var faults: [ProofFault] = []

    private var previousHash = ""
    private var hasUnsealed = false
    private var lastPlace: (serial: Int, leaf: Int)?
    private var hashesBySerial: [Int: String] = [:]

    init(proof: CaseProof, published: PublishedIndex) {
        self.proof = proof
        self.published = published
    }

    mutating func check(_ entry: CaseProof.Entry, position: Int) {
        if entry.hash != Digest32(hashing: Array(previousHash.utf8) + Array(entry.body.utf8)) {
            faults.append(.chainBroken(position: position))
        }
        previousHash = entry.hash.hex
        let body = body(of: entry, position: position)
        guard let place = entry.place else {
            hasUnsealed = true
            return
        }
        if hasUnsealed { faults.append(.sealedAfterUnsealed(position: position)) }
        check(place, of: entry, at: body?.at, position: position)
    }

    private mutating func body(of entry: CaseProof.Entry, position: Int) -> ProofBody? {
        do {
            let body = try ProofBody(reading: entry.body)
            if body.position != position { faults.append(.outOfPlace(position: position, found: body.position)) }
            if !body.number.hasBytes(of: proof.number) { faults.append(.anotherNumber(position: position)) }
            if let words = entry.words { check(words, of: body, position: position) }
            return body
        } catch {
            faults.append(.unreadable(position: position, error))
            return nil
        }
    }

    private mutating func check(_ words: ProofWords, of body: ProofBody, position: Int) {
        guard let committed = body.words else {
            faults.append(.wordsAdded(position: position))
            return
        }
        for item in words.items where !body.hasFact(ofKey: item.key) {
            faults.append(.wordsMisplaced(position: position, key: item.key))
        }
        if words.hash != committed { faults.append(.wordsChanged(position: position)) }
    }

    private mutating func check(
        _ place: CaseProof.Place, of entry: CaseProof.Entry, at moment: Int64?, position: Int
    ) {
        let seal: Seal.Content
        do {
            seal = try place.seal.content()
        } catch {
            faults.append(.notASeal(position: position, error))
            return
        }
        // The hash is computed here: what the proof says of it counts for nothing.
        let hash = Digest32(hashing: place.seal.body.utf8)
        if !place.seal.hash.hasBytes(of: hash.hex) { faults.append(.sealChanged(position: position)) }
        if !seal.agency.hasBytes(of: proof.agency) { faults.append(.anotherAgency(position: position)) }
        let root = MerkleTree.root(ofLeaf: entry.hash, index: place.leaf, count: seal.count, path: place.path)
        if root != seal.root { faults.append(.pathBroken(position: position)) }
        checkOrder(serial: seal.serial, leaf: place.leaf, hash: hash.hex, position: position)
        if !published.holds(hash: hash) {
            let isRootKnown = published.holds(root: seal.root)
            faults.append(isRootKnown ? .rootAlonePublished(position: position) : .sealNotPublished(position: position))
        }
        guard let moment else { return }
        if moment > seal.sealedAt { faults.append(.datedAfterSeal(position: position)) }
        if let start = published.start(ofSeal: hash), moment < start {
            faults.append(.datedBeforeSealBefore(position: position))
        }
    }

    private mutating func checkOrder(serial: Int, leaf: Int, hash: String, position: Int) {
        if let last = lastPlace, (serial, leaf) <= last { faults.append(.leafOutOfOrder(position: position)) }
        lastPlace = (serial, leaf)
        if hashesBySerial.updateValue(hash, forKey: serial).map({ $0 != hash }) == true {
            faults.append(.twoSealsOfSerial(position: position, serial: serial))
        }
    }
}
