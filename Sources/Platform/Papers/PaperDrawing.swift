import Documents
import Foundation
import Law
import Matters
import Region
import Store
import Web

/// Issues papers and draws their files, once each; whoever comes later gets what is kept.
struct PaperDrawing: Sendable {
    let matters: Matters
    let composer: PaperComposer
    let keys: SealingKeys
    let store: FileStore
    let database: any Database
    let clock: any Clock
    let settings: PaperSettings

    /// The paper under a code, issued now where it was not yet.
    func issued(_ code: String) async throws -> (record: PaperRecord, paper: IssuedPaper) {
        let key = try await sealingKey()
        let record = try await matters.issue(code) { [composer] matter, document in
            let paper = try composer.paper(document, of: matter)
            let seal = try PaperSeal(paper, by: key)
            return PaperRecord.Issue(text: try PaperText.write(paper), digest: seal.digest, signature: seal.signature, key: seal.key)
        }
        guard let issue = record.issued else { throw StoreError.failed("文书 \(code) 没有签发成") }
        let paper = try PaperText.read(issue.text)
        return (record, IssuedPaper(paper: paper, seal: issue.seal, link: issue.seal.code(on: paper, site: settings.site)))
    }

    /// The file of a paper in a form, drawn now where it was not yet; its SHA-256.
    /// - Throws: `DrawingProblem`.
    func file(of code: String, as form: DrawnForm) async throws -> String {
        let (record, issued) = try await issued(code)
        if let kept = form == .pdf ? record.issued?.pdf : record.issued?.docx, [UInt8](hex: kept).flatMap(store.path) != nil {
            return kept
        }
        guard let worker = settings.worker else { throw DrawingProblem.notInstalled(form) }
        let bytes = try await worker.draw(issued.paper, code: issued.link, as: form)
        let incoming = try store.receive()
        try incoming.write(bytes)
        let digest = try incoming.finish().digest.hex
        let (name, now) = ("\(issued.paper.title)\(issued.paper.number).\(form.rawValue)", clock.now())
        try await database.write { db in try FileNames.keep(digest, name: name, bytes: bytes.count, at: now, in: db) }
        try await matters.note(pdf: form == .pdf ? digest : nil, docx: form == .docx ? digest : nil, of: record)
        return digest
    }

    /// The key in use, made at the first start.
    func sealingKey() async throws -> SealingKey {
        try SealingKey(
            bytes: try await keys.secret {
                let key = SealingKey()
                return (key.bytes, key.publicKey.base64URL)
            })
    }
}

/// A paper as the ledger keeps it.
enum PaperText {
    static func write(_ paper: Paper) throws -> String { String(decoding: try CanonicalJSON.encode(paper), as: UTF8.self) }
    static func read(_ text: String) throws -> Paper { try CanonicalJSON.decode(Paper.self, from: Array(text.utf8)) }
}

extension PaperRecord.Issue {
    var seal: PaperSeal { PaperSeal(digest: digest, signature: signature, key: key) }
}

extension Platform {
    func paperDrawing(_ answers: MatterAnswers) throws -> PaperDrawing {
        let region = region
        return PaperDrawing(
            matters: answers.matters,
            composer: PaperComposer(
                authorityName: { region.authority(id: $0)?.name ?? $0 }, reconsideration: { region.authority(id: $0)?.reconsideration },
                isInvented: papers.isInvented),
            keys: SealingKeys(database, clock: clock), store: try FileStore(folder: folder.path), database: database, clock: clock,
            settings: papers)
    }

    func paperAnswers(_ answers: MatterAnswers) throws -> PaperAnswers {
        PaperAnswers(answers: answers, drawing: try paperDrawing(answers), settings: papers)
    }
}
