import Law
import Procedure
public import Store

/// Which files the entries of matters hold, by digest, so that those which nobody filed can be told from them.
struct MatterFiles: Sendable {
    let digests: [String]

    /// Nil where no entry holds any.
    init?(_ matter: Matter) {
        let found = matter.entries.flatMap { entry -> [String] in
            (matter.procedure.fileFields[entry.kind] ?? []).flatMap { field -> [String] in
                if case .list(let list)? = entry.values[field] { list.compactMap(\.text) } else { [] }
            }
        }
        guard !found.isEmpty else { return nil }
        digests = found
    }

    func write(of matter: Int64, in db: any Connection) throws {
        for digest in digests {
            try db.run("INSERT INTO matter_file (digest, matter) VALUES (\(digest), \(matter)) ON CONFLICT DO NOTHING")
        }
    }

    static let statements: [SQL] = [
        "CREATE TABLE matter_file (digest TEXT NOT NULL, matter BIGINT NOT NULL, PRIMARY KEY (digest, matter))",
        "CREATE INDEX matter_paper_pdf ON matter_paper (pdf) WHERE pdf IS NOT NULL",
        "CREATE INDEX matter_paper_docx ON matter_paper (docx) WHERE docx IS NOT NULL",
        "CREATE INDEX matter_scan_file ON matter_scan (file)",
        "CREATE INDEX matter_service_proof ON matter_service (proof) WHERE proof IS NOT NULL",
    ]
}

extension Matters {
    /// Whether an entry, a paper, a scan, a proof of service, a parcel or a receipt of any matter holds a file.
    public static func hold(_ digest: String, in db: any Connection) throws -> Bool {
        let found: Int64? = try db.first(
            """
            SELECT matter FROM matter_file WHERE digest = \(digest) UNION ALL SELECT matter FROM matter_paper WHERE pdf = \(digest)
            UNION ALL SELECT matter FROM matter_paper WHERE docx = \(digest) UNION ALL SELECT matter FROM matter_scan WHERE file = \(digest)
            UNION ALL SELECT matter FROM matter_service WHERE proof = \(digest) UNION ALL SELECT matter FROM matter_parcel WHERE file = \(digest)
            UNION ALL SELECT matter FROM matter_receipt WHERE file = \(digest) LIMIT 1
            """
        ) { try $0[0] }
        return found != nil
    }
}
