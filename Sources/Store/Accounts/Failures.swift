import Access
import Law

/// Counts failures to sign in, for an account's name and for an address. A try is counted before it is judged, so that many at once
/// cannot slip past; a good one is taken off again.
struct Failures {
    let name: String
    let address: String
    private var accountSubject: String { "account \(name)" }
    private var addressSubject: String { "address \(address)" }

    /// Counts a try; gives the seconds to wait where it is not heard, and then counts nothing.
    func count(at now: Instant, in db: any Connection) throws -> Int64? {
        let waits = [
            try opens(accountSubject, .account, now, db), try opens(addressSubject, .address, now, db),
        ].compactMap(\.self)
        if let opens = waits.max() { return max(1, (opens.microseconds - now.microseconds + 999_999) / 1_000_000) }
        for subject in [accountSubject, addressSubject] {
            try db.run(
                """
                INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (\(subject), 1, \(now))
                ON CONFLICT (subject) DO UPDATE SET failures = sign_in_failure.failures + 1, last_at = \(now)
                """)
        }
        return nil
    }

    /// The person is who they say: their account's count begins anew. The address loses this try alone, since others sit behind it.
    func forgive(in db: any Connection) throws {
        try db.run("DELETE FROM sign_in_failure WHERE subject = \(accountSubject)")
        try db.run("UPDATE sign_in_failure SET failures = failures - 1 WHERE subject = \(addressSubject) AND failures > 0")
    }

    private func opens(_ subject: String, _ throttle: Throttle, _ now: Instant, _ db: any Connection) throws -> Instant? {
        try db.run("DELETE FROM sign_in_failure WHERE subject = \(subject) AND last_at < \(now.adding(seconds: -Throttle.memory))")
        let row: (failures: Int, last: Instant)? = try db.first(
            "SELECT failures, last_at FROM sign_in_failure WHERE subject = \(subject)"
        ) { (failures: try $0[0], last: try $0[1]) }
        return row.flatMap { throttle.opens(failures: $0.failures, last: $0.last, now: now) }
    }
}
