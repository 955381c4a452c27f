import Foundation
import Standards
import WorkingTime

/// The table of national holidays that goes with a folder of offices.
struct HolidayFile {
    /// The table; `nil` when there is a ``fault``.
    let table: HolidayTable?
    /// Why there is no table.
    let fault: Fault?
    /// The path of the table, when it is not the one that lies where it belongs.
    let substitute: Substitute?

    /// A table that stands in for one that is missing.
    struct Substitute {
        let path: String
        let missing: String

        func notice(_ language: Language) -> String {
            switch language {
            case .indonesian: "\(missing) tidak ada; hari libur diambil dari \(path)."
            case .english: "\(missing) is missing; the holidays are those of \(path)."
            }
        }
    }

    /// Finds and reads the table: beside the offices, or in the folder above them, or in `./Agencies`.
    ///
    /// - Parameter folder: The folder of the offices, or of a single office.
    init(for folder: String) {
        let places = Self.places(for: folder)
        guard let path = places.first(where: OfficeFiles.exists) else {
            self.init(fault: Fault(holidays: .missing, in: places[0]))
            return
        }
        let file: SourceFile
        do {
            file = SourceFile(path: path, bytes: try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            self.init(fault: Fault(unreadable: path, defect: OfficeFiles.isFolder(path) ? .folder : .unreadable(nil)))
            return
        }
        if let defect = file.defect {
            self.init(fault: Fault(unreadable: path, defect: defect))
            return
        }
        do throws(HolidayTableError) {
            let substitute = path == places[0] ? nil : Substitute(path: path, missing: places[0])
            self.init(table: try HolidayTable(json: Array(file.text.utf8)), fault: nil, substitute: substitute)
        } catch {
            self.init(fault: Fault(holidays: .table(error), in: path))
        }
    }

    private init(table: HolidayTable? = nil, fault: Fault?, substitute: Substitute? = nil) {
        self.table = table
        self.fault = fault
        self.substitute = substitute
    }

    /// Where the table may lie, the right place first: beside the offices.
    private static func places(for folder: String) -> [String] {
        let folder = OfficeFiles(folder: folder).folder
        let above = folder.contains("/") ? URL(fileURLWithPath: folder).deletingLastPathComponent().relativePath : "."
        let beside = OfficeFiles.exists("\(folder)/agency.yaml") ? [above, folder] : [folder, above]
        return (beside + ["Agencies"]).map { $0 == "." ? name : "\($0)/\(name)" }
    }

    private static let name = "national-holidays.json"
}
