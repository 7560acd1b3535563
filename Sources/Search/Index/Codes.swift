import Law
import Register

/// Numbers that stand for values in the index. They are stored: never change one, only add.
extension RightKind {
    /// 0 is left for documents that are no more.
    var code: UInt8 {
        switch self {
        case .patent: 1
        case .trademark: 2
        case .copyright: 3
        case .layout: 4
        case .variety: 5
        case .indication: 6
        }
    }
    static let byCode: [UInt8: RightKind] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.code, $0) })
}

extension RightStatus {
    var code: UInt8 {
        switch self {
        case .pending: 1
        case .inForce: 2
        case .ended: 3
        case .expired: 4
        case .lapsed: 5
        case .invalidated: 6
        case .unknown: 7
        }
    }
    static let byCode: [UInt8: RightStatus] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.code, $0) })
}

/// Days as numbers above 0, so that 0 can say that there is none.
enum DaySlot {
    private static let base = 1_000_000

    static func of(_ day: LocalDate?) -> Int32 {
        guard let day else { return 0 }
        return Int32(clamping: max(1, day.ordinal + base))
    }
    /// 0 where there is no day.
    static func year(of slot: Int32) -> UInt16 {
        guard slot > 0 else { return 0 }
        return UInt16(clamping: LocalDate(ordinal: Int(slot) - base).civil.year)
    }
}
