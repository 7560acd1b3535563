import Documents
import Law
import Matters
import Procedure
import Store
import Web

/// Writes what a parcel says of a matter: its file entry by entry, and every entry of its stream in the ledger with its hash.
struct ParcelComposer {
    let source: ParcelSource
    let withPersonal: Bool
    /// Names of files by digest.
    let files: [String: SentFile]

    private var matter: Matter { source.matter }

    func entries() -> [ParcelDraft.Entry] {
        // The file's entries stand in the stream in their order, with others between them.
        var own = matter.entries[...]
        return source.ledger.map { stored in
            guard Matters.isFileEntry(stored), let entry = own.first else { return draft(stored, title: Self.title(stored.kind)) }
            own.removeFirst()
            return draft(stored, entry)
        }
    }

    private func draft(_ stored: Ledger.Entry, _ entry: FileEntry) -> ParcelDraft.Entry {
        let outline = matter.procedure.events[entry.kind]
        var draft = draft(stored, title: outline?.title ?? entry.kind)
        (draft.number, draft.citation) = (entry.seq, entry.citation)
        draft.actor = "\(matter.procedure.title(of: entry.actor.role))（\(stored.actor)）"
        draft.facts = (outline?.fields ?? []).compactMap { field in
            guard let value = entry.values[field.name] else { return nil }
            if isLeftOut(field, by: entry) { return .init(field.label, "（个人信息，没有放入）") }
            guard field.kind == .files, case .list(let digests) = value else { return .init(field.label, field.words(value)) }
            let names = digests.compactMap(\.text).map { digest in "\(files[digest]?.name ?? "文件")（SHA-256 \(digest)）" }
            return .init(field.label, names.joined(separator: "、"))
        }
        return draft
    }

    /// Also what corrects it.
    private func isLeftOut(_ field: FieldOutline, by entry: FileEntry) -> Bool {
        guard !withPersonal else { return false }
        if field.seen == .personal { return true }
        return matter.procedure.correctedField(by: entry, in: matter.entries)?.seen == .personal
    }

    private func draft(_ stored: Ledger.Entry, title: String) -> ParcelDraft.Entry {
        ParcelDraft.Entry(
            seq: stored.seq, number: nil, kind: stored.kind, title: title, day: stored.day.description,
            recordedAt: stored.recordedAt.beijingText, actor: stored.actor, citation: nil, facts: [], hash: stored.hash.hex)
    }

    /// What stands beside the file.
    private static func title(_ kind: String) -> String {
        [
            "matter.opened": "立卷", "matter.assigned": "分办", "matter.document": "文书编号", "matter.paper": "文书签发", "matter.drawn": "文书制成文件",
            "matter.scan": "登记签章扫描件", "matter.service": "登记送达", "matter.erased": "依法删除个人信息", "matter.parcel": "制作密封包",
            "matter.receipt": "登记回执",
        ][kind] ?? "其他记录"
    }

    /// The files that entries hold, in their order, each once.
    static func held(by matter: Matter) -> [(digest: String, field: FieldOutline, entry: FileEntry)] {
        var seen: Set<String> = []
        return matter.entries.flatMap { entry in
            (matter.procedure.events[entry.kind]?.fields ?? []).filter { $0.kind == .files }.flatMap { field in
                guard case .list(let list)? = entry.values[field.name] else {
                    return [(digest: String, field: FieldOutline, entry: FileEntry)]()
                }
                return list.compactMap(\.text).filter { seen.insert($0).inserted }.map { ($0, field, entry) }
            }
        }
    }

    /// Whether anything in a file is personal.
    static func hasPersonal(_ matter: Matter) -> Bool {
        matter.entries.contains { entry in
            (matter.procedure.events[entry.kind]?.fields ?? []).contains { $0.seen == .personal && entry.values[$0.name] != nil }
        }
    }
}
