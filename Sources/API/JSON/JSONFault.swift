import Standards

/// Why a text is not JSON that this program takes, and where.
struct JSONFault: Error, Hashable, Sendable {
    /// What is wrong.
    enum Kind: Hashable, Sendable {
        case empty
        case unexpectedEnd
        /// What should have come, in the words of the grammar.
        case expected(String)
        case badNumber
        case badEscape
        case notUTF8
        /// A character below U+0020 inside a string.
        case controlCharacter
        case duplicateKey(String)
        case tooDeep(limit: Int)
        case tooManyValues(limit: Int)
        case textAfterEnd
    }

    let kind: Kind
    /// From 1.
    let line: Int
    /// In bytes, from 1.
    let column: Int

    /// What is wrong and where, in one sentence.
    func message(in language: Language) -> String {
        let indonesian = language == .indonesian
        let place = indonesian ? "Baris \(line), kolom \(column): " : "Line \(line), column \(column): "
        return place + (indonesian ? self.indonesian : english)
    }

    private var indonesian: String {
        switch kind {
        case .empty: "isi kosong; kirim objek JSON."
        case .unexpectedEnd: "teks JSON terputus di sini."
        case .expected(let what): "seharusnya \(what)."
        case .badNumber: "bilangan ini tidak ditulis menurut JSON."
        case .badEscape: "urutan escape ini tidak ada dalam JSON."
        case .notUTF8: "byte di sini bukan UTF-8."
        case .controlCharacter: "karakter kendali dalam teks harus ditulis sebagai \\u00XX."
        case .duplicateKey(let key): "kunci \"\(key)\" ditulis dua kali."
        case .tooDeep(let limit): "bersarang lebih dari \(limit) tingkat."
        case .tooManyValues(let limit): "lebih dari \(limit) nilai dalam satu kiriman."
        case .textAfterEnd: "ada teks setelah akhir nilai JSON."
        }
    }

    private var english: String {
        switch kind {
        case .empty: "there is no body; send a JSON object."
        case .unexpectedEnd: "the JSON text breaks off here."
        case .expected(let what): "\(what) should stand here."
        case .badNumber: "this number is not written as JSON has it."
        case .badEscape: "JSON has no such escape."
        case .notUTF8: "the bytes here are not UTF-8."
        case .controlCharacter: "a control character in a string must be written as \\u00XX."
        case .duplicateKey(let key): "the key \"\(key)\" stands twice."
        case .tooDeep(let limit): "nested more than \(limit) levels deep."
        case .tooManyValues(let limit): "more than \(limit) values in one request."
        case .textAfterEnd: "there is text behind the end of the JSON value."
        }
    }
}
