import Standards

/// What a service costs, as CPSV-AP writes it: one cost, or one for each class.
extension LinkedService {
    func costs(_ fee: Fee) -> JSONValue {
        let printed: JSONValue = ["@value": .string(fee.printed), "@language": "id"]
        guard !fee.rates.isEmpty else { return cost("fee", fee.amount ?? 0, printed) }
        let classes = fee.rates.enumerated().map { index, rate in
            let name = [rate.name.indonesian, rate.per.map { "per \($0.indonesian)" }].compactMap(\.self)
            return cost(
                "fee-\(index + 1)", rate.amount,
                ["@value": .string(name.joined(separator: ", ")), "@language": "id"])
        }
        return .array((fee.amount.map { [cost("fee", $0, printed)] } ?? []) + classes)
    }

    private func cost(_ id: String, _ amount: Int, _ description: JSONValue) -> JSONValue {
        [
            "@type": "cv:Cost", "@id": part("cost", id), "dct:identifier": .string(id),
            "cv:hasValue": ["@value": .string(String(amount)), "@type": "xsd:double"],
            "cv:currency": Self.reference("http://publications.europa.eu/resource/authority/currency/IDR"),
            "dct:description": description,
        ]
    }
}
