import Testing

@testable import Standards

@Suite("The words of a search")
struct SearchWordTests {
    @Test(
        "A text is split at everything but letters and digits, in small letters and without accents",
        arguments: [
            ("Pembukaan Kantor Cabang/Cabang Pembantu", ["pembukaan", "kantor", "cabang", "cabang", "pembantu"]),
            ("Izin Usaha (IUSP), tahun 2024", ["izin", "usaha", "iusp", "tahun", "2024"]),
            ("Café São Tomé", ["cafe", "sao", "tome"]), ("Cafe\u{301}", ["cafe"]), ("Jum'at", ["jumat"]),
            ("e-Perpus Si-Jawara+", ["perpus", "eperpus", "si", "jawara", "sijawara"]), ("  …  ", []), ("x", []),
        ])
    func split(text: String, words: [String]) {
        #expect(SearchWord.words(of: text) == words)
    }

    @Test(
        "Words of one family share a stem",
        arguments: [
            ("pelatihan", "melatih"), ("pendaftaran", "mendaftarkan"), ("pemasaran", "memasarkan"),
            ("pembiayaan", "membiayai"), ("penyuluhan", "menyuluh"), ("pengaduan", "mengadukan"),
            ("pengelolaan", "mengelola"), ("penjaminan", "dijamin"), ("perizinan", "berizin"), ("pinjaman", "meminjam"),
            ("kemitraan", "bermitra"), ("cabangnya", "cabang"), ("perusahaan", "berusaha"), ("belajar", "pelajar"),
            ("branches", "branch"), ("opening", "opened"), ("training", "trained"), ("cooperatives", "cooperative"),
            ("policies", "policy"),
        ])
    func family(first: String, second: String) {
        let stems = WordStems.stems(of: first).union([first])
        #expect(!stems.isDisjoint(with: WordStems.stems(of: second).union([second])))
    }

    @Test(
        "Words that only begin or end alike do not",
        arguments: [
            ("merek", "rekening"), ("dinas", "nasi"), ("kemasan", "emas"), ("koperasi", "operasi"), ("beras", "ras"),
            ("pesan", "sanksi"), ("usaha", "suasana"),
        ])
    func strangers(first: String, second: String) {
        let stems = WordStems.stems(of: first).union([first])
        #expect(stems.isDisjoint(with: WordStems.stems(of: second).union([second])))
    }

    @Test(
        "Slips of the pen are counted, swapped letters as one",
        arguments: [
            ("halal", "halal", 0), ("halall", "halal", 1), ("sertifkat", "sertifikat", 1), ("pelatian", "pelatihan", 1),
            ("kantr", "kantor", 1), ("knator", "kantor", 1), ("merk", "merek", 1), ("sertfkat", "sertifikat", 2),
            ("aktnor", "kantor", 2),
        ])
    func slips(first: String, second: String, count: Int) {
        var distance = EditDistance()
        #expect(distance.slips(Array(first.utf8), Array(second.utf8), limit: 2) == count)
        #expect(distance.slips(Array(second.utf8), Array(first.utf8), limit: 2) == count)
    }

    @Test("Words with too many slips between them are strangers")
    func tooManySlips() {
        var distance = EditDistance()
        #expect(distance.slips(Array("halal".utf8), Array("pasar".utf8), limit: 2) == nil)
        #expect(distance.slips(Array("halall".utf8), Array("halal".utf8), limit: 0) == nil)
        #expect(distance.slips([], Array("halal".utf8), limit: 2) == nil)
        #expect(distance.slips(Array(repeating: 97, count: 41), Array(repeating: 97, count: 41), limit: 2) == nil)
    }

    @Test("Short words are forgiven nothing, middling ones one slip, long ones two")
    func allowance() {
        #expect([1, 3, 4, 6, 7, 20].map(EditDistance.allowance) == [0, 0, 1, 1, 2, 2])
    }

    @Test("A word is found by itself, its family, its beginning and its misspelling, in falling order")
    func meanings() {
        let vocabulary = SearchVocabulary(["pelatihan", "latih", "pelat", "pelatihannya", "nib", "kantor", "pasar"])
        func certainty(_ asked: String, _ word: String) -> Double {
            vocabulary.number(of: word).flatMap { vocabulary.matches(of: asked)[$0] } ?? 0
        }
        #expect(certainty("pelatihan", "pelatihan") == 1)
        #expect(certainty("pelatihan", "latih") > certainty("pelati", "pelatihan"))
        #expect(certainty("pelati", "pelatihan") > certainty("pelatiahn", "pelatihan"))
        #expect(certainty("pelatiahn", "pelatihan") > 0)
        #expect(certainty("nip", "nib") == 0)
        #expect(certainty("kantor", "pasar") == 0)
    }

    @Test("Two words written as one are told apart")
    func parts() {
        let vocabulary = SearchVocabulary(["trade", "mark", "simpan", "pinjam", "per"])
        #expect(vocabulary.parts(of: "trademark") == ["trade", "mark"])
        #expect(vocabulary.parts(of: "simpanpinjam") == ["simpan", "pinjam"])
        #expect(vocabulary.parts(of: "perusak") == nil)
    }
}
