/// Finds services by the words that people use for them, also where these are misspelt.
///
/// It is built once, from all published standards, and then only read. What a service is called weighs most; then come
/// its keywords, what it gives, its summary, and last its requirements and steps. A word that few services have weighs
/// more than one that many have. Both languages are searched at once.
public struct ServiceIndex: Sendable {
    /// A service that was found.
    public struct Hit: Hashable, Sendable {
        public let agency: Agency.ID
        public let service: ServiceStandard.ID
        /// Higher is better; comparable within one search only.
        public let score: Double
        /// The words of the service's texts that answer the query, in small letters, for marking them.
        public let words: [String]
    }

    /// Where in a standard a text stands.
    enum Place: Int, CaseIterable {
        case name, keyword, product, summary, requirement, agency, step

        /// How much a word in such a text says about the service.
        var weight: Double {
            switch self {
            case .name: 5
            case .keyword: 4
            case .product: 3
            case .summary: 2
            case .requirement: 1
            case .agency: 0.8
            case .step: 0.7
            }
        }
    }

    /// That a word occurs in a service's texts.
    struct Occurrence {
        let entry: Int
        /// One bit for each place, by its number.
        var places: UInt8
    }

    struct Entry {
        let agency: Agency.ID
        let service: ServiceStandard.ID
        /// Names, keywords and products: the numbers of words that belong together.
        let phrases: [[Int]]
    }

    let entries: [Entry]
    let vocabulary: SearchVocabulary
    /// Where each word of the vocabulary occurs, by its number.
    let occurrences: [[Occurrence]]

    /// Reads the texts of all services.
    public init(entries services: [(agency: Agency, standard: ServiceStandard)]) {
        let texts = services.map { service in
            ServiceIndex.texts(of: service.standard, agency: service.agency).map { place, text in
                (place: place, words: SearchWord.words(of: text))
            }
        }
        let vocabulary = SearchVocabulary(Set(texts.flatMap { $0.flatMap(\.words) }))
        var occurrences = Array(repeating: [Occurrence](), count: vocabulary.words.count)
        var entries: [Entry] = []
        for (index, service) in services.enumerated() {
            var phrases: [[Int]] = []
            for (place, words) in texts[index] {
                let numbers = words.compactMap(vocabulary.number)
                for number in numbers {
                    let bit: UInt8 = 1 << UInt8(place.rawValue)
                    if let last = occurrences[number].indices.last, occurrences[number][last].entry == index {
                        occurrences[number][last].places |= bit
                    } else {
                        occurrences[number].append(Occurrence(entry: index, places: bit))
                    }
                }
                let isPhrase = place == .name || place == .keyword || place == .product
                let telling = numbers.filter { !SearchWord.stopWords.contains(vocabulary.words[$0]) }
                if isPhrase, !telling.isEmpty { phrases.append(telling) }
            }
            entries.append(Entry(agency: service.standard.agency, service: service.standard.id, phrases: phrases))
        }
        self.entries = entries
        self.vocabulary = vocabulary
        self.occurrences = occurrences
    }

    private static func texts(of standard: ServiceStandard, agency: Agency) -> [(place: Place, text: String)] {
        func both(_ place: Place, _ text: LocalizedText) -> [(place: Place, text: String)] {
            [(place, text.indonesian)] + (text.english.map { [(place, $0)] } ?? [])
        }
        var texts = both(.name, standard.name) + both(.summary, standard.summary)
        texts += standard.keywords.map { (.keyword, $0) }
        for product in standard.products + standard.letters { texts += both(.product, product.name) }
        for requirement in standard.requirements {
            texts += both(.requirement, requirement.name)
            for part in requirement.parts { texts += both(.requirement, part) }
        }
        for field in standard.form.flatMap(\.fields) {
            texts += both(.requirement, field.name)
            if case .choice(let options) = field.type {
                for option in options { texts += both(.requirement, option.name) }
            }
            if case .choices(let options) = field.type {
                for option in options { texts += both(.requirement, option.name) }
            }
        }
        for step in standard.steps { texts += both(.step, step.name) + both(.step, step.label) }
        texts += both(.agency, agency.name) + [(.agency, agency.shortName)] + both(.agency, agency.government)
        return texts
    }
}
