import Answers
import Design
import Hummingbird
import Markup
import Register
import Web

extension PublicPages {
    /// Beyond this many, columns are too narrow to read.
    static let mostCompared = 10
    /// The query item of a right to be compared.
    static let pick = "right"

    /// `/compare?right=patent/CN…&right=…`: rights side by side, fact by fact.
    func compare(_ request: Request) async throws -> Response {
        let items = try QueryItems(request)
        var names: [String] = []
        for name in items.all(Self.pick) where !names.contains(name) { names.append(name) }
        guard names.count <= Self.mostCompared else {
            throw WebError.badRequest(SearchWords.tooMany(Self.mostCompared, names.count).text)
        }
        var dossiers: [RightDossier] = []
        for name in names { dossiers.append(try await dossier(named: name)) }
        return respond(
            Page(
                SearchWords.compare.text, current: Address("search"),
                crumbs: [
                    Crumb(SearchWords.home.text, Address()), Crumb(SearchWords.search.text, Address("search")),
                    Crumb(SearchWords.compare.text),
                ],
                body: "\(Heading(SearchWords.compare.text))\(dossiers.count < 2 ? tooFew : table(dossiers))"))
    }

    private func dossier(named name: String) async throws -> RightDossier {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = RightKind(rawValue: parts[0]), let dossier = try await register.right(kind, key: parts[1]) else {
            throw WebError.notFound(SearchWords.noSuchRight(String(name.prefix(60))).text)
        }
        return dossier
    }

    private var tooFew: HTML {
        EmptyState(
            SearchWords.tooFew.text,
            advice: ["\(SearchWords.tooFewBefore)\(Link(SearchWords.theResults.text, to: Address("search")))\(SearchWords.tooFewAfter)"]
        ).html
    }

    private func table(_ dossiers: [RightDossier]) -> HTML {
        let lines: [(title: String, values: [HTML])] = Self.comparedFacts.compactMap { title, value in
            let cells = dossiers.map(value)
            // What no right has is no line.
            return cells.contains { !$0.text.isEmpty } ? (title.text, cells) : nil
        }
        return Comparison(
            id: "compared", caption: SearchWords.rights(dossiers.count).text, heads: dossiers.map { Written($0.file.title).html },
            lines: lines
        ).html
    }

    private static let comparedFacts: [(title: Phrase, value: @Sendable (RightDossier) -> HTML)] = [
        (
            RightWords.page,
            { dossier in
                Link(dossier.file.record.key, to: Address("right", dossier.file.record.kind.rawValue, dossier.file.record.key)).html
            }
        ),
        (SearchWords.kind, { HTML(plain: ($0.file.record.particulars.form?.words ?? $0.file.record.kind.words).text) }),
        (SearchWords.status, { $0.status.tag.html }),
        (RightWords.statusReason, { Written($0.statusReason).html }),
        (
            SearchWords.owner,
            { dossier in dossier.file.owners.map { PartyLink($0.name, key: dossier.partyKeys[$0.name]).html }.joined(separator: "、") }
        ),
        (RightWords.inventors, { plain($0.file.record.parties.filter { [.inventor, .designer].contains($0.role) }.map(\.name)) }),
        (SearchWords.agency, { plain($0.file.record.parties.filter { $0.role == .agency }.map(\.name)) }),
        (RightWords.classSymbols, { plain($0.file.record.classes.map(\.symbol)) }),
        (RightWords.filed, { day($0, .filing) }), (RightWords.published, { day($0, .publication) }),
        (RightWords.granted, { day($0, .grant) }),
        (RightWords.registered, { day($0, .registration) }),
        (RightWords.nextDeadline, { $0.deadlines.first.map { "\(Written($0.title))　<time>\($0.day)</time>" } ?? .empty }),
        (RightWords.abstract, { Written($0.file.record.abstracts.first?.text ?? "").html }),
        (RightWords.firstClaim, { Written($0.file.record.claims.first?.text ?? "").html }),
        (RightWords.goods, { plain($0.file.record.goods.map(\.text)) }),
    ]

    private static func plain(_ texts: [String]) -> HTML { Written(texts.joined(separator: "、")).html }

    private static func day(_ dossier: RightDossier, _ day: RightDay) -> HTML {
        dossier.file.record.days[day].map { "<time>\($0)</time>" } ?? .empty
    }
}
