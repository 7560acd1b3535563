import Crypto
import Foundation
import Law
import Store

/// Matters in which somebody is said to infringe, counted once each: not those that another one led to.
enum Accusations {
    /// What comes in from outside or is taken up by the office itself.
    static let procedures = [
        "protection.lead", "protection.copyright-lead", "protection.agriculture-lead", "protection.forestry-lead", "protection.report",
        "protection.complaint", "protection.exhibition", "protection.platform-notice",
        "protection.summary-penalty", "protection.patent-ruling",
    ]
    /// Roles of the one who is accused.
    static let roles = ["suspect", "respondent"]
    /// States in which a matter is counted elsewhere, or was found to be none.
    private static let leftOut = ["joined", "referred", "misdirected", "withdrawn", "declined", "rejected", "refused", "annulled"]

    /// Of the rows `m` of matters that were opened from one day to another.
    static func condition(from first: LocalDate, to last: LocalDate) -> SQL {
        """
        m.procedure IN (\(SQL.list(procedures))) AND m.opened >= \(first) AND m.opened <= \(last) AND m.state NOT IN (\(SQL.list(leftOut)))
        AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.stream = m.id AND e.seq = 1 AND e.actor = 'system')
        AND NOT EXISTS (SELECT 1 FROM warning w WHERE w.lead = m.key)
        """
    }

    /// A matter among them.
    struct Line {
        let key: String
        let authority: String
        let area: String
        let opened: LocalDate
        /// The one who is accused, by code or digest of the name; nil where none is named.
        let accused: String?
    }
}

/// How a party is known again: by its code, else by its name as names are compared, of which a warning keeps no more than a digest.
enum WarningSubject {
    /// Nil where the name is too short to tell one person from another of the same name.
    static func party(code: String?, nameKey: String) -> String? {
        if let code { return "code \(code)" }
        guard nameKey.count > 3 else { return nil }
        return "name \(digest(nameKey))"
    }

    static func digest(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).prefix(16).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
