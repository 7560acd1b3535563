public import Access
import Clearance
import Identifier
import Law
import Matters
import Register
import Search
import Store
public import Watch
import WatchRecord
public import Web

/// Answers what is asked of watches and of what they tell.
public struct WatchAnswers: WatchPort {
    let watches: Watches
    let alerts: Alerts
    let choices: WatchChoices
    let reading: WatchReading
    let deadlines: DeadlineWatching
    let clock: any Clock

    // MARK: Watches

    public func watches(of account: Int64, _ kind: WatchSubject.Kind?, offset: Int, limit: Int) async throws -> (
        lines: [WatchLine], total: Int
    ) { try await watches.page(of: account, kind, offset: offset, limit: limit) }

    public func watch(_ id: Int64, of account: Int64) async throws -> WatchLine? { try await watches.one(id, of: account) }

    public func words(_ subject: WatchSubject) async throws -> (text: String, path: String?) { try await reading.words(subject) }

    public func begin(_ typed: TypedWatch, for account: Int64) async throws -> WatchReceipt {
        try await begin(try await reading.wishes(typed), for: account)
    }

    public func beginMarks(of party: String, for account: Int64) async throws -> WatchReceipt {
        let wishes = try await reading.marks(of: party)
        guard !wishes.isEmpty else { throw WatchFaults("登记簿里没有您的主体的文字商标；可以逐个填写要监测的商标。", at: "subject") }
        return try await begin(wishes, for: account)
    }

    private func begin(_ wishes: [(wish: WatchWish, seen: RightSnapshot?)], for account: Int64) async throws -> WatchReceipt {
        let ids: [Int64?]
        do { ids = try await watches.begin(wishes, for: account) } catch let refusal as WatchRefusal {
            throw WatchFaults(refusal.description, at: refusal.field)
        }
        let began = ids.compactMap(\.self)
        var kept: [KeptWatch] = []
        for id in began { if let line = try await watches.one(id, of: account) { kept.append(line.watch) } }
        // A date that is near already is told at once.
        try await deadlines.tell(kept)
        return WatchReceipt(began: began, already: ids.count - began.count)
    }

    public func change(_ id: Int64, to typed: TypedWatch, of account: Int64) async throws {
        guard let line = try await watches.one(id, of: account) else { throw Self.missing }
        let (name, terms) = try reading.terms(typed, of: line.watch.subject.kind, unnamed: line.name)
        guard try await watches.change(id, name: name, to: terms, of: account) else { throw Self.missing }
        if let changed = try await watches.one(id, of: account) { try await deadlines.tell([changed.watch]) }
    }

    public func pause(_ id: Int64, until typed: String?, of account: Int64) async throws {
        var day: LocalDate?
        if let typed {
            day = LocalDate(iso: typed)
            let range = clock.today()...(clock.today() + Alerts.snoozeRange.upperBound)
            guard let day, range.contains(day) else {
                throw WatchFaults("请填写 \(range.lowerBound) 到 \(range.upperBound) 之间的日期，例如 \(clock.today() + 30)。", at: "until")
            }
        }
        guard try await watches.pause(id, until: day, of: account) else { throw Self.missing }
    }

    public func end(_ id: Int64, of account: Int64) async throws {
        guard try await watches.end(id, of: account) else { throw Self.missing }
    }

    // MARK: Alerts

    public func alerts(of account: Int64, _ choice: AlertChoice, offset: Int, limit: Int) async throws -> (lines: [AlertLine], total: Int) {
        try await alerts.page(of: account, choice, offset: offset, limit: limit)
    }

    public func counts(of account: Int64) async throws -> [AlertLine.State: Int] { try await alerts.counts(of: account) }

    public func finish(_ alert: Int64, of account: Int64) async throws {
        guard try await alerts.finish(alert, of: account) else { throw Self.noAlert }
    }

    public func finish(_ alerts: [Int64], of account: Int64) async throws { try await self.alerts.finish(alerts, of: account) }

    public func snooze(_ alert: Int64, days: Int, of account: Int64) async throws {
        guard Alerts.snoozeRange.contains(days) else {
            throw WatchFaults("请填写 \(Alerts.snoozeRange.lowerBound) 至 \(Alerts.snoozeRange.upperBound) 天。", at: "days")
        }
        guard try await alerts.snooze(alert, until: clock.today() + days, of: account) else { throw Self.noAlert }
    }

    // MARK: Telling

    public func choices(of account: Int64) async throws -> (mailsDetails: Bool, hasFeed: Bool) { try await choices.choices(of: account) }
    public func choose(mailsDetails: Bool, of account: Int64) async throws {
        try await choices.choose(mailsDetails: mailsDetails, of: account)
    }
    public func renewFeed(of account: Int64) async throws -> SecretToken { try await choices.renewFeed(of: account) }
    public func revokeFeed(of account: Int64) async throws { try await choices.revokeFeed(of: account) }

    public func feed(_ secret: String, limit: Int) async throws -> [AlertLine]? {
        guard let token = SecretToken(sent: secret), let account = try await choices.owner(ofFeed: token) else { return nil }
        return try await alerts.page(of: account, AlertChoice(state: nil), offset: 0, limit: limit).lines
    }

    private static let missing = WatchFaults("您没有这项监测，或者已经结束。", at: "watch")
    private static let noAlert = WatchFaults("您没有这条预警。", at: "alert")
}

extension Platform {
    public var watchAnswers: WatchAnswers {
        WatchAnswers(
            watches: Watches(database, clock: clock), alerts: Alerts(database, clock: clock), choices: WatchChoices(database),
            reading: WatchReading(database: database, search: searchAnswers, goods: goods, matters: matters, clock: clock),
            deadlines: deadlineWatching, clock: clock)
    }
}
