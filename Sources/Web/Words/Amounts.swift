import Design
public import Foundation
import Law

/// Money, sizes and moments in words.
public enum Words {
    /// Fen as yuan: 1,200.00 元.
    public static func money(_ fen: Int64) -> String {
        let cents = fen.magnitude % 100
        return "\(fen < 0 ? "-" : "")\(Int(fen.magnitude / 100).grouped).\(cents < 10 ? "0" : "")\(cents) 元"
    }

    /// Bytes in the largest unit that leaves at least 1, with one decimal below ten.
    public static func size(_ bytes: Int64) -> String {
        let units = ["字节", "KiB", "MiB", "GiB", "TiB"]
        var (value, unit) = (Double(max(0, bytes)), 0)
        while value >= 1024, unit < units.count - 1 { (value, unit) = (value / 1024, unit + 1) }
        let isWhole = unit == 0 || value >= 10 || value == value.rounded()
        return isWhole ? "\(Int(value.rounded())) \(units[unit])" : "\(Double(Int((value * 10).rounded())) / 10) \(units[unit])"
    }

    /// 2026-11-23 14:05, in Asia/Shanghai, whichever zone the server is in (no summer time since 1991).
    public static func moment(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + 8 * 3600
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        let minute = (seconds - days * 86_400) / 60
        let (hours, minutes) = (minute / 60, minute % 60)
        return "\(LocalDate(ordinal: days)) \(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
