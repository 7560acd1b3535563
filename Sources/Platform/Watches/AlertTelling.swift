import Correspondence
import Law
import Store
import WatchRecord

/// The daily word of alerts: how many came that nobody was told of yet. What they are stands in a mail only where its reader asked for that.
enum AlertTelling {
    private static let mostInMail = 20

    static func remind(at now: Instant, in db: any Connection) throws {
        for untold in try Alerts.takeUntold(on: now.day, listing: mostInMail, in: db) {
            let urgent = untold.urgent > 0 ? "，其中 \(untold.urgent) 条请尽快处理" : ""
            let title = "监测有 \(untold.count) 条预警\(urgent)"
            let word = Notices.Word(
                cause: "digest alerts \(now.day)", title: title, subject: title, path: "/account/alerts",
                lines: try untold.mailLines(in: db))
            try Notices.tell(untold.account, .digest, word, at: now, in: db)
        }
    }
}
