/// A small PDF that stands for every upload of a rehearsal.
enum SampleFile {
    static let name = "contoh.pdf"

    /// One page that says that it is an example (ISO 32000-1).
    static let bytes: [UInt8] = {
        let text = "BT /F1 20 Tf 60 760 Td (Dokumen contoh - bukan dokumen asli) Tj ET"
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length \(text.utf8.count)>>stream\n\(text)\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
        var output = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(output.utf8.count)
            output += "\(index + 1) 0 obj\(object)endobj\n"
        }
        let start = output.utf8.count
        output += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            output += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        output += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(output.utf8)
    }()
}
