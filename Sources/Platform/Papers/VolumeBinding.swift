import Access
import Documents
import Law
import Matters
import Procedure
import Web

/// Binds the file of a matter: what the parties may read, or what is internal, piece by piece in the order in which it came.
struct VolumeBinding: Sendable {
    let answers: MatterAnswers
    let drawing: PaperDrawing
    let isInvented: Bool

    /// - Throws: `MatterProblem` where whoever asks does not act for the matter's authority.
    func volume(_ kind: Volume.Kind, of key: String, for viewer: Viewer) async throws -> Volume {
        guard viewer.role?.actsForAuthority == true else { throw MatterProblem(.forbidden, "案卷只有办理机关能够打印。") }
        let page = kind == .internal ? "/desk/matters/\(key)/volumes/\(kind.rawValue)" : nil
        let inside = try await answers.matter(key, for: .account(viewer), on: page)
        let open = try await answers.said { try await answers.draw(try await answers.matters.matter(key, for: viewer), as: nil, .parties) }
        var items: [Volume.Item] = []
        for entry in inside.entries {
            let shown = open.entries.first { $0.seq == entry.seq }
            if let item = item(entry, shown, kind, inside) { items.append(item) }
            for paper in inside.papers where paper.entry == entry.seq && paper.goesToParties == (kind == .open) {
                var issued = try await answers.said { try await drawing.issued(paper.verification).paper.paper }
                if kind == .open { issued.addressees = issued.addressees.map { known($0, to: .parties, in: inside.procedure) } }
                items.append(Volume.Item("\(paper.title)\(paper.number)", day: paper.day, .paper(issued)))
                items += kind == .open ? services(paper) : []
            }
        }
        let files = files(kind, open, inside)
        if !files.isEmpty { items.append(Volume.Item("卷内文件清单", day: nil, .facts(files))) }
        let parties = (kind == .open ? open : inside).parties
        return Volume(
            kind, key: key, procedure: inside.procedure.title, authority: inside.authority,
            parties: parties.map { .init($0.role, $0.party.name) }, opened: inside.entries.first?.day, bound: answers.clock.today(),
            state: kind == .open ? inside.standing.publicTitle : inside.standing.title, items: items, isInvented: isInvented)
    }

    /// An entry: in the open file what parties read of it, in the internal one what they do not.
    private func item(_ entry: Entry, _ shown: Entry?, _ kind: Volume.Kind, _ file: MatterFile) -> Volume.Item? {
        let outline = file.procedure.events[entry.kind]
        let values = kind == .open ? shown?.values : entry.values.filter { shown?.values[$0.key] == nil }
        guard let values, kind == .open || shown == nil || !values.isEmpty else { return nil }
        let facts: [Volume.Item.Line] = (outline?.fields ?? []).compactMap { field in
            values[field.name].map { value in
                guard field.kind == .files, case .list(let digests) = value else { return .init(field.label, field.words(value)) }
                let names = digests.map { digest in
                    if case .text(let digest) = digest { file.files[digest]?.name ?? digest } else { "文件" }
                }
                return .init(field.label, names.joined(separator: "、"))
            }
        }
        let head: [Volume.Item.Line] = [
            .init("登记", "\(file.procedure.title(of: entry.actor.role))，\(entry.recordedAt.beijingText)"), .init("依据", entry.citation),
        ]
        return Volume.Item(outline?.title ?? entry.kind, day: entry.day, .facts(head + facts))
    }

    /// An addressee without a name that one party may not know of another.
    private func known(_ addressee: Paper.Addressee, to audience: FieldAudience, in procedure: AnyProcedure) -> Paper.Addressee {
        procedure.names(addressee.role, to: audience) ? addressee : Paper.Addressee(role: addressee.role, title: addressee.title, name: nil)
    }

    private func services(_ paper: MatterPaper) -> [Volume.Item] {
        paper.addressees.compactMap { addressee in
            guard !addressee.services.isEmpty else { return nil }
            let lines: [Volume.Item.Line] = addressee.services.flatMap { service -> [Volume.Item.Line] in
                let days = [
                    "\(service.method.sentTitle) \(service.sent)", service.reached.map { "\(service.method.reachedTitle ?? "") \($0)" },
                    service.served.map { "送达日 \($0)" }, service.rule, service.proof.map { "证明：\($0.name)（SHA-256 \($0.digest)）" },
                ]
                return [.init(service.method.title, days.compactMap(\.self).joined(separator: "；"))]
            }
            return Volume.Item("送达记录：\(paper.title)\(paper.number)", day: addressee.services.last?.sent, .facts(lines))
        }
    }

    /// The files of what this volume holds, with size and digest, so that the paper file proves the files.
    private func files(_ kind: Volume.Kind, _ open: MatterFile, _ inside: MatterFile) -> [Volume.Item.Line] {
        let scans = inside.papers.filter { $0.goesToParties == (kind == .open) }.flatMap(\.scans)
        let sent = (kind == .open ? open.files : inside.files.filter { open.files[$0.key] == nil }).values
        return (sent.sorted { ($0.name, $0.digest) < ($1.name, $1.digest) } + scans).map {
            .init($0.name, "\(Words.size(Int64($0.bytes)))，SHA-256 \($0.digest)")
        }
    }
}
