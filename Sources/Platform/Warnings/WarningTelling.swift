import Correspondence
import Law
import Region
import Store
import Warning
import WarningRecord

/// Tells officers and approvers of the area of a warning that asks for attention, with its reason; hints stand on the page and in the daily word.
struct WarningTelling: Sendable {
    let clock: any Clock
    let region: Region

    func tell(_ move: WarningMove, in db: any Connection) throws {
        let now = clock.now()
        let grade = move.finding.grade(by: move.terms)
        guard grade > .hint, let signal = Signal.of(move.finding.signal) else { return }
        let scope = WarningScope(region: region, today: now.day)
        let word = Notices.Word(
            cause: "warning \(move.key) \(move.entry)",
            title: "预警（\(grade.title)）\(signal.title)：\(signal.reason(move.finding, by: move.terms))", subject: "有新的预警",
            path: "/desk/warnings/\(move.key)")
        for account in try accounts(of: scope.authorities(for: move.finding.areas), on: now.day, in: db) {
            try Notices.tell(account, .move, word, at: now, in: db)
        }
    }

    private func accounts(of authorities: Set<String>, on day: LocalDate, in db: any Connection) throws -> [Int64] {
        try Recipients.accounts(of: authorities, in: WarningScope.actors, on: day, in: db).map(\.account)
    }

    /// The daily word of what waits: how many warnings nobody took up, to each authority of its area.
    func remind(on today: LocalDate, in db: any Connection) throws {
        let scope = WarningScope(region: region, today: today)
        for office in region.offices(for: WarningScope.procedure, on: today) {
            let areas = scope.areas(of: office)
            let waiting = try Warnings.waiting(in: areas, in: db)
            let total = waiting.values.reduce(0, +)
            guard total > 0 else { continue }
            let grave = waiting[.alarm].map { "，其中警示 \($0) 条" } ?? ""
            let word = Notices.Word(
                cause: "digest warnings \(office.area) \(today)", title: "待核查的预警：\(total) 条\(grave)", subject: "有待核查的预警",
                path: "/desk/warnings")
            for (account, _) in try Recipients.accounts(of: [office.authority], in: WarningScope.actors, on: today, in: db) {
                try Notices.tell(account, .digest, word, at: clock.now(), in: db)
            }
        }
    }
}
