import Access
import Demo
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Information
import Intake
import Law
import Platform
import Procedure
import Protection
import Region
import Search
import Store
import StoreSQLite
import StoreTesting
import Web
import Work

/// A whole platform for one scenario: real tables, real index, real pages, a clock that stands still.
final class RunningPlatform: Sendable {
    let platform: Platform
    let settings: SiteSettings
    let clock: SetClock
    private let folder: URL

    init(
        _ fresh: FreshDatabase, today: LocalDate = "2026-11-23", region: Region? = nil, draws: Bool = false,
        procedures: [AnyProcedure] = RunningPlatform.procedures
    ) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "helan-scenario-\(UUID().uuidString)", directoryHint: .isDirectory)
        let uploads = folder.appending(path: "uploads", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: uploads, withIntermediateDirectories: true)
        let clock = SetClock(today)
        self.clock = clock
        let database = try await fresh.openEmpty()
        let regions = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Regions/ningxia").standardizedFileURL
        let region = try region ?? Region.load(folder: regions.path)
        let rules = region.industryRules
        let index: any SearchIndex =
            database.dialect == .sqlite
            ? FTSIndex(database: database, industries: rules)
            : IndexFollower(
                index: FTSIndex(database: try SQLiteDatabase(path: folder.appending(path: "search.sqlite").path), industries: rules),
                feed: RegisterDocuments(database, clock: clock, industries: rules))
        var platform = Platform(
            database: database, index: index, scratch: { try SQLiteDatabase.temporary() }, folder: folder, region: region,
            procedures: procedures,
            clock: clock)
        if draws { platform.papers.worker = PaperWorker(python: PaperWorker.installedPython, folder: folder) }
        self.platform = platform
        try await platform.prepare()
        var settings = SiteSettings(showsDemoData: false, uploadFolder: uploads) { clock.today() }
        settings.setUpCode = Self.setUpCode
        self.settings = settings
    }

    static let procedures = (InformationChapter.procedures + ProtectionChapter.procedures).map {
        AnyProcedure($0, overlays: ProtectionChapter.overlays)
    }

    func router(allowsPrivateHooks: Bool = false) throws -> Router<WebContext> {
        var settings = settings
        settings.allowsPrivateHooks = allowsPrivateHooks
        return try platform.router(settings, admitsDemo: true, cost: Self.cheap)
    }

    /// What the terminal shows when an empty platform starts.
    static let setUpCode = "2345-ABCD-6723-EFGH"
    /// The authority for intellectual property of the region's folder.
    static let office = "market"

    /// A password check that takes no time.
    static let cheap = PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1)

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Does something as a visitor at this machine.
    func visit<T>(_ body: @escaping @Sendable (Visitor) async throws -> T) async throws -> T {
        try await Application(router: router(), configuration: .init(address: .hostname("127.0.0.1", port: 0))).test(.live) {
            client in
            try await body(Visitor(client: client))
        }
    }

    /// Writes a file and takes it in as the command does.
    func take(_ content: String, named name: String = "表.csv", asOf: LocalDate? = nil) async throws -> (counts: [Int64], rejects: URL?) {
        let file = folder.appending(path: "\(UUID().uuidString)-\(name)")
        try Data(content.utf8).write(to: file)
        let prepared = try await platform.importer.prepare(try platform.input(file: file, name: name, asOf: asOf), actor: "测试")
        let (job, rejects) = try await platform.run(prepared)
        return ([job.counts.read, job.counts.added, job.counts.updated, job.counts.unchanged, job.counts.rejected], rejects)
    }

    /// Leaves the platform as it stands when the process dies right after a file was sent in; gives the job that was not begun.
    func leaveUpload(_ content: String) async throws -> String {
        let incoming = folder.appending(path: "incoming", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: incoming, withIntermediateDirectories: true)
        let file = incoming.appending(path: "sent")
        try Data(content.utf8).write(to: file)
        let prepared = try await platform.importer.prepare(try platform.input(file: file, name: "专利.csv"), actor: "网页上传")
        return String(prepared.job.id)
    }

    /// Waits until the import whose page this is has ended; half a minute at most.
    func importEnds(_ address: String) async throws {
        let id = String(address.split(separator: "/").last ?? "")
        for _ in 0..<600 {
            switch try await platform.importAnswers.job(id)?.state {
            case .waiting, .running: try await Task.sleep(for: .milliseconds(50))
            default: return
            }
        }
    }

    /// Whether no kept file has this content.
    func holdsNoFile(of content: String) -> Bool {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return files?.allSatisfy { ($0 as? URL).flatMap { try? Data(contentsOf: $0) } != Data(content.utf8) } ?? false
    }

    func fill(_ register: DemoRegister) async throws {
        let input = Importer.Input(reader: DemoReader(register), digest: Array("demo".utf8), name: DemoRegister.sourceName)
        _ = try await platform.run(try await platform.importer.prepare(input, actor: "演示"))
    }
}

/// Somebody with a browser.
struct Visitor {
    let client: any TestClientProtocol

    func get(_ address: String) async throws -> (status: HTTPResponse.Status, text: String, location: String?) {
        let escaped =
            address.addingPercentEncoding(withAllowedCharacters: CharacterSet(charactersIn: " ").inverted.intersection(.ascii)) ?? address
        return try await client.execute(uri: escaped, method: .get) { ($0.status, String(buffer: $0.body), $0.headers[.location]) }
    }

    /// Sends a file in by the import page's form.
    func upload(_ content: String, named name: String) async throws -> (status: HTTPResponse.Status, text: String, location: String?) {
        let boundary = "----scenario"
        let body =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n\(content)\r\n--\(boundary)--\r\n"
        return try await client.execute(
            uri: "/import", method: .post, headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
            body: ByteBuffer(string: body)
        ) { ($0.status, String(buffer: $0.body), $0.headers[.location]) }
    }
}

extension CharacterSet {
    fileprivate static let ascii = CharacterSet(charactersIn: Unicode.Scalar(0x21)...Unicode.Scalar(0x7E))
}
