import CoreMetrics
import Synchronization

/// Keeps what swift-metrics records and writes it as Prometheus reads it (text format 0.0.4).
final class PrometheusMetrics: MetricsFactory, Sendable {
    private let series = Mutex<[SeriesKey: any PrometheusSeries]>([:])

    /// One series: a name with its labels.
    struct SeriesKey: Hashable, Comparable {
        let name: String
        let labels: String

        init(_ label: String, _ dimensions: [(String, String)]) {
            name = "maklumat_" + Self.clean(label)
            labels = dimensions.map { "\(Self.clean($0))=\"\(Self.escape($1))\"" }.joined(separator: ",")
        }

        static func < (left: Self, right: Self) -> Bool { (left.name, left.labels) < (right.name, right.labels) }

        private static func clean(_ text: String) -> String {
            String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        }

        private static func escape(_ text: String) -> String {
            text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        }
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(SeriesKey(label, dimensions)) { CountSeries() }
    }

    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        find(SeriesKey(label, dimensions)) { SummarySeries(scale: 1) }
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        // Prometheus counts in seconds, swift-metrics in nanoseconds.
        find(SeriesKey(label + "_seconds", dimensions)) { SummarySeries(scale: 1e-9) }
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(SeriesKey(label, dimensions)) { GaugeSeries() }
    }

    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}

    /// Everything, as Prometheus reads it.
    func text() -> String {
        var lines: [String] = []
        var last = ""
        for (key, value) in series.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            if key.name != last { lines.append("# TYPE \(key.name) \(value.kind)") }
            last = key.name
            let labels = key.labels.isEmpty ? "" : "{\(key.labels)}"
            lines += value.samples.map { "\(key.name)\($0.suffix)\(labels) \($0.value)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func find<Series: PrometheusSeries>(_ key: SeriesKey, _ make: () -> Series) -> Series {
        series.withLock { known in
            if let found = known[key] as? Series { return found }
            let new = make()
            known[key] = new
            return new
        }
    }
}

/// What stands behind one series.
protocol PrometheusSeries: AnyObject, Sendable {
    var kind: String { get }
    var samples: [(suffix: String, value: String)] { get }
}

/// A number that only grows.
final class CountSeries: PrometheusSeries, CounterHandler {
    private let total = Mutex<Int64>(0)
    var kind: String { "counter" }
    var samples: [(suffix: String, value: String)] { [("", String(total.withLock { $0 }))] }
    func increment(by amount: Int64) { total.withLock { $0 &+= amount } }
    func reset() { total.withLock { $0 = 0 } }
}

/// A number that goes up and down.
final class GaugeSeries: PrometheusSeries, MeterHandler {
    private let current = Mutex<Double>(0)
    var kind: String { "gauge" }
    var samples: [(suffix: String, value: String)] { [("", String(current.withLock { $0 }))] }
    func set(_ value: Int64) { current.withLock { $0 = Double(value) } }
    func set(_ value: Double) { current.withLock { $0 = value } }
    func increment(by amount: Double) { current.withLock { $0 += amount } }
    func decrement(by amount: Double) { current.withLock { $0 -= amount } }
}

/// Count and sum of what was recorded.
final class SummarySeries: PrometheusSeries, RecorderHandler, TimerHandler {
    private let values = Mutex<(count: Int64, sum: Double)>((0, 0))
    private let scale: Double

    init(scale: Double) { self.scale = scale }

    var kind: String { "summary" }
    var samples: [(suffix: String, value: String)] {
        let (count, sum) = values.withLock { $0 }
        return [("_count", String(count)), ("_sum", String(sum))]
    }
    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) { values.withLock { $0 = ($0.count + 1, $0.sum + value * scale) } }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration)) }
}
