public import Foundation

/// What a drawing program makes of a page.
public enum DrawnForm: String, Sendable, Hashable, CaseIterable, Codable {
    case pdf, docx
}

/// Why a paper was not drawn, in Chinese.
public enum DrawingProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The programs are not on this machine.
    case notInstalled(DrawnForm)
    /// Too many wait already.
    case busy
    case tooSlow(seconds: Int)
    case failed(String)

    public var description: String {
        switch self {
        case .notInstalled(.pdf): "这台服务器没有安装排版程序 WeasyPrint，不能制作 PDF；请用打印页打印，或者请管理员运行 script/setup papers。"
        case .notInstalled(.docx): "这台服务器没有安装转换程序 pandoc，不能制作 DOCX；请用打印页打印，或者请管理员运行 script/setup papers。"
        case .busy: "正在制作的文书太多，请过一会儿再试；打印页照常可用。"
        case .tooSlow(let seconds): "制作文书超过 \(seconds) 秒，已经停下；请再试一次，或者用打印页打印。"
        case .failed(let text): "文书没有制作成：\(text)"
        }
    }
}

/// Draws pages to files by one Python process that stays warm: started at the first page, started again when it fell, ended with the platform.
/// One page at a time; a bounded number waits.
public actor PaperWorker {
    private let python: String?
    private let script: String?
    /// Seconds for one page.
    private let limit: Int
    /// How many may wait.
    private let room: Int
    private var process: WorkerProcess?
    private var forms: Set<DrawnForm>?
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameters:
    ///   - python: the interpreter that has WeasyPrint; nil where there is none.
    ///   - folder: where the worker's script is put.
    public init(python: String?, folder: URL, limit: Int = 30, room: Int = 64) {
        (self.python, self.limit, self.room) = (python, limit, room)
        guard python != nil else {
            script = nil
            return
        }
        let file = folder.appending(path: "paper-worker.py")
        let isWritten = (try? Data(PackageResources.worker_py).write(to: file, options: .atomic)) != nil
        script = isWritten ? file.path : nil
    }

    /// What this machine can draw.
    public func available() async -> Set<DrawnForm> {
        if let forms { return forms }
        guard python != nil else { return [] }
        do {
            let said = try await ask(Request(form: "ready"), in: Answer.self)
            let found = Set((said.forms ?? []).compactMap(DrawnForm.init))
            forms = found
            return found
        } catch { return [] }
    }

    /// Draws a page.
    /// - Parameter squares: the rows of the QR code that the editable page shows as `qr.png`.
    /// - Throws: `DrawingProblem`.
    public func draw(_ html: String, style: [UInt8] = [], squares: [String] = [], as form: DrawnForm) async throws -> [UInt8] {
        guard await available().contains(form) else { throw DrawingProblem.notInstalled(form) }
        let said = try await ask(
            Request(form: form.rawValue, html: html, css: String(decoding: style, as: UTF8.self), qr: squares), in: Answer.self)
        if let error = said.error { throw DrawingProblem.failed(error) }
        guard let file = said.file, let data = Data(base64Encoded: file) else { throw DrawingProblem.failed("没有得到文件") }
        return Array(data)
    }

    private struct Request: Encodable {
        var form: String
        var html: String?
        var css: String?
        var qr: [String]?
    }

    private struct Answer: Decodable {
        var forms: [String]?
        var file: String?
        var error: String?
    }

    /// One request and its answer; a worker that fell is started once more.
    private func ask<Said: Decodable & Sendable>(_ request: Request, in _: Said.Type) async throws -> Said {
        try await enter()
        defer { leave() }
        let line = try JSONEncoder().encode(request) + [0x0A]
        for isLastTry in [false, true] {
            let worker = try process ?? start()
            process = worker
            do { return try JSONDecoder().decode(Said.self, from: try await worker.exchange(line, within: limit)) } catch let fall
                as WorkerProcess.Fall
            {
                worker.end()
                process = nil
                if fall == .tooSlow { throw DrawingProblem.tooSlow(seconds: limit) }
                if isLastTry { throw DrawingProblem.failed("排版程序停了") }
            }
        }
        throw DrawingProblem.failed("排版程序停了")
    }

    private func start() throws -> WorkerProcess {
        guard let python, let script else { throw DrawingProblem.failed("排版程序没有就绪") }
        do { return try WorkerProcess(python, [script]) } catch { throw DrawingProblem.failed("排版程序起不来：\(error)") }
    }

    private func enter() async throws {
        guard isBusy else {
            isBusy = true
            return
        }
        guard waiting.count < room else { throw DrawingProblem.busy }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
    }

    /// The interpreter that `script/setup papers` made: what `HELAN_PAPERS_PYTHON` names, else `papers/bin/python` in a folder above the program
    /// or the working directory's `.build`; nil where there is none.
    public static var installedPython: String? {
        let manager = FileManager.default
        if let named = ProcessInfo.processInfo.environment["HELAN_PAPERS_PYTHON"] {
            return manager.isExecutableFile(atPath: named) ? named : nil
        }
        var folder = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
        var places = [URL(filePath: manager.currentDirectoryPath).appending(path: ".build")]
        for _ in 0..<6 {
            places.append(folder)
            folder = folder.deletingLastPathComponent()
        }
        return places.map { $0.appending(path: "papers/bin/python").path }.first(where: manager.isExecutableFile)
    }
}
