extension ServiceIndex {
    /// The services that answer a query, the best first.
    ///
    /// Every word counts: a service that has all of them stands above one that has only some. Words that no service
    /// knows count as rare ones, so a query of which little is known finds nothing rather than everything.
    ///
    /// - Parameters:
    ///   - text: What was typed.
    ///   - limit: How many services are given at most.
    ///   - agency: The office whose services are searched; `nil` for all.
    public func search(_ text: String, limit: Int = 20, agency: Agency.ID? = nil) -> [Hit] {
        let asked = asked(in: text)
        let whole = asked.reduce(0) { $0 + $1.rarity }
        guard whole > 0, limit > 0 else { return [] }
        var found = asked.count == 1 ? asked[0].entries : Array(Set(asked.flatMap(\.entries))).sorted()
        if let agency { found.removeAll { entries[$0].agency != agency } }
        var candidates: [Candidate] = []
        for entry in found {
            var score = 0.0
            var known = 0.0
            var touched = 0.0
            for word in asked where word.certainties[entry] > 0 {
                score += word.rarity * word.scores[entry]
                known += word.rarity * word.certainties[entry]
                touched += word.rarity
            }
            let coverage = known / whole
            if coverage >= ServiceIndex.leastCoverage, score >= touched * ServiceIndex.leastScore {
                candidates.append(Candidate(entry: entry, score: score * coverage * coverage))
            }
        }
        // Closeness at most doubles a score, so those that stay too low even then need no closer look.
        let enough = candidates.map(\.score).sorted(by: >).dropFirst(limit - 1).first ?? 0
        candidates.removeAll { $0.score * 2 < enough }
        for index in candidates.indices {
            candidates[index].score *= 1 + closeness(of: entries[candidates[index].entry], to: asked)
        }
        let best = candidates.reduce(0) { max($0, $1.score) }
        return candidates.filter { $0.score >= best * ServiceIndex.leastShare }
            .sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }
            .prefix(limit).map { hit($0, asked: asked) }
    }

    /// More words than anybody types; the rest of a longer text is passed over.
    private static let mostWords = 12
    /// The share of a query, weighed by rarity, that a service must answer.
    private static let leastCoverage = 0.2
    /// Services far behind the best are noise.
    private static let leastShare = 0.06
    /// A little less than a word at the least weighty place scores; still less comes of words that only look alike.
    private static let leastScore = 0.6

    private struct Candidate {
        let entry: Int
        var score: Double
    }

    /// A word of a query, with what the services have to say to it.
    private struct Asked {
        let word: String
        /// Words of the vocabulary that may be meant.
        let meanings: [Int]
        /// How surely each word of the vocabulary is meant, 0 to 1.
        let sureness: [Double]
        /// The services that have it, in their order.
        var entries: [Int] = []
        /// What it scores in each service.
        var scores: [Double]
        /// How surely each service has it, 0 to 1.
        var certainties: [Double]
        /// How much it tells: more, the fewer services have it.
        var rarity = 0.0
    }

    private func asked(in text: String) -> [Asked] {
        var asked: [Asked] = []
        var words = SearchWord.words(of: text).filter { !SearchWord.stopWords.contains($0) }
        while !words.isEmpty, asked.count < ServiceIndex.mostWords {
            let word = words.removeFirst()
            guard !asked.contains(where: { $0.word == word }) else { continue }
            let found = look(up: word)
            if found.meanings.isEmpty, let parts = vocabulary.parts(of: word) {
                words = parts + words
            } else {
                asked.append(found)
            }
        }
        return asked
    }

    private func look(up word: String) -> Asked {
        let places = Place.allCases.count
        let meanings = vocabulary.matches(of: word)
        var sureness = Array(repeating: 0.0, count: vocabulary.words.count)
        var best = Array(repeating: 0.0, count: entries.count * places)
        var certainties = Array(repeating: 0.0, count: entries.count)
        for (number, certainty) in meanings {
            sureness[number] = certainty
            for occurrence in occurrences[number] {
                certainties[occurrence.entry] = max(certainties[occurrence.entry], certainty)
                for place in 0..<places where occurrence.places & (1 << UInt8(place)) != 0 {
                    let index = occurrence.entry * places + place
                    best[index] = max(best[index], certainty)
                }
            }
        }
        var asked = Asked(
            word: word, meanings: Array(meanings.keys), sureness: sureness,
            scores: Array(repeating: 0, count: entries.count), certainties: certainties)
        var services = 0.0
        for entry in entries.indices where certainties[entry] > 0 {
            asked.entries.append(entry)
            // The weightiest place counts in full, the others only show that it is no coincidence.
            var most = 0.0
            var sum = 0.0
            for place in Place.allCases {
                let value = best[entry * places + place.rawValue] * place.weight
                most = max(most, value)
                sum += value
            }
            asked.scores[entry] = most + 0.2 * (sum - most)
            // Relatives of the word make it less rare; words that only look alike do not.
            if certainties[entry] >= 0.75 { services += certainties[entry] }
        }
        asked.rarity = rarity(of: services)
        return asked
    }

    /// How much a word tells that so many services have.
    private func rarity(of services: Double) -> Double {
        // A word of all services still tells a little, one of none as much as one of one.
        max(0.1, ((Double(entries.count) + 1) / (max(services, 1) + 0.5)).logarithm)
    }

    /// How closely one name, keyword or product of a service says what was asked, 0 to 1.
    private func closeness(of entry: Entry, to asked: [Asked]) -> Double {
        var closest = 0.0
        for phrase in entry.phrases {
            var met = 0.0
            for word in asked {
                met += phrase.reduce(0) { max($0, word.sureness[$1]) }
            }
            closest = max(closest, met / Double(asked.count) * min(1, met / Double(phrase.count)))
        }
        return closest
    }

    private func hit(_ candidate: Candidate, asked: [Asked]) -> Hit {
        let meant = Set(asked.flatMap(\.meanings))
        let words = meant.sorted().filter { number in
            occurrences[number].contains { $0.entry == candidate.entry }
        }
        let entry = entries[candidate.entry]
        return Hit(
            agency: entry.agency, service: entry.service, score: candidate.score,
            words: words.map { vocabulary.words[$0] })
    }
}

extension Double {
    /// The natural logarithm of a number above 0, accurate to some 6 digits: enough for weighing words.
    fileprivate var logarithm: Double {
        // ln(x) = exponent * ln 2 + 2 * artanh((m - 1) / (m + 1)), with m between 1 and 2.
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square / 11))))
        return Double(exponent) * 0.693_147_180_559_945 + 2 * ratio * series
    }
}
