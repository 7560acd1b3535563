public import Access
import Documents
import Foundation
import Law
import Matters
import Procedure
import Region
import Store
public import Web

/// Answers what the pages ask of sealed parcels.
public struct ParcelAnswers: ParcelPort {
    let answers: MatterAnswers
    let drawing: PaperDrawing
    let isInvented: Bool

    private var matters: Matters { answers.matters }

    public func parcels(of key: String, for viewer: Viewer) async throws -> [ParcelSummary] {
        try await answers.said { try await matters.parcels(of: key, for: viewer) }.map { parcel in
            ParcelSummary(
                code: parcel.code, recipient: parcel.recipient, digest: parcel.digest, sha256: parcel.file, bytes: parcel.bytes,
                holdsPersonal: parcel.holdsPersonal, madeAt: parcel.madeAt, by: parcel.actor,
                receipts: parcel.receipts.map {
                    .init(sha256: $0.file, body: $0.body, day: $0.day, number: $0.number, entry: $0.entry)
                })
        }
    }

    public func offer(_ key: String, for viewer: Viewer) async throws -> ParcelOffer {
        let matter = try await answers.said { try await matters.parcelSource(key, for: viewer) }.matter
        let held = ParcelComposer.held(by: matter)
        let described = try await answers.files.described(held.map(\.digest))
        let titles = matter.procedure.receipts.keys.sorted().compactMap { matter.procedure.events[$0]?.title }
        return ParcelOffer(
            files: held.compactMap { held in
                described[held.digest].map { ($0, "第\(held.entry.seq)项 \(held.field.label)", held.field.seen == .personal) }
            },
            hasPersonal: ParcelComposer.hasPersonal(matter), receiptTitle: titles.isEmpty ? nil : titles.joined(separator: "、"))
    }

    public func make(_ sent: SentParcel, of key: String, by viewer: Viewer) async throws -> String {
        let recipient = sent.recipient.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !recipient.isEmpty, recipient.count <= 100 else {
            throw MatterProblem(.refused, "有内容需要改正。", faults: [FieldFault("recipient", .missing, "请写明接收机关的全称，最多 100 字")])
        }
        return try await answers.said {
            _ = try await matters.parcelSource(key, for: viewer)
            // Papers are issued first: that enters something in the ledger.
            let papers = try await papers(of: key)
            let source = try await matters.parcelSource(key, for: viewer)
            if sent.withPersonal { try await answers.note(source.matter, viewer, "/desk/matters/\(key)/parcels") }
            let made = answers.clock.now()
            let files = try await files(sent, of: source.matter)
            let described = try await answers.files.described(ParcelComposer.held(by: source.matter).map(\.digest))
            let composer = ParcelComposer(source: source, withPersonal: sent.withPersonal, files: described)
            let draft = ParcelDraft(
                number: ParcelRecord.code(key, source.number), matter: key, procedure: source.matter.procedure.title,
                procedureCode: source.matter.procedure.code, authority: answers.authorityName(source.matter.authority),
                by: viewer.actorName, recipient: recipient, madeAt: made.beijingText,
                holdsPersonal: sent.withPersonal && ParcelComposer.hasPersonal(source.matter), isInvented: isInvented,
                entries: composer.entries(), papers: papers, files: files)
            try await seal(draft, from: source, at: made, by: viewer)
            return draft.number
        }
    }

    /// Writes a parcel into the store, and enters it.
    private func seal(_ draft: ParcelDraft, from source: ParcelSource, at made: Instant, by viewer: Viewer) async throws {
        let key = try await drawing.sealingKey()
        let (parcel, incoming): (SealedParcel, IncomingFile)
        do {
            parcel = try SealedParcel(draft, by: key)
            incoming = try drawing.store.receive()
            try parcel.write { try incoming.write($0) }
        } catch let fault as ParcelFault {
            throw MatterProblem(.refused, fault.description, faults: [FieldFault("file", .unfit, fault.description)])
        }
        let stored = try incoming.finish()
        let (digest, name) = (stored.digest.hex, "密封包-\(draft.number).zip")
        try await drawing.database.write { db in try FileNames.keep(digest, name: name, bytes: stored.bytes, at: made, in: db) }
        try await matters.enterParcel(
            source, for: draft.recipient, digest: parcel.manifest.digest, file: digest, bytes: stored.bytes,
            holdsPersonal: draft.holdsPersonal, made: made, by: viewer)
    }

    public func file(_ code: String, of key: String, for viewer: Viewer) async throws -> PaperFile {
        let parcels = try await answers.said { try await matters.parcels(of: key, for: viewer) }
        guard let parcel = parcels.first(where: { $0.code == code }), let (path, kind) = try answers.files.place(of: parcel.file) else {
            throw MatterProblem(.unknown, "这个办件里没有这个密封包。")
        }
        if parcel.holdsPersonal {
            let matter = try await answers.said { try await matters.matter(key, for: viewer) }
            try await answers.note(matter, viewer, "/desk/matters/\(key)/parcels/\(code)")
        }
        return PaperFile(path: path, mediaType: kind, name: "密封包-\(code).zip")
    }

    public func take(receipt digest: String, in key: String, by viewer: Viewer) async throws -> Bool {
        func refused(_ text: String) -> MatterProblem { MatterProblem(.refused, text, faults: [FieldFault("receipt-file", .unfit, text)]) }
        guard let (path, _) = try answers.files.place(of: digest) else { throw refused("请选择接收机关交回的回执文件。") }
        let input = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? input.close() }
        let receipt: ParcelReceipt
        do { receipt = try ParcelReceipt(filled: Array(try input.read(upToCount: ParcelReceipt.mostBytes + 1) ?? Data())) } catch let fault
            as ParcelFault
        { throw refused(fault.description) }
        guard let day = receipt.receivedOn else { throw refused("回执没有接收日期。") }
        let returned = ReturnedReceipt(
            parcel: receipt.parcel, digest: receipt.digest, body: receipt.body, day: day, number: receipt.number, name: receipt.name,
            file: digest)
        return try await answers.said { try await matters.take(returned, in: key, by: viewer) }
    }

    public func receipt(_ digest: String, of key: String, for viewer: Viewer) async throws -> PaperFile {
        let parcels = try await answers.said { try await matters.parcels(of: key, for: viewer) }
        guard let parcel = parcels.first(where: { $0.receipts.contains { $0.file == digest } }),
            let (path, kind) = try answers.files.place(of: digest)
        else { throw MatterProblem(.unknown, "这个办件里没有这个回执。") }
        return PaperFile(path: path, mediaType: kind, name: "回执-\(parcel.code).json")
    }

    public func verified(_ path: String) async throws -> VerifiedParcel {
        let checked = try CheckedParcel(path: path)
        let file = try await matters.parcelFile(ofDigest: checked.manifest.digest, matter: checked.manifest.matter)
        return VerifiedParcel(
            checked: checked, isOwnKey: try await drawing.keys.published().contains(checked.key), isKnown: file == checked.sha256)
    }

    // MARK: What goes in

    /// Every paper as its PDF or DOCX where one was drawn, else as its words; and its latest scan.
    private func papers(of key: String) async throws -> [ParcelDraft.Piece] {
        var pieces: [ParcelDraft.Piece] = []
        for listed in try await matters.papers(of: key) {
            let (record, issued) = try await drawing.issued(listed.document.verification)
            let (title, entry) = ("\(issued.paper.title)\(issued.paper.number)", record.document.entry)
            if let pdf = record.issued?.pdf, let path = try answers.files.place(of: pdf)?.path {
                pieces.append(.init(title: title, fileName: "\(title).pdf", entry: entry, content: .file(path)))
            } else if let docx = record.issued?.docx, let path = try answers.files.place(of: docx)?.path {
                pieces.append(.init(title: title, fileName: "\(title).docx", entry: entry, content: .file(path)))
            } else {
                let text = issued.paper.lines.joined(separator: "\n") + "\n验证码：\(issued.paper.code)\n"
                pieces.append(.init(title: title, fileName: "\(title).txt", entry: entry, content: .text(text)))
            }
            let scans = try await answers.files.described(record.scans.suffix(1).map(\.file))
            for scan in scans.values {
                guard let path = try answers.files.place(of: scan.digest)?.path else { continue }
                pieces.append(.init(title: "\(title)的签章扫描件", fileName: "扫描件-\(scan.name)", entry: entry, content: .file(path)))
            }
        }
        return pieces
    }

    private func files(_ sent: SentParcel, of matter: Matter) async throws -> [ParcelDraft.Piece] {
        let held = ParcelComposer.held(by: matter)
        let chosen = Set(sent.files)
        guard chosen.isSubset(of: held.map(\.digest)) else {
            throw MatterProblem(.refused, "选中的文件不在这个办件里，请刷新后再选。", faults: [FieldFault("file", .unfit, "选中的文件不在这个办件里，请刷新后再选")])
        }
        let described = try await answers.files.described(held.map(\.digest))
        return try held.filter { chosen.contains($0.digest) && (sent.withPersonal || $0.field.seen != .personal) }.map { held in
            guard let file = described[held.digest], let path = try answers.files.place(of: held.digest)?.path else {
                throw MatterProblem(.refused, "文件 \(held.digest.prefix(8)) 已经不在，不能放入。请不选它再制作。")
            }
            let title = "\(file.name)（\(held.field.label)）"
            return .init(title: title, fileName: file.name, entry: held.entry.seq, content: .file(path))
        }
    }
}

extension Platform {
    func parcelAnswers(_ answers: MatterAnswers) throws -> ParcelAnswers {
        ParcelAnswers(answers: answers, drawing: try paperDrawing(answers), isInvented: papers.isInvented)
    }
}
