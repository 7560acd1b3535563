import Access
import Foundation
import Law
import Register
import Synchronization
import Web

/// A register in memory that answers as the real one promises to.
struct MemoryRegister: RegisterPort {
    var dossiers: [RightDossier] = []
    var parties: [PartyDossier] = []
    /// More rights, for long lists.
    var listed: [RightListing] = []
    var fails = false

    struct Broken: Error {}

    private var all: [RightListing] { dossiers.map(\.listing) + listed }

    func counts() async throws -> [RightKind: Int] {
        if fails { throw Broken() }
        return Dictionary(grouping: all, by: \.kind).mapValues(\.count)
    }

    func right(_ kind: RightKind, key: String, for viewer: Viewer, on page: String) async throws -> RightDossier? {
        guard var found = dossiers.first(where: { $0.file.record.kind == kind && $0.file.record.key == key }) else { return nil }
        found.file = found.file.showing(found.file.record.seen(by: viewer).record.parties)
        return found
    }

    func rights(numbered canonical: String, limit: Int) async throws -> [RightListing] {
        Array(
            dossiers.filter { $0.file.record.key == canonical || $0.file.record.numbers.contains { $0.canonical == canonical } }.prefix(
                limit
            )
            .map(\.listing))
    }

    func party(key: String) async throws -> PartyDossier? { parties.first { $0.key == key || $0.otherNames.contains(key) } }

    func rights(of party: String, kind: RightKind?, offset: Int, limit: Int) async throws -> [RightListing] {
        let own = all.filter { right in right.owners.contains { $0.key == party } && (kind == nil || right.kind == kind) }
        return Array(own.dropFirst(offset).prefix(limit))
    }
}

extension RightDossier {
    var listing: RightListing {
        RightListing(
            kind: file.record.kind, key: file.record.key, title: file.title, form: file.record.particulars.form, status: status,
            day: file.leadingDay, owners: file.owners.map { PartyLink($0.name, key: partyKeys[$0.name]) })
    }
}

/// Finds words in titles; refuses an open bracket.
struct MemorySearch: SearchPort {
    var listings: [RightListing]

    func search(_ request: ResultsRequest) async throws -> SearchAnswer {
        if let open = request.text.firstIndex(of: "("), !request.text.contains(")") {
            let place = request.text.distance(from: request.text.startIndex, to: open)
            throw QueryProblem("括号没有闭合。请补上右括号。", at: place..<(place + 1))
        }
        let words = request.text.split(separator: " ").map(String.init)
        let worded = listings.filter { right in words.allSatisfy { right.title.contains($0) } }
        let found = worded.filter { right in
            (request.kind.map { $0 == right.kind } ?? true) && (request.status.map { $0 == right.status } ?? true)
                && (request.year.map { $0 == right.day?.civil.year } ?? true)
        }
        var facets = ResultsFacets()
        facets.kinds = RightKind.allCases.map { kind in (kind, worded.filter { $0.kind == kind }.count) }.filter { $0.1 > 0 }
        facets.statuses = RightStatus.allCases.map { status in (status, worded.filter { $0.status == status }.count) }.filter { $0.1 > 0 }
        facets.years = Dictionary(grouping: worded.compactMap { $0.day?.civil.year }) { $0 }.map { ($0.key, $0.value.count) }.sorted {
            $0.0 > $1.0
        }
        let shown = found.dropFirst(request.offset).prefix(request.limit)
        return SearchAnswer(total: found.count, hits: shown.map { Self.finding($0, words) }, facets: facets)
    }

    private static func finding(_ listing: RightListing, _ words: [String]) -> SearchFinding {
        SearchFinding(listing, title: MarkedText(listing.title, marks: words.flatMap { listing.title.ranges(of: $0) }))
    }

    /// Owners whose name holds the text.
    func parties(_ text: String, limit: Int) async throws -> [PartyFinding] {
        let owners = listings.flatMap(\.owners).filter { $0.name.contains(text) }
        return Dictionary(grouping: owners) { $0 }.map { PartyFinding($0.key, rights: $0.value.count) }
            .sorted { $0.party.name < $1.party.name }.prefix(limit).map(\.self)
    }
}

/// Takes files in and keeps what it was given; jobs are set by the test.
final class MemoryImports: ImportPort {
    private struct State {
        var jobs: [ImportJob] = []
        var received: [ReceivedFile] = []
        var contents: [Data] = []
    }
    private let state = Mutex(State())
    let refusal: ImportRefusal?
    let rejectsFile: URL?

    init(jobs: [ImportJob] = [], refusal: ImportRefusal? = nil, rejectsFile: URL? = nil) {
        (self.refusal, self.rejectsFile) = (refusal, rejectsFile)
        state.withLock { $0.jobs = jobs }
    }

    var received: [ReceivedFile] { state.withLock { $0.received } }
    var contents: [Data] { state.withLock { $0.contents } }

    func receive(_ upload: ReceivedFile) async throws -> String {
        let content = try Data(contentsOf: upload.path)
        if let refusal { throw refusal }
        try FileManager.default.removeItem(at: upload.path)
        return state.withLock { state in
            state.received.append(upload)
            state.contents.append(content)
            let id = "J\(state.received.count)"
            state.jobs.insert(
                ImportJob(
                    id: id, fileName: upload.name, source: upload.source, state: .waiting,
                    started: Date(timeIntervalSince1970: 1_795_400_000)), at: 0)
            return id
        }
    }

    func job(_ id: String) async throws -> ImportJob? { state.withLock { $0.jobs.first { $0.id == id } } }
    func jobs(offset: Int, limit: Int) async throws -> [ImportJob] { state.withLock { Array($0.jobs.dropFirst(offset).prefix(limit)) } }
    func jobCount() async throws -> Int { state.withLock { $0.jobs.count } }
    func rejects(_ id: String) async throws -> URL? { rejectsFile }
}
