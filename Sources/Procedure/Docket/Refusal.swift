public import Law

/// Why something may not be entered, in words the person at the screen can act on. A refused filing changes nothing.
public enum Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The matter is elsewhere: what was tried, where it is, and what could be done now.
    case notHere(event: String, state: String, open: [String])
    case notYours(event: String, role: String, roles: [String])
    /// Who drafted may not approve.
    case notApart(event: String, earlier: String)
    case unmet([String])
    case faults([FieldFault])
    case future(LocalDate, today: LocalDate)
    case tooOld(LocalDate, earliest: LocalDate)
    case outOfOrder(LocalDate, after: LocalDate)
    case noLaw(String)
    /// Somebody was faster: what the caller saw and where the file stands.
    case stale(seen: Int, now: Int)
    case clock(String)
    case notDue(String)

    public var description: String {
        switch self {
        case .notHere(let event, let state, let open):
            "办件现在处于“\(state)”，不能\(event)。" + (open.isEmpty ? "" : "现在可以办理：\(open.joined(separator: "、"))。")
        case .notYours(let event, let role, let roles): "\(event)由\(roles.joined(separator: "或者"))办理，\(role)不能办理。"
        case .notApart(let event, let earlier): "\(event)与\(earlier)不能由同一人办理，请交其他人员。"
        case .unmet(let conditions): "不符合条件：\(conditions.joined(separator: "；"))。"
        case .faults(let faults): faults.map(\.text).joined(separator: "；") + "。"
        case .future(let day, let today): "日期\(day)还没有到（今天是\(today)），请填写已经发生的日期。"
        case .tooOld(let day, let earliest): "日期\(day)太早，补记最早可以记到\(earliest)。"
        case .outOfOrder(let day, let last): "日期\(day)早于案卷最后一项的日期\(last)，请核对。"
        case .noLaw(let text): text
        case .stale(let seen, let now): "您看到的是第\(seen)项时的案卷，现在已到第\(now)项。请刷新后核对再提交，已填内容会保留。"
        case .clock(let text), .notDue(let text): text
        }
    }
}
