import Foundation

func report(_ name: String, _ text: String) { print("\(name.padding(toLength: 34, withPad: " ", startingAt: 0))\(text)") }

func figure(_ number: Double) -> String { String(format: number < 10 ? "%.2f" : "%.1f", number) }

/// Of milliseconds.
func percentiles(_ times: [Double]) -> String {
    let sorted = times.sorted()
    func at(_ share: Double) -> String { figure(sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]) }
    return "p50 \(at(0.5)) ms, p95 \(at(0.95)) ms, p99 \(at(0.99)) ms"
}
