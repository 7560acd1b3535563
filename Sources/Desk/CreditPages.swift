import Access
import Credit
import Design
public import Hummingbird
import Law
import Markup
public import Web

/// The desk over events of credit and their rules, and an agency's own view of its credit.
public struct CreditPages: RouteSet {
    public let settings: SiteSettings
    let credit: any CreditPort
    let files: any FilePort

    public init(settings: SiteSettings, credit: any CreditPort, files: any FilePort) {
        (self.settings, self.credit, self.files) = (settings, credit, files)
    }

    static let pageLength = 50
    static let home = Address("desk", "credit")
    static let readers = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader])
    /// Who enters, corrects and withdraws.
    static let keepers = Who.roles([.officer, .approver])
    /// Who erases what is personal.
    static let erasers = Who.roles([.approver])
    /// Who enters rules, and who holds them against their instrument.
    static let ruleReaders = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader, .administrator])
    static let ruleKeepers = Who.roles([.administrator])
    static let ruleCheckers = Who.roles([.reviewer])

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/desk/credit", who: Self.readers) { request, context in try await list(request, context) }
        router.page("/desk/credit/new", who: Self.keepers, also: [.post: { request, context in try await enter(request, context) }]) {
            request, context in try await newForm(request, context)
        }
        router.page("/desk/credit/rules", who: Self.ruleReaders) { _, context in try await rulesPage(context, Faults()) }
        router.page(
            "/desk/credit/rules/:rules", who: Self.ruleKeepers,
            also: [.post: { request, context in try await enterRules(request, context) }]
        ) { _, context in try await rulesForm(context) }
        router.act("/desk/credit/rules/:rules/confirm", who: Self.ruleCheckers) { request, context in
            try await mark(request, context) { try await credit.confirmRules($0, entry: $1, by: $2, because: $3) }
        }
        router.act("/desk/credit/rules/:rules/withdraw", who: Self.ruleKeepers) { request, context in
            try await mark(request, context) { try await credit.withdrawRules($0, entry: $1, by: $2, because: $3) }
        }
        router.page("/desk/credit/practitioners/:practitioner", who: Self.readers) { _, context in
            try await practitioner(context, nil, Faults())
        }
        router.act("/desk/credit/practitioners/:practitioner/erase", who: Self.erasers) { request, context in
            try await erasePractitioner(request, context)
        }
        router.page("/desk/credit/:event", who: Self.readers) { _, context in try await one(context, nil, Faults()) }
        router.page("/desk/credit/:event/file", who: Self.readers) { _, context in try await proof(context) }
        router.page(
            "/desk/credit/:event/correct", who: Self.keepers, also: [.post: { request, context in try await correct(request, context) }]
        ) { _, context in try await correctionForm(context) }
        router.act("/desk/credit/:event/withdraw", who: Self.keepers) { request, context in try await withdraw(request, context) }
        router.page("/account/credit", who: .roles([.agency, .enterprise])) { _, context in try await own(context) }
    }

    func crumbs(_ title: String, _ between: Crumb...) -> [Crumb] {
        [Crumb("首页", Address()), Crumb("办件台", Address("desk"))] + between + [Crumb(title)]
    }

    func file(_ context: WebContext) async throws -> CreditEventFile {
        let key = try context.segment("event")
        guard let file = try await credit.event(key, for: try context.person().signedIn) else {
            throw WebError.notFound("没有编号为“\(key.prefix(20))”的信用信息。")
        }
        return file
    }

    /// What was typed in the form of an event.
    static let fieldNames = ["subject", "item", "day", "document", "issuer", "file", "matter", "words"]
    func typed(_ fields: QueryItems) -> [String: [String]] {
        Dictionary(uniqueKeysWithValues: Self.fieldNames.map { ($0, fields.all($0)) }).filter { !$0.value.isEmpty }
    }

    /// The file that proves an event, to be kept by whoever asked; never shown as a page.
    private func proof(_ context: WebContext) async throws -> Response {
        let file = try await file(context)
        let digest = file.line.standing.facts.file ?? ""
        let name = try await files.described([digest])[digest]?.name ?? "文件"
        guard let response = try files.response(digest, named: name) else { throw WebError.notFound("这一项没有附文件。") }
        return response
    }
}

extension Faults {
    /// Every fault of a refusal at its field.
    init(_ refusal: CreditRefusal) { self = refusal.all.reduce(into: Faults()) { $0.add($1.text, at: $1.field) } }
}
