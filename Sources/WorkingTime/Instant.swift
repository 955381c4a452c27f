/// A moment, the same everywhere, to the second.
///
/// Moments run from 2 January of the year 1 to 30 December 9999 (UTC), so that every moment has a local date in every
/// zone; a moment outside this range is taken to its nearest end.
public struct Instant: Hashable, Sendable {
    /// Seconds since 1 January 1970, 00:00:00 UTC, without leap seconds.
    public let secondsSinceEpoch: Int64

    /// The first moment.
    public static let earliest = Instant(secondsSinceEpoch: .min)

    /// The last moment.
    public static let latest = Instant(secondsSinceEpoch: .max)

    /// Makes the moment a number of seconds after the epoch.
    ///
    /// - Parameter secondsSinceEpoch: Seconds since 1 January 1970, 00:00:00 UTC.
    public init(secondsSinceEpoch: Int64) {
        self.secondsSinceEpoch = min(max(secondsSinceEpoch, Self.secondsRange.lowerBound), Self.secondsRange.upperBound)
    }

    /// Makes the moment at which a day of a zone reaches a minute.
    ///
    /// - Parameters:
    ///   - date: Local date.
    ///   - minuteOfDay: Minutes since local midnight, 0 to 1440; 1440 is the midnight that ends the day.
    ///   - zone: The zone of the date and the minute.
    public init(_ date: CalendarDate, minuteOfDay: Int = 0, in zone: Zone) {
        let minute = min(max(minuteOfDay, 0), 1440)
        self.init(
            secondsSinceEpoch: Int64(date.dayNumber) * 86_400 + Int64(minute * 60) - Int64(zone.utcOffsetSeconds)
        )
    }

    /// Local date in a zone.
    public func date(in zone: Zone) -> CalendarDate {
        let local = secondsSinceEpoch + Int64(zone.utcOffsetSeconds)
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        return CalendarDate(clampingDayNumber: Int(days))
    }

    /// Full minutes since local midnight in a zone, 0 to 1439.
    public func minuteOfDay(in zone: Zone) -> Int {
        secondOfDay(in: zone) / 60
    }

    /// Seconds since local midnight in a zone, 0 to 86 399.
    public func secondOfDay(in zone: Zone) -> Int {
        let second = (secondsSinceEpoch + Int64(zone.utcOffsetSeconds)) % 86_400
        return Int(second >= 0 ? second : second + 86_400)
    }

    /// The moment a number of seconds later, or earlier when the number is negative.
    public func adding(seconds: Int64) -> Instant {
        let (sum, overflow) = secondsSinceEpoch.addingReportingOverflow(seconds)
        guard !overflow else { return seconds < 0 ? .earliest : .latest }
        return Instant(secondsSinceEpoch: sum)
    }

    /// Seconds from this moment to another, negative for an earlier one.
    public func seconds(until other: Instant) -> Int64 {
        other.secondsSinceEpoch - secondsSinceEpoch
    }

    private static let secondsRange: ClosedRange<Int64> =
        Int64(CalendarDate.earliest.dayNumber + 1) * 86_400...Int64(CalendarDate.latest.dayNumber) * 86_400 - 1
}

extension Instant: Comparable {
    /// Whether the first moment lies before the second.
    public static func < (first: Instant, second: Instant) -> Bool {
        first.secondsSinceEpoch < second.secondsSinceEpoch
    }
}
