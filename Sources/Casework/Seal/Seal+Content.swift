extension Seal {
    /// What a seal says, in the order of its canonical JSON.
    public struct Content: Sendable {
        /// The office.
        public let agency: String
        /// The office's calendar; `nil` in seals from before calendars were sealed.
        public let calendar: SealedCalendar.Mark?
        /// Number of entries under this seal.
        public let count: Int
        /// The local date of the office that the seal closes, such as `2026-11-29`.
        public let day: String
        /// Hash of the seal before; empty for the first.
        public let previous: String
        /// Root of the ``MerkleTree`` over the hashes of the entries.
        public let root: Digest32
        /// Seconds since 1970, UTC.
        public let sealedAt: Int64
        /// Place among the seals of the office, from 1.
        public let serial: Int

        public init(
            agency: String, calendar: SealedCalendar.Mark?, count: Int, day: String, previous: String, root: Digest32,
            sealedAt: Int64, serial: Int
        ) {
            self.agency = agency
            self.calendar = calendar
            self.count = count
            self.day = day
            self.previous = previous
            self.root = root
            self.sealedAt = sealedAt
            self.serial = serial
        }

        /// The canonical JSON.
        public var canonical: String {
            var writer = CanonicalWriter()
            writer.object {
                $0.member("agency") { $0.text(agency) }
                if let calendar {
                    $0.member("calendar") { $0.text(calendar.hash.hex) }
                    $0.member("changes") { $0.number(calendar.changes) }
                }
                $0.member("count") { $0.number(count) }
                $0.member("day") { $0.text(day) }
                $0.member("previous") { $0.text(previous) }
                $0.member("root") { $0.text(root.hex) }
                $0.member("sealedAt") { $0.number(sealedAt) }
                $0.member("serial") { $0.number(serial) }
            }
            return writer.text
        }

        /// Reads a seal's body.
        ///
        /// - Throws: ``JournalFormatError`` when it is not canonical JSON, has other keys, or a value that no seal has.
        public init(reading body: String) throws(JournalFormatError) {
            let value = try CanonicalValue(reading: body)
            try value.expect(
                keys: ["agency", "count", "day", "previous", "root", "sealedAt", "serial"],
                perhaps: ["calendar", "changes"])
            agency = try value.text("agency")
            if value["calendar"] == nil, value["changes"] == nil {
                calendar = nil
            } else {
                calendar = SealedCalendar.Mark(
                    hash: try value.digest("calendar"), changes: try value.count("changes"))
            }
            count = try value.count("count")
            day = try value.text("day")
            previous = try value.text("previous")
            root = try value.digest("root")
            sealedAt = try value.number("sealedAt")
            serial = try value.count("serial")
            guard serial >= 1 else { throw .notAllowed("serial") }
            guard Self.isDate(day) else { throw .notAllowed("day") }
            guard previous.isEmpty ? serial == 1 : serial > 1 && Digest32(hex: previous) != nil else {
                throw .notAllowed("previous")
            }
            guard count > 0 || root == MerkleTree.root(of: []) else { throw .notAllowed("root") }
        }

        /// Whether a text is a date of the Gregorian calendar, such as `2026-11-29`, from year 1 to 9999.
        private static func isDate(_ text: String) -> Bool {
            let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            guard parts.map(\.count) == [4, 2, 2],
                parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
            else { return false }
            let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
            let year = numbers[0]
            let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
            let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            return year >= 1 && (1...12).contains(numbers[1]) && (1...days[numbers[1] - 1]).contains(numbers[2])
        }
    }
}
