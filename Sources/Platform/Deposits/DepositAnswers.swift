import Crypto
import Foundation
import Law
import Matters
public import Portal
import Procedure
import Region
import Store
import Web

/// Answers what the pages ask of deposits.
public struct DepositAnswers: DepositPort {
    let answers: MatterAnswers
    let database: any Database

    /// A token larger than this is none.
    private static let largestToken = 256 << 10

    public func deposit(_ key: String) async throws -> DepositSheet? {
        guard let (matter, ledger) = try await answers.matters.ledgerFile(key, of: "protection.deposit"),
            let opening = matter.entries.first, let digest = opening.values["sha256"]?.text,
            let stored = ledger.first(where: Matters.isFileEntry)
        else { return nil }
        let day = stored.recordedAt.day
        let anchor = try await database.read { db in try Anchor.all(in: db).first { $0.day >= day } }
        let subject = matter.procedure.events[opening.kind]?.fields.first { $0.name == "subject" }
        return DepositSheet(
            key: key, digest: digest, subject: opening.values["subject"].flatMap { subject?.words($0) } ?? "", day: opening.day,
            recordedAt: stored.recordedAt, seq: stored.seq, hash: stored.hash.hex,
            anchor: anchor.map { .init(day: $0.day, hash: $0.hash.hex) }, stamps: try stamps(matter, digest))
    }

    private func stamps(_ matter: Matter, _ digest: String) throws -> [DepositSheet.Stamp] {
        try ParcelComposer.held(by: matter).filter { $0.field.name == "token" }.map { held in
            guard let (path, _) = try answers.files.place(of: held.digest) else { return .refused("时间戳的文件已经不在。") }
            let input = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? input.close() }
            let bytes = Array(try input.read(upToCount: Self.largestToken + 1) ?? Data())
            guard bytes.count <= Self.largestToken else { return .refused("文件太大，不是时间戳。") }
            do {
                let token = try TimeStampToken(bytes)
                guard token.isOver(digest) else { return .refused("时间戳是对另一个散列值签发的。") }
                return .read(authority: token.authority, at: token.time, trust: trust(token))
            } catch let fault as TimeStampToken.Fault { return .refused(fault.text) }
        }
    }

    /// Whether the certificate that signed is one that the region listed for the day of the stamp.
    private func trust(_ token: TimeStampToken) -> DepositSheet.Trust {
        let listed = answers.region.timeAuthorities
        guard !listed.isEmpty else { return .unknown }
        let day = LocalDate(iso: String(token.time.prefix(10)))
        let found = listed.first { authority in
            authority.print == token.fingerprint && day.map(authority.inBeing.contains) ?? false
        }
        return found.map { .listed($0.name, $0.evidence) } ?? .unlisted
    }
}

extension TimeAuthority {
    /// SHA-256 of the certificate.
    fileprivate var print: String? { fingerprint ?? certificate.map { Array(SHA256.hash(data: Data($0))).hex } }
}
