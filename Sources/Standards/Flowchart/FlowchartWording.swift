/// The words of a flowchart that do not come from the standard.
struct FlowchartWording {
    let language: Language

    func title(_ service: String) -> String {
        say("Alur pelayanan: \(service)", "Procedure: \(service)")
    }

    /// One or two sentences that tell what the drawing shows.
    func summary(of layout: FlowchartLayout, progress: FlowchartProgress?) -> String {
        let steps = layout.nodes.count { !$0.isEnd }
        let returns = layout.edges.count { $0.isReturn }
        var text = say("Bagan dengan \(steps) langkah", "A chart with \(steps) \(steps == 1 ? "step" : "steps")")
        if returns > 0 {
            text += say(
                ", \(returns) di antaranya dapat kembali ke langkah sebelumnya",
                ", \(returns) \(returns == 1 ? "way" : "ways") back to an earlier step")
        }
        text += say(
            ". Uraiannya ada dalam daftar langkah.", ". The list of steps says the same in words.")
        guard let position = progress?.position else { return text }
        let current = layout.nodes.first { node in
            switch (node.subject, position) {
            case (.step(let id), .step(let reached)): id == reached
            case (.end(let id), .end(let reached, _)): id == reached
            default: false
            }
        }
        if let current {
            let name = current.lines.filter { $0.style != .detail }.map(\.text).joined(separator: " ")
            text +=
                current.isEnd
                ? say(" Berakhir: \(name).", " Ended: \(name).")
                : say(
                    " Sekarang di langkah \(name).", " Now at step \(name).")
        }
        return text
    }

    func name(of kind: FlowchartNode.Kind) -> String {
        switch kind {
        case .applicant: say("Langkah pemohon", "Done by the applicant")
        case .office: say("Langkah kantor", "Done by the office")
        case .external: say("Instansi lain", "Another body")
        case .goodEnd: say("Selesai", "Completed")
        case .badEnd: say("Tidak berhasil", "Without success")
        case .otherEnd: say("Akhir lainnya", "Other ending")
        }
    }

    var decision: String { say("Ada pilihan", "Several ways on") }
    var back: String { say("Kembali", "Back") }
    var added: String { say("Tidak tersurat dalam keputusan", "Not spelled out in the decree") }
    var done: String { say("Sudah selesai", "Done") }
    var current: String { say("Sekarang di sini", "Now here") }

    /// A way on from a step, in words.
    func way(
        label: String?, notes: [String], target: String, isEnd: Bool, isBack: Bool
    ) -> String {
        let goal =
            if isEnd { say("berakhir dengan “\(target)”", "it ends: “\(target)”") } else if isBack {
                say("kembali ke \(target)", "back to \(target)")
            } else {
                say("lanjut ke \(target)", "on to \(target)")
            }
        let note = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
        guard let label else { return capitalised(goal) + note + "." }
        return say("Bila “\(label)”", "If “\(label)”") + note + ": \(goal)."
    }

    /// A step by number and label.
    func step(_ number: Int, _ label: String) -> String {
        say("langkah \(number), \(label)", "step \(number), \(label)")
    }

    func recorded(by performers: String) -> String {
        say("dicatat oleh \(performers)", "recorded by \(performers)")
    }

    func within(_ term: String) -> String {
        say("waktu \(term)", "within \(term)")
    }

    func only(_ field: String, _ options: [String]) -> String {
        let choice = options.joined(separator: say(" atau ", " or "))
        return say("khusus \(field): \(choice)", "only for \(field): \(choice)")
    }

    private func say(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
