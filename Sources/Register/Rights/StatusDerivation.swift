public import Law

/// A right's status on a day, since when, why, and until when that can be told.
public struct StatusFinding: Sendable, Hashable {
    public var status: RightStatus
    /// The day the status began, where an event or a date says so.
    public var since: LocalDate?
    /// The event, the source's words or the rule it rests on.
    public var reason: String
    /// The last day it holds by the term alone; after it the status must be found anew.
    public var until: LocalDate?
}

/// Finds the status from dated events, the source's own words and the term, whichever speaks last.
public struct StatusDerivation: Sendable {
    let record: RightRecord
    /// As of which day the source's words on status were said.
    let statusAsOf: LocalDate?
    /// Last day of protection, where the term can be computed.
    let expires: LocalDate?

    public init(_ file: RightFile, expires: LocalDate?) {
        (record, statusAsOf) = (file.record, file.origins[.status]?.asOf)
        self.expires = expires ?? file.record.days[.expiry]
    }

    public func finding(on day: LocalDate) -> StatusFinding {
        let finding = decisive(on: day) ?? byDays(on: day)
        guard finding.status == .inForce, let expires else { return finding }
        // A term that ends later than this day holds until then; one that ended is over, whatever was said before.
        if expires >= day { return StatusFinding(status: .inForce, since: finding.since, reason: finding.reason, until: expires) }
        if let said = finding.since, said > expires { return finding }
        return StatusFinding(status: .expired, since: expires + 1, reason: "保护期至\(expires)届满", until: nil)
    }

    /// What was said last: an event that settles the status, or the source's words on it.
    private func decisive(on day: LocalDate) -> StatusFinding? {
        let event = record.events.last { $0.day <= day && Self.effects[$0.code] != nil }
        let words = record.statusText.flatMap { text in Self.reading(of: text).map { (text, $0) } }
        if let (text, status) = words {
            let spokenLater = event.map { event in statusAsOf.map { $0 >= event.day } ?? false } ?? true
            if spokenLater { return StatusFinding(status: status, since: sinceDay(of: status), reason: "来源所载：\(text)", until: nil) }
        }
        guard let event, let (status, title) = Self.effects[event.code] else { return nil }
        return StatusFinding(status: status, since: event.day, reason: event.text ?? title, until: nil)
    }

    private func sinceDay(of status: RightStatus) -> LocalDate? {
        switch status {
        case .inForce: record.days[.grant] ?? record.days[.registration]
        case .pending: record.days[.filing]
        default: nil
        }
    }

    private func byDays(on day: LocalDate) -> StatusFinding {
        if let granted = record.days[.grant] ?? record.days[.registration] ?? grantingPublication, granted <= day {
            return StatusFinding(status: .inForce, since: granted, reason: "已授权或者登记", until: nil)
        }
        if record.kind == .indication {
            return StatusFinding(status: .inForce, since: record.days[.publication], reason: "已公告保护", until: nil)
        }
        if let filed = record.days[.filing] ?? record.days[.publication], filed <= day {
            return StatusFinding(status: .pending, since: filed, reason: "已申请，未见授权或者结案的记载", until: nil)
        }
        return StatusFinding(status: .unknown, since: nil, reason: "来源没有载明", until: nil)
    }

    /// A published grant proves the grant even where no day of grant is given (ZC 0008 kinds B, C, U, Y, S, D; before 1993 B was 审定, not grant).
    private var grantingPublication: LocalDate? {
        guard record.kind == .patent else { return nil }
        let grants: Set<Character> = ["B", "C", "U", "Y", "S", "D"]
        return record.numbers.lazy.filter { number in
            number.office == "CN" && number.documentKind?.first.map(grants.contains) == true
                && number.day.map { $0 >= "1993-01-01" } == true
        }.compactMap(\.day).min()
    }

    /// What each gazette code does to the status (codes of the patent gazette; M… are Helan's own for trade marks and other rights).
    static let effects: [String: (RightStatus, String)] = [
        "PB01": (.pending, "公布"), "SE01": (.pending, "实质审查的生效"),
        "GR01": (.inForce, "授权"), "RR01": (.inForce, "权利恢复"), "IP01": (.inForce, "部分无效宣告"),
        "CF01": (.lapsed, "未缴年费终止"), "AV01": (.lapsed, "主动放弃"), "CX01": (.expired, "有效期届满"),
        "IW01": (.invalidated, "全部无效宣告"), "WD01": (.ended, "视为撤回"), "RJ01": (.ended, "驳回"), "AD01": (.ended, "视为放弃"),
        "MF01": (.pending, "申请受理"), "MP01": (.pending, "初步审定公告"), "MR01": (.inForce, "核准注册"), "MN01": (.inForce, "续展"),
        "MX01": (.expired, "期满未续展"), "MC01": (.lapsed, "注销"), "MV01": (.invalidated, "撤销"), "MI01": (.invalidated, "宣告无效"),
        "MJ01": (.ended, "驳回"), "MW01": (.ended, "撤回"),
    ]

    /// The status that a source's words stand for; nil where they say nothing of it.
    public static func reading(of text: String) -> RightStatus? {
        let bytes = text.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        return readings.first { rule in rule.words.contains { holds($0, in: bytes) } }?.status
    }

    /// Bytes, not characters: every record of an import asks, and no word here has more than one spelling.
    private static func holds(_ word: [UInt8], in text: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { start in
            text[start] == word[0] && text[start..<start + word.count].elementsEqual(word)
        }
    }

    private static let readings: [(words: [[UInt8]], status: RightStatus)] = words.map { ($0.0.map { Array($0.utf8) }, $0.1) }

    /// In this order: a partial invalidation leaves the right standing, 视为放弃 comes before 放弃, 宣告无效 before 有效.
    private static let words: [([String], RightStatus)] = [
        (["部分无效"], .inForce),
        (["视为撤回", "视为放弃", "驳回", "撤回", "不予核准", "不予注册", "不予登记"], .ended),
        (["宣告无效", "全部无效", "无效宣告", "宣布无效", "撤销", "CANCELLED", "INVALID"], .invalidated),
        (["届满", "期满", "未续展", "EXPIRED"], .expired),
        (["未缴", "终止", "失效", "无权", "放弃", "注销", "专利权的丧失", "ABANDONED", "DEAD", "LAPSED"], .lapsed),
        (["审中", "实质审查", "实审", "公开", "公布", "受理", "等待", "初步审定", "初审", "申请中", "异议", "待审", "PENDING", "FILED"], .pending),
        (["授权", "有效", "维持", "有权", "已注册", "注册", "已登记", "登记", "REGISTERED", "GRANTED", "LIVE", "ACTIVE"], .inForce),
        (["无效"], .invalidated),
    ]
}
