/// A text of the decree with its place in the file.
struct PrintedText {
    let keyPath: String
    let text: String
}

extension ServiceStandard {
    /// Everything that the decree says in words; what we added to it is left out.
    var printedTexts: [PrintedText] {
        deliveryTexts + managementTexts
    }

    private var deliveryTexts: [PrintedText] {
        var texts: [PrintedText] = [PrintedText(keyPath: "name", text: name.indonesian)]
        for (index, requirement) in requirements.enumerated() where !requirement.provenance.isOurAddition {
            texts.append(PrintedText(keyPath: ItemPath.requirement(index, "name"), text: requirement.name.indonesian))
            for (part, text) in requirement.parts.enumerated() {
                texts.append(
                    PrintedText(
                        keyPath: ItemPath.item(ItemPath.requirement(index, "parts"), part), text: text.indonesian))
            }
        }
        for (index, step) in steps.enumerated() where !step.provenance.isOurAddition {
            texts.append(PrintedText(keyPath: ItemPath.step(index, "name"), text: step.name.indonesian))
        }
        for (index, promise) in promises.enumerated() where !promise.provenance.isOurAddition {
            texts.append(PrintedText(keyPath: ItemPath.promise(index, "printed"), text: promise.printed))
        }
        if let fee { texts.append(PrintedText(keyPath: "delivery.fee.printed", text: fee.printed)) }
        for (index, rate) in (fee?.rates ?? []).enumerated() {
            texts.append(PrintedText(keyPath: ItemPath.rate(index, "name"), text: rate.name.indonesian))
        }
        for (index, product) in products.enumerated() where !product.provenance.isOurAddition {
            texts.append(PrintedText(keyPath: ItemPath.product(index, "name"), text: product.name.indonesian))
        }
        for (index, box) in chart.enumerated() {
            texts.append(PrintedText(keyPath: ItemPath.item("delivery.chart", index, "box"), text: box.text))
        }
        return texts
    }

    private var managementTexts: [PrintedText] {
        var texts = citedLaws.map { PrintedText(keyPath: "\($0.keyPath).title", text: $0.law.title) }
        texts += Self.texts(management.facilities?.map(\.name), at: "management.facilities")
        for (index, group) in (management.competences ?? []).enumerated() {
            texts += Self.texts(group.items, at: ItemPath.item("management.competences", index, "items"))
        }
        texts += Self.texts(management.oversight, at: "management.oversight")
        if let staff = management.staff {
            texts.append(PrintedText(keyPath: "\(ItemPath.staff).printed", text: staff.printed))
            for (index, member) in staff.members.enumerated() where !member.provenance.isOurAddition {
                texts.append(PrintedText(keyPath: "\(ItemPath.member(index)).post", text: member.post.indonesian))
            }
        }
        texts += Self.texts(management.guarantee?.map(\.text), at: "management.guarantee")
        texts += Self.texts(management.safety, at: "management.safety")
        texts += Self.texts(management.evaluation, at: "management.evaluation")
        return texts
    }

    private static func texts(_ items: [LocalizedText]?, at list: String) -> [PrintedText] {
        (items ?? []).enumerated().map { index, item in
            PrintedText(keyPath: ItemPath.item(list, index, "name"), text: item.indonesian)
        }
    }
}
