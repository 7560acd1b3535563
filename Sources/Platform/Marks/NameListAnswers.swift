import Access
public import Clearance
public import Foundation
import Interchange
import Law
import Store
public import Web
import Work

/// Answers long lists of names in the background, one list after the other: a job with progress, taken up again after a crash.
///
/// A list and its answers lie in the folder and not in the register: names that somebody plans to use are nobody else's business, and they go after some days.
public struct NameListAnswers: NameListPort {
    let platform: Platform

    private static let kind = "names"
    /// Lists that may wait or run at once.
    private static let mostOpen = 20
    /// Names between two commits of the progress.
    private static let batch = 20
    private static let turns = Turns(1)

    private struct Arguments: Codable {
        let list: String
    }

    private var folder: URL { platform.folder.appending(path: "names", directoryHint: .isDirectory) }
    private func asked(_ secret: String) -> URL { folder.appending(path: "\(secret).list") }
    private func answered(_ secret: String) -> URL { folder.appending(path: "\(secret).answers") }

    // MARK: What pages ask

    public func lines(in file: URL, classes: String) throws -> [NameLine] { try lines(in: file, classes: classes, most: 10_000) }

    /// - Parameter most: rows that are read at most.
    public func lines(in file: URL, classes: String, most: Int) throws -> [NameLine] {
        do {
            let rows = try PlainRows(path: file.path, most: most).rows
            return NameLine.lines(rows: rows.map { ($0.row, $0.fields, $0.isWhole) }, classes: classes)
        } catch let refusal as FileRefusal { throw NameListRefusal(refusal.reason) }
    }

    public func begin(_ lines: [NameLine]) async throws -> String {
        guard try await open().count < Self.mostOpen else { throw NameListRefusal("正在查的名单太多，请过几分钟再交。") }
        let secret = SecretToken().text
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Self.write(lines, to: asked(secret))
        let arguments = String(decoding: try CanonicalJSON.encode(Arguments(list: secret)), as: UTF8.self)
        let job = try await platform.jobs.create(Self.kind, arguments: arguments, total: Int64(lines.count), actor: "网页")
        start(job, secret)
        return "\(job.id)-\(secret)"
    }

    public func list(_ key: String) async throws -> NameList? {
        let parts = key.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let id = Int64(parts[0]), let secret = SecretToken(sent: String(parts[1]))?.text,
            let job = try await platform.jobs.job(id), job.kind == Self.kind, Self.secret(of: job) == secret,
            FileManager.default.fileExists(atPath: asked(secret).path)
        else { return nil }
        let state: NameList.State =
            switch job.state {
            case .waiting: .waiting
            case .running: .running
            case .finished: .done
            case .failed, .cancelled: .failed(job.message ?? "没有说明原因，请再交一次。")
            }
        let answers = try Self.read(NameAnswer.self, from: answered(secret)).prefix(Int(job.done))
        return NameList(key: key, total: Int(job.total ?? 0), answers: Array(answers), state: state)
    }

    public func workbook(_ answers: [NameAnswer], notes: [(title: String, text: String)]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try PlainWorkbook.write(
            NameAnswer.headings, answers.map(\.cells), figures: NameAnswer.figures, sheet: "查询结果", notes: notes, to: file.path)
        return Array(try Data(contentsOf: file))
    }

    // MARK: The work

    /// Goes on with the lists that were under way when the process ended. Call once, when the platform starts.
    public func resume() async throws {
        for job in try await open() { if let secret = Self.secret(of: job) { start(job, secret) } }
    }

    /// Removes lists whose days are over.
    public func purge() throws {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        let last = Date(timeIntervalSince1970: Double(platform.clock.now().microseconds) / 1e6 - Double(NameList.days) * 86_400)
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.contentModificationDateKey]) {
            let changed = try file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            if let changed, changed < last { try FileManager.default.removeItem(at: file) }
        }
    }

    private func open() async throws -> [Job] {
        try await platform.database.read { db in
            try Jobs.page(Self.kind, offset: 0, limit: 100, in: db).filter { !$0.state.isOver }.reversed()
        }
    }

    private static func secret(of job: Job) -> String? {
        (try? CanonicalJSON.decode(Arguments.self, from: Array(job.arguments.utf8)))?.list
    }

    private func start(_ job: Job, _ secret: String) {
        Task.detached(priority: .utility) {
            guard (try? await Self.turns.take()) != nil else { return }
            await run(job, secret)
            await Self.turns.leave()
        }
    }

    private func run(_ job: Job, _ secret: String) async {
        var taken: Job?
        do {
            taken = try await take(job)
            guard let taken else { return }
            try await answer(taken, secret)
            try await platform.jobs.finish(taken)
        } catch is JobStop {
            return
        } catch {
            guard let taken else { return }
            try? await platform.jobs.fail(taken, message: "这份名单没有查完，请再交一次：\(error.localizedDescription)")
        }
    }

    /// A job that a process left behind is free when its lease has run out.
    private func take(_ job: Job) async throws -> Job? {
        for _ in 0...platform.jobs.lease {
            if let taken = try await platform.jobs.claim(job.id) { return taken }
            if try await platform.jobs.job(job.id)?.state.isOver ?? true { return nil }
            try await Task.sleep(for: .seconds(1))
        }
        return nil
    }

    private func answer(_ job: Job, _ secret: String) async throws {
        let lines = try Self.read(NameLine.self, from: asked(secret))
        // What was written behind the last commit is written again.
        let kept = Array(try Self.read(NameAnswer.self, from: answered(secret)).prefix(Int(job.done)))
        try Self.write(kept, to: answered(secret))
        let handle = try FileHandle(forWritingTo: answered(secret))
        defer { try? handle.close() }
        try handle.seekToEnd()
        let clearance = platform.clearanceAnswers
        for start in stride(from: kept.count, to: lines.count, by: Self.batch) {
            let table = try await clearance.goods()
            var answers: [NameAnswer] = []
            for line in lines[start..<min(start + Self.batch, lines.count)] { answers.append(try await clearance.answer(line, in: table)) }
            try handle.write(contentsOf: Data(try Self.text(answers)))
            let unread = answers.count { $0.kind == .unread }
            let counts = JobCounts(added: Int64(answers.count - unread), rejected: Int64(unread))
            let done = Int64(start + answers.count)
            try await platform.database.write { [jobs = platform.jobs] db in
                try jobs.advance(job, to: done, cursor: "\(done)", adding: counts, in: db)
            }
        }
    }

    // MARK: Files of JSON lines

    private static func text(_ values: [some Encodable]) throws -> [UInt8] {
        try values.flatMap { try CanonicalJSON.encode($0) + [0x0A] }
    }

    private static func write(_ values: [some Encodable], to file: URL) throws {
        try Data(try text(values)).write(to: file, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    /// Whole lines; nothing where there is no file.
    private static func read<Value: Decodable>(_ type: Value.Type, from file: URL) throws -> [Value] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        let data = try Data(contentsOf: file)
        guard let end = data.lastIndex(of: 0x0A) else { return [] }
        return try data[..<end].split(separator: 0x0A).map { try CanonicalJSON.decode(type, from: Array($0)) }
    }
}
