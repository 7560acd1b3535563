import Identifier
import Law
import Matters
import Procedure
import Region
import Register
import Store
import Web

/// Answers what pages and programs ask of what matters made public. Beside what is covered and still stands it tells nothing.
struct PublicationAnswers: PublicationPort {
    let matters: Matters
    let reader: RegisterReader
    let region: Region
    let clock: any Clock
    let procedures: [AnyProcedure]

    var kinds: [(code: String, title: String)] {
        procedures.flatMap { procedure in
            ([procedure.outline] + procedure.overlays).flatMap { outline in
                outline.editions.flatMap(\.steps).flatMap(\.publications).map { (code: "\(procedure.code)/\($0.code)", title: $0.title) }
            }
        }
        .reduce(into: []) { kinds, kind in if !kinds.contains(where: { $0.code == kind.code }) { kinds.append(kind) } }
    }

    func authorities() async throws -> [(id: String, name: String)] {
        try await matters.publishingAuthorities().map { (id: $0, name: name($0)) }
    }

    func publications(_ request: PublicationRequest, offset: Int, limit: Int) async throws -> PublicationList {
        var filter = PublicationFilter()
        (filter.authority, filter.text) = (request.authority, request.text)
        filter.standing = .init(rawValue: request.standing.rawValue) ?? .standing
        if let kind = request.kind {
            guard kinds.contains(where: { $0.code == kind }), let slash = kind.firstIndex(of: "/") else {
                throw MatterProblem(
                    .refused, "没有这种公示：\(kind.prefix(60))。现有：\(kinds.map { "\($0.code)（\($0.title)）" }.joined(separator: "、"))")
            }
            filter.kind = .init(String(kind[..<slash]), String(kind[kind.index(after: slash)...]))
        }
        let (total, lines) = try await matters.publications(filter, offset: offset, limit: limit)
        return PublicationList(total: total, publications: lines.map(summary))
    }

    func publications(naming party: String) async throws -> [PublicationSummary] {
        try await matters.publications(naming: party).map(summary)
    }

    func publications(onRight kind: RightKind, key: String) async throws -> [PublicationSummary] {
        try await matters.publications(onRight: kind.rawValue, key: key).map(summary)
    }

    func publication(_ key: String) async throws -> PublicationFile? {
        guard let (line, standing, matter) = try await matters.publication(key) else { return nil }
        var lines: [PublicationText] = []
        if standing.stands(on: clock.today()) {
            for said in standing.lines { lines.append(try await text(said, in: matter)) }
        }
        return PublicationFile(
            summary: summary(line), citation: standing.citation, masks: standing.masks.map { ($0.title, $0.citation.description) },
            lines: lines, withdrawal: standing.withdrawal?.reason, withdrawalCitation: standing.withdrawal?.citation)
    }

    /// A line in words, with the ways to the right and to the parties that it names.
    private func text(_ said: PublishedLine, in matter: Matter) async throws -> PublicationText {
        switch said.field.kind {
        case .party, .parties:
            let names = said.texts(matter.parties)
            let links = names.map { name in PartyLink(name, key: matter.parties.first { $0.name == name }?.code) }
            return PublicationText(field: said.field, words: names.joined(separator: "、"), party: links)
        case .right:
            let words = said.field.words(said.value)
            let numbers = Identifier.candidates(in: words).filter(\.valid).flatMap(\.writings)
            return PublicationText(field: said.field, words: words, right: try await reader.locate(numbers).map(RightListing.init).first)
        default: return PublicationText(field: said.field, words: said.field.words(said.value))
        }
    }

    func summary(_ line: PublicationLine) -> PublicationSummary {
        let stands = line.stands(on: clock.today())
        return PublicationSummary(
            key: line.key, matter: line.matter, title: line.title,
            procedure: procedures.first { $0.code == line.procedure }?.title ?? line.procedure, authority: name(line.authority),
            subject: stands ? line.subject : "", since: line.since, until: line.until, withdrawn: line.withdrawn, stands: stands)
    }

    private func name(_ authority: String) -> String { region.authority(id: authority)?.name ?? authority }
}

extension Platform {
    var publicationAnswers: PublicationAnswers {
        PublicationAnswers(matters: matters, reader: reader, region: region, clock: clock, procedures: procedures)
    }
}
