import Access
import Correspondence
import Law
import Matters
import Procedure
import Store
import Watch
import WatchRecord
import Web

/// Answers calendars: the clocks that bind whoever asks, in matters that are open. Nothing personal stands in a feed, which needs no sign-in.
struct CalendarAnswers: CalendarPort {
    let feeds: Feeds
    let matters: Matters
    let alerts: Alerts
    let clock: any Clock

    private static let mostAlerts = 300

    func hasFeed(_ account: Int64) async throws -> Bool { try await feeds.exists(account) }
    func renewFeed(of account: Int64) async throws -> String { try await feeds.renew(.account(account)).text }
    func revokeFeed(of account: Int64) async throws { try await feeds.revoke(.account(account)) }

    func renewFeed(_ key: String, trackingCode: String) async throws -> String {
        do { _ = try await matters.matter(key, trackingCode: trackingCode) } catch let refusal as MatterRefusal {
            throw MatterProblem(.unknown, refusal.description)
        }
        return try await feeds.renew(.matter(key)).text
    }

    func calendar(_ secret: String, site: String) async throws -> String? {
        guard let secret = SecretToken(sent: secret), let owner = try await feeds.owner(of: secret) else { return nil }
        var events: [CalendarFile.Event] = []
        switch owner {
        case .matter(let key):
            let link = "\(site)/track?key=\(key)"
            events = self.events(of: try await matters.published(key), link) { $0 == .claimant }
            return CalendarFile("办件 \(key) 的期限", events).text
        case .account(let account):
            for key in try await feeds.inHand(of: account) {
                events += self.events(of: try await matters.published(key), "\(site)/desk/matters/\(key)") { $0.side == .authority }
            }
            for (key, code) in try await feeds.own(of: account) {
                let matter = try await matters.published(key)
                let role = code.map(Matter.role(ofParty:)) ?? .claimant
                guard let role, matter.procedure.letsIn(role) else { continue }
                events += self.events(of: matter, "\(site)/account/matters/\(key)") { $0 == role }
            }
            for line in try await alerts.deadlines(of: account, limit: Self.mostAlerts) { events += event(line, site) }
            var known: Set<String> = []
            return CalendarFile("我的期限", events.filter { known.insert($0.identifier).inserted }).text
        }
    }

    /// The last day of what an alert tells of.
    private func event(_ line: AlertLine, _ site: String) -> [CalendarFile.Event] {
        guard let day = line.by else { return [] }
        return [
            CalendarFile.Event(
                identifier: "alert-\(line.id)@helan", day: day, title: line.title, text: line.reasons.joined(separator: "\n"),
                url: "\(site)/\(line.target.text)", sequence: 0, modified: line.created)
        ]
    }

    private func events(of matter: Matter, _ link: String, _ binds: (MatterRole) -> Bool) -> [CalendarFile.Event] {
        let procedure = matter.procedure
        let standing = matter.standing(on: clock.today())
        guard !standing.isFinal, let last = matter.entries.last else { return [] }
        return standing.clocks.filter { $0.state == .running && binds($0.binds) }.map { clock in
            CalendarFile.Event(
                identifier: "\(matter.key)-\(clock.code)-\(clock.start)@helan", day: clock.due.day,
                title: "\(procedure.title(of: clock.binds))\(clock.title)（\(matter.key)）",
                text: "\(procedure.title)，最后一日 \(clock.due.day)。依据：\(clock.citation)", url: link, sequence: matter.entries.count,
                modified: last.recordedAt)
        }
    }
}

extension Platform {
    var calendarAnswers: CalendarAnswers {
        CalendarAnswers(
            feeds: Feeds(database, clock: clock), matters: matters, alerts: Alerts(database, clock: clock), clock: clock)
    }
}
