public import Access
public import Documents
import Foundation
import Law
import Matters
import Procedure
import Region
import Store
public import Web

/// Answers what the pages ask of official papers.
public struct PaperAnswers: PaperPort {
    let answers: MatterAnswers
    let drawing: PaperDrawing
    let settings: PaperSettings

    private var matters: Matters { answers.matters }

    public func forms() async -> Set<DrawnForm> { await settings.worker?.available() ?? [] }

    public func paper(_ code: String, in key: String, for reader: MatterReader) async throws -> IssuedPaper {
        _ = try await listed(code, in: key, for: reader)
        return try await answers.said { try await drawing.issued(code).paper }
    }

    public func file(_ form: PaperForm, of code: String, in key: String, for reader: MatterReader) async throws -> PaperFile {
        let listed = try await listed(code, in: key, for: reader)
        switch form {
        case .scan:
            guard let scan = listed.scans.last else { throw MatterProblem(.unknown, "这份文书还没有签章扫描件。") }
            return try place(scan.digest, name: scan.name)
        case .pdf, .docx:
            let form: DrawnForm = form == .pdf ? .pdf : .docx
            let digest = try await answers.said { try await drawing.file(of: code, as: form) }
            return try place(digest, name: "\(listed.title)\(listed.number).\(form.rawValue)", as: form)
        }
    }

    public func proof(_ digest: String, of code: String, in key: String, for viewer: Viewer) async throws -> PaperFile {
        let listed = try await listed(code, in: key, for: .account(viewer))
        let proofs = listed.addressees.flatMap(\.services).compactMap(\.proof)
        guard let proof = proofs.first(where: { $0.digest == digest }) else { throw MatterProblem(.unknown, "这份文书没有这个送达证明，或者您不能查看它。") }
        return try place(proof.digest, name: proof.name)
    }

    public func serve(_ sent: SentService, of code: String, in key: String, by viewer: Viewer) async throws {
        let request = try request(sent)
        try await answers.said { try await matters.enterService(request, of: code, in: key, by: viewer) }
    }

    public func scan(_ digest: String, of code: String, in key: String, by viewer: Viewer) async throws {
        let kinds: Set = ["application/pdf", "image/png", "image/jpeg", "image/tiff"]
        guard let (_, kind) = try answers.files.place(of: digest) else {
            throw MatterProblem(.refused, "请选择扫描件。", faults: [FieldFault("scan", .missing, "请选择签了字、盖了章的扫描件")])
        }
        guard kinds.contains(kind) else {
            throw MatterProblem(.refused, "扫描件的格式不对。", faults: [FieldFault("scan", .unfit, "扫描件应当是 PDF、PNG、JPEG 或者 TIFF")])
        }
        try await answers.said { try await matters.enterScan(of: code, in: key, file: digest, by: viewer) }
    }

    public func verified(_ code: String) async throws -> VerifiedPaper? {
        guard let record = try await matters.paper(verification: code) else { return nil }
        let document = record.document
        let (seal, paper) = (record.issued.map(\.seal), try record.issued.map { try PaperText.read($0.text) })
        let authority = paper?.authority ?? answers.authorityName(document.authority)
        return VerifiedPaper(
            authority: authority, title: document.title, number: document.numberText, day: document.day, code: document.verification,
            seal: seal, sealHolds: paper.flatMap { paper in seal.map { $0.fits(paper) } } ?? false)
    }

    public func keys() async throws -> [String] { try await drawing.keys.published() }

    public func verifyPage() async throws -> String {
        VerifyPage.html(keys: try await keys(), site: "\(answers.region.shortName)知识产权公共平台的文书")
    }

    public func volume(_ kind: Volume.Kind, of key: String, for viewer: Viewer) async throws -> Volume {
        try await VolumeBinding(answers: answers, drawing: drawing, isInvented: settings.isInvented).volume(kind, of: key, for: viewer)
    }

    public func bound(_ kind: Volume.Kind, of key: String, for viewer: Viewer) async throws -> [UInt8] {
        let volume = try await volume(kind, of: key, for: viewer)
        guard let worker = settings.worker else { throw DrawingProblem.notInstalled(.pdf) }
        return try await worker.draw(volume)
    }

    /// The paper, where it is among those that the reader may have.
    private func listed(_ code: String, in key: String, for reader: MatterReader) async throws -> MatterPaper {
        let matter = try await answers.matter(key, for: reader, on: nil)
        guard let paper = matter.papers.first(where: { $0.verification == code }) else {
            throw MatterProblem(.unknown, "这个办件里没有这份文书，或者它不是发给您的。")
        }
        return paper
    }

    private func place(_ digest: String, name: String, as form: DrawnForm? = nil) throws -> PaperFile {
        guard let (path, kind) = try answers.files.place(of: digest) else { throw MatterProblem(.unknown, "这个文件已经不在。") }
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        return PaperFile(path: path, mediaType: form == .docx ? word : kind, name: name)
    }

    private func request(_ sent: SentService) throws -> Matters.ServiceRequest {
        var faults: [FieldFault] = []
        func day(_ field: String, _ typed: String) -> LocalDate? {
            guard !typed.isEmpty else { return nil }
            if let day = LocalDate(iso: typed) { return day }
            faults.append(FieldFault(field, .unreadable, "日期应当写成 2026-01-31 的样子"))
            return nil
        }
        let (posted, reached) = (day("sent", sent.sent), day("reached", sent.reached))
        if !faults.isEmpty { throw MatterProblem(.refused, "有内容需要改正。", faults: faults) }
        let parts = sent.addressee.split(separator: "|", maxSplits: 1).map(String.init)
        let isKept = try sent.proof.flatMap { try answers.files.place(of: $0) } != nil
        return Matters.ServiceRequest(
            role: parts.first ?? "", addressee: parts.count > 1 ? parts[1] : nil, method: ServiceMethod(rawValue: sent.method),
            sent: posted,
            reached: reached, proof: isKept ? sent.proof : nil, hasConsent: sent.hasConsent, note: String(sent.note.prefix(500)))
    }
}

/// What papers need of the running platform beside the register.
public struct PaperSettings: Sendable {
    /// The platform's address, as it stands in QR codes: `https://ip.example.gov.cn`.
    public var site = "http://localhost:8080"
    /// Whether papers speak of invented people.
    public var isInvented = false
    /// Draws files; nil where the programs are not installed.
    public var worker: PaperWorker?

    public init() {}
}
