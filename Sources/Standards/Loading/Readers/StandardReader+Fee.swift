extension StandardReader {
    /// The fee: free, one sum, or sums by class.
    func fee(_ reader: NodeReader) -> Fee? {
        guard let object = reader.object(FeeKey.self) else { return nil }
        let isFree = object[.free].map { $0.flag() } ?? false
        let amount = object[.amount].flatMap(amount)
        let rates = self.rates(object[.rates])
        if isFree == true {
            object.exclude(.free, .amount)
            object.exclude(.free, .rates)
        }
        if isFree == false, object[.amount] == nil, object[.rates] == nil {
            let sums = "\(FeeKey.amount.rawValue)\" / \"\(FeeKey.rates.rawValue)"
            object.report(.shape(.neitherKey("\(FeeKey.free.rawValue): true", sums)))
        }
        let known = isFree == true ? 0 : amount
        return object.text(.printed).map { Fee(amount: known, rates: rates, printed: $0) }
    }

    private func amount(_ reader: NodeReader) -> Int? {
        // Several sums under `amount` are meant for `rates`; what is said of numbers would lead astray.
        guard case .scalar = reader.node.content else {
            reader.report(.shape(.severalAmounts))
            return nil
        }
        return reader.integer(Self.sums)
    }

    private func rates(_ reader: NodeReader?) -> [FeeRate] {
        guard let reader, let items = reader.items() else { return [] }
        if items.isEmpty { reader.report(.shape(.emptyList)) }
        log.checkUnique(.rate, in: items, by: FeeRateKey.name.rawValue)
        return items.compactMap { item in
            guard let object = item.object(FeeRateKey.self) else { return nil }
            let name = object.name()
            let amount = object[.amount]?.integer(Self.sums)
            let per = object.text(.per, english: .perEn)
            guard let name, let amount else { return nil }
            return FeeRate(name: name, amount: amount, per: per)
        }
    }

    /// A thousand thousand million rupiah at most: no service costs more, and no sum of fees can overflow.
    private static let sums = 0...1_000_000_000_000
}
