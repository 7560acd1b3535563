import Access
public import Design
public import Markup
import Procedure

/// What may be done next in a matter: a form for each event that is open to whoever looks at it, the first one unfolded.
public struct MatterSteps: Component {
    let matter: MatterFile
    let address: Address
    let carried: HTML
    let sent: (kind: String, typed: [String: [String]])?
    let problem: MatterProblem?
    /// Files that came with the refused form.
    let files: [String: SentFile]
    /// The drafts of its forms; nil where nobody is signed in.
    let drafts: StepDrafts?
    /// Whether the browser itself keeps drafts, for whoever is not signed in.
    let keepsInBrowser: Bool
    /// What forms are filled with where nothing was typed yet, by the kind of the event.
    let suggested: [String: [String: [String]]]

    /// - Parameters:
    ///   - carried: hidden fields that each form holds beside its own.
    ///   - sent: the form that was refused with `problem`; it comes back filled.
    public init(
        _ matter: MatterFile, to address: Address, carrying carried: HTML, sent: (kind: String, typed: [String: [String]])?,
        problem: MatterProblem?, files: [String: SentFile] = [:], drafts: StepDrafts? = nil, keepsInBrowser: Bool = false,
        suggested: [String: [String: [String]]] = [:]
    ) {
        (self.matter, self.address, self.carried, self.sent, self.problem) = (matter, address, carried, sent, problem)
        (self.files, self.drafts, self.keepsInBrowser) = (files, drafts, keepsInBrowser)
        self.suggested = suggested
    }

    /// The faults of the refused form, for the top of the page.
    public var summary: HTML {
        guard let problem else { return .empty }
        if problem.faults.isEmpty { return Notice("没有办成，案卷没有改变", "<p>\(problem.text)</p>", tone: .urgent).html }
        return ErrorSummary(problem.faults.map { ($0.text, "\(sent?.kind ?? "")-\($0.field)") }).html
    }

    public var html: HTML {
        let own = matter.standing.open.enumerated().map { place, event in form(event, isFirst: place == 0) }
        // The officer and a party, or two parties, may enter the same event: each form has ids of its own, the first those that faults lead to.
        var drawn = Set(matter.standing.open.map(\.kind))
        let others = matter.behalf.map { role, events -> HTML in
            Section(
                "代\(matter.procedure.title(of: role))登记收到的材料", anchor: "behalf-\(role.code)",
                events.map { form($0, for: role, isFirst: false, sharesKind: !drawn.insert($0.kind).inserted) }.joined()
            )
            .html
        }
        let above = matter.overlays.filter { !$0.standing.open.isEmpty }.map { overlay -> HTML in
            let state: HTML? = overlay.standing.state == nil ? nil : "<p>\(Tag(overlay.standing.title, .waiting))</p>"
            let forms = overlay.standing.open.map { form($0, isFirst: false) }.joined()
            return Section(overlay.title, anchor: overlay.code, "\(state)\(forms)").html
        }
        return "\(own.isEmpty ? .empty : Section("现在可以办理", anchor: "steps", own.joined()).html)\(others)\(above)"
    }

    private func form(_ event: EventOutline, for role: MatterRole? = nil, isFirst: Bool, sharesKind: Bool = false) -> HTML {
        let isRefused = sent?.kind == event.kind
        let (own, secret) = (event.fields.filter { !$0.isOfficial || role != nil || isInside }, SecretToken().text)
        let draft = own.isEmpty ? nil : drafts?.draft(event.kind, behalf: role?.code, form: secret)
        let isRestored = !isRefused && draft?.kept != nil
        let kept: HTML? =
            keepsInBrowser && !own.isEmpty
            ? BrowserDraft(FormPlace.step(matter: matter.key, event: event.kind, behalf: role?.code).description).html : nil
        let isUntouched = !isRefused && !isRestored
        let filled = suggestion(for: own, event.kind)
        // Fields of one name stand in several forms of the page.
        let form = EventForm(
            own, typed: isRefused ? sent?.typed ?? [:] : draft?.kept?.typed ?? filled,
            faults: isRefused ? problem?.faults ?? [] : [], files: files,
            within: [event.kind, sharesKind ? role?.code : nil].compactMap(\.self).joined(separator: "-"))
        let content: HTML = """
            \(carried)\(HiddenField("event", event.kind))\(HiddenField("seen", "\(matter.last)"))\
            \(role.map { HiddenField("behalf", $0.code) })\(HiddenField("form", secret))\(draft?.notice(isRestored: isRestored))\(isUntouched ? origin(of: filled, event.kind) : nil)\(form.html)\
            \(Button(event.title))\(draft?.html)\(kept)
            """
        return Disclosure(
            event.title, isOpen: isRefused || isRestored || (sent == nil && isFirst),
            Form(to: address, sendsFiles: form.sendsFiles, content).html
        ).html
    }

    /// What the form is filled with before anybody types: from the file, and from a draw.
    private func suggestion(for fields: [FieldOutline], _ kind: String) -> [String: [String]] {
        let names = Set(fields.map(\.name))
        let known = (matter.suggested[kind] ?? [:]).filter { names.contains($0.key.split(separator: ".").first.map(String.init) ?? "") }
        return known.merging(suggested[kind] ?? [:]) { $1 }
    }

    private func origin(of filled: [String: [String]], _ kind: String) -> Quiet? {
        guard !filled.isEmpty else { return nil }
        return Quiet(suggested[kind] == nil ? "已按案卷里已有的填好，请核对。" : "已按本件的抽取填好，请核对。")
    }

    /// Whether whoever looks acts for the authority.
    private var isInside: Bool { !matter.behalf.isEmpty || matter.standing.mayCorrect }
}
