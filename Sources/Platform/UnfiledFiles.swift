import Correspondence
import Foundation
import Law
import Matters
import Store

extension Platform {
    /// Days after which a file goes that came with a form and was not filed: longer than a draft is kept.
    static let unfiledDays: Int64 = 45

    /// Takes away files that came with forms which were never filed. Each is looked at once, some weeks after it came last; a file that an entry,
    /// a paper, a scan, a proof of service or a draft holds stays.
    /// - Returns: how many went.
    @discardableResult
    public func sweepFiles() async throws -> Int {
        let moment = clock.now().adding(seconds: -Self.unfiledDays * 86_400)
        let store = try FileStore(folder: folder.path)
        let drafts = Drafts(database, box: try SecretBox(folder: folder), clock: clock)
        var gone = 0
        while true {
            let held = try await drafts.heldFiles()
            let now = clock.now()
            let (looked, removed) = try await database.write { db -> (Int, Int) in
                let files = try FileNames.unjudged(before: moment, limit: 200, in: db)
                var removed = 0
                for file in files where try !Matters.hold(file.digest, in: db) {
                    guard let digest = [UInt8](hex: file.digest) else { continue }
                    if held.contains(file.digest) {
                        // It is looked at again when the draft had its time.
                        try FileNames.keep(file.digest, name: "", bytes: 0, at: now, in: db)
                    } else if try store.remove(digest, before: Date(timeIntervalSince1970: Double(moment.microseconds) / 1e6)) {
                        try FileNames.forget(file.digest, in: db)
                        removed += 1
                    }
                }
                if let last = files.last { try FileNames.judged(until: last.at, in: db) }
                return (files.count, removed)
            }
            gone += removed
            if looked == 0 { return gone }
        }
    }
}
