import Clearance
import Crypto
import Register
import Store
import Watch

/// A subject and its terms in columns.
struct WatchRow {
    let kind: String
    let subject: String
    let detail: String
    let news: String
    let ahead: Int
    let least: Int
    let excepted: String

    /// Subject and detail in 32 bytes: an index of PostgreSQL takes no longer texts.
    var digest: [UInt8] { Array(SHA256.hash(data: Array("\(subject)\u{1F}\(detail)".utf8))) }

    static let columns: SQL = "id, account, kind, subject, detail, news, ahead, least, excepted, since_right, since_change"

    init(_ subject: WatchSubject, _ terms: WatchTerms) {
        kind = subject.kind.rawValue
        switch subject {
        case .mark(let name, let goods, let classes): (self.subject, detail) = (name, ([classes] + goods).joined(separator: "\n"))
        case .party(let name, let identifier): (self.subject, detail) = (name, identifier ?? "")
        case .search(let items): (self.subject, detail) = (items, "")
        case .right(let kind, let key): (self.subject, detail) = ("\(kind.rawValue)/\(key)", "")
        case .matter(let key): (self.subject, detail) = (key, "")
        }
        news = WatchNews.allCases.filter(terms.news.contains).map(\.rawValue).joined(separator: " ")
        (ahead, least, excepted) = (terms.ahead, terms.least.rawValue, terms.excepted.joined(separator: "\n"))
    }

    static func read(_ row: Row) throws -> KeptWatch {
        let news = Set((try row[5] as String).split(separator: " ").compactMap { WatchNews(rawValue: String($0)) })
        guard let least = ClearanceFinding.Risk(rawValue: try row[7]) else { throw StoreError.unreadable(column: 7) }
        let terms = WatchTerms(
            news: news, ahead: try row[6], least: least, excepted: (try row[8] as String).split(separator: "\n").map(String.init))
        return KeptWatch(
            id: try row[0], account: try row[1], subject: try subject(row), terms: terms, sinceRight: try row[9], sinceChange: try row[10])
    }

    private static func subject(_ row: Row) throws -> WatchSubject {
        let (subject, detail): (String, String) = (try row[3], try row[4])
        switch WatchSubject.Kind(rawValue: try row[2]) {
        case .mark:
            let lines = detail.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return .mark(name: subject, goods: Array(lines.dropFirst()), classes: lines.first ?? "")
        case .party: return .party(name: subject, identifier: detail.isEmpty ? nil : detail)
        case .search: return .search(items: subject)
        case .right:
            let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2, let kind = RightKind(rawValue: parts[0]) else { throw StoreError.unreadable(column: 3) }
            return .right(kind, key: parts[1])
        case .matter: return .matter(key: subject)
        case nil: throw StoreError.unreadable(column: 2)
        }
    }
}
