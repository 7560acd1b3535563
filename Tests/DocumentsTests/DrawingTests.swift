import Documents
import Foundation
import Law
import Testing

@Suite("文书的版式") struct DrawingTests {
    @Test("文书按公文的次序排：版头、文号、标题、主送、正文、告知、附件、落款、验证码；演示数据写明是虚构") func order() {
        let html = PaperTemplate(decision, code: "https://ip.example.gov.cn/verify?code=\(decision.code)").html
        let order = [
            "不具有任何效力", "<p id=\"head\">", "〔2026〕12号</p>", "<h1>", "某消费者：", "决定受理", "行政复议", "附件：送达地址确认书", "<footer>", decision.code,
        ]
        let places = order.map { html.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(zip(places, places.dropFirst()).allSatisfy { ($0 ?? html.endIndex) < ($1 ?? html.startIndex) })
        var earnest = decision
        earnest.isInvented = false
        #expect(!PaperTemplate(earnest, code: "x").html.contains("虚构"))
        var hostile = decision
        hostile.paragraphs = ["<script>alert(1)</script>"]
        #expect(
            !PaperTemplate(hostile, code: "x").html.contains("<script>") && !PaperTemplate(hostile, code: "x").editable.contains("<script>")
        )
    }

    @Test("没有排版程序的机器说得清楚") func absent() async throws {
        let worker = PaperWorker(python: nil, folder: FileManager.default.temporaryDirectory)
        #expect(await worker.available().isEmpty)
        await #expect(throws: DrawingProblem.notInstalled(.pdf)) { try await worker.draw(decision, code: "x", as: .pdf) }
    }

    @Test("制作得太慢的停下，下一份照常；进程死了重新起来") func restarts() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "worker-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // A stand-in for the interpreter: it answers the first question, is silent at "slow", and falls at "fall" when it does so for the first time.
        let program = folder.appending(path: "python")
        try """
        #!/bin/sh
        while read -r line; do
          case "$line" in
            *ready*) echo '{"forms": ["pdf"]}' ;;
            *slow*) sleep 30 ;;
            *fall*) if [ -e \(folder.path)/fell ]; then echo '{"file": "ZmVsbA=="}'; else touch \(folder.path)/fell; exit 1; fi ;;
            *wrong*) echo '{"error": "no"}' ;;
            *) echo '{"file": "aGVsYW4="}' ;;
          esac
        done
        """.write(to: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let worker = PaperWorker(python: program.path, folder: folder, limit: 1)
        #expect(try await worker.draw("page", as: .pdf) == Array("helan".utf8))
        await #expect(throws: DrawingProblem.tooSlow(seconds: 1)) { try await worker.draw("slow", as: .pdf) }
        #expect(try await worker.draw("page", as: .pdf) == Array("helan".utf8))
        #expect(try await worker.draw("fall", as: .pdf) == Array("fell".utf8))
        await #expect(throws: DrawingProblem.failed("no")) { try await worker.draw("wrong", as: .pdf) }
        await #expect(throws: DrawingProblem.notInstalled(.docx)) { try await worker.draw("page", as: .docx) }
    }

    @Test("装了排版程序的机器画得出 PDF 和 DOCX", .enabled(if: PaperWorker.installedPython != nil)) func draws() async throws {
        let worker = PaperWorker(python: PaperWorker.installedPython, folder: FileManager.default.temporaryDirectory)
        let code = try PaperSeal(decision, by: SealingKey()).code(on: decision, site: "https://ip.example.gov.cn")
        let pdf = try await worker.draw(decision, code: code, as: .pdf)
        #expect(pdf.starts(with: Array("%PDF-".utf8)) && pdf.count > 10_000)
        let docx = try await worker.draw(decision, code: code, as: .docx)
        #expect(docx.starts(with: [0x50, 0x4B, 3, 4]))
        if let keep = ProcessInfo.processInfo.environment["HELAN_KEEP_PAPERS"] {
            try Data(pdf).write(to: URL(filePath: keep).appending(path: "decision.pdf"))
            try Data(docx).write(to: URL(filePath: keep).appending(path: "decision.docx"))
        }
    }
}
