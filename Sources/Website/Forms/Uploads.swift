import Casework
import Desk
import Files
import Standards

/// What came of the uploads of one form.
struct Uploads {
    var references: [FileReference] = []
    var problems: [String] = []

    /// Keeps the files of one input; each that is refused is named with the reason, the others are kept all the same.
    ///
    /// - Throws: What keeps the office from taking any file now, such as a full disk.
    init(of field: String, in form: FormData, desk: Desk, language: Language) throws {
        for file in form.files(field) {
            do {
                references.append(try desk.keep(file.bytes, named: file.name))
            } catch let error as DeskError {
                problems.append("\(file.name): \(error.message(in: language))")
            }
        }
    }
}
