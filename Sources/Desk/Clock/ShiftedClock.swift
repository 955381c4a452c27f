import Database
import Foundation
import WorkingTime

/// A clock that somebody set by hand, for trying out what happens at other times: it starts at an instant and runs on.
///
/// Data that were made with such a clock are marked for good. They are read with one only, and nothing in them counts as
/// real: every case is a test case, which no report counts.
public struct ShiftedClock: Sendable {
    /// The clock itself.
    public let now: @Sendable () -> Instant

    /// The name of the setting that marks the data.
    private static let setting = "shifted-clock"

    /// Starts a clock.
    ///
    /// - Parameters:
    ///   - machine: The clock that tells how much time goes by; tests give their own.
    public init(startingAt start: Instant, machine: @escaping @Sendable () -> Instant = Desk.systemClock) {
        let begun = machine()
        now = { start.adding(seconds: begun.seconds(until: machine())) }
    }

    /// Lets a desk work with a clock that was set by hand, or with the machine's, on data that are made for it.
    ///
    /// New data are marked: ask before the first desk opens them.
    ///
    /// - Throws: A ``ShiftedClockFault`` when the data were made with the other kind of clock, or an error of the database.
    public static func admit(_ shift: ShiftedClock?, to store: Store) throws {
        let start = shift?.now().iso8601(in: .wib)
        try store.writeNow { transaction in
            let isMarked = try transaction.setting(setting) != nil
            guard let start else {
                if isMarked { throw ShiftedClockFault.clockMissing }
                return
            }
            if isMarked { return }
            // The first desk that opens a database leaves the installation's secret there.
            guard try transaction.setting("secret") == nil else { throw ShiftedClockFault.dataAreReal }
            _ = try transaction.establish(setting: setting, value: start)
        }
    }
}

/// Why data and clock do not go together.
public enum ShiftedClockFault: Error, Hashable, Sendable {
    /// A clock was set by hand for data that were made without one.
    case dataAreReal
    /// The data were made with a clock that was set by hand, and none is set now.
    case clockMissing

    /// What is wrong and what to do, in one line.
    ///
    /// - Parameters:
    ///   - folder: Where the data lie.
    public func description(of folder: String) -> String {
        switch self {
        case .dataAreReal:
            "MAKLUMAT_NOW is for trial data only, and \(folder) was made without it. Unset it, or name an empty data folder."
        case .clockMissing:
            "\(folder) was made with MAKLUMAT_NOW and holds no real cases. Set MAKLUMAT_NOW, or name another data folder."
        }
    }
}
