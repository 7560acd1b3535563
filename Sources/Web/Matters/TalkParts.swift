import Access
public import Design
import Law
public import Markup
import Procedure

/// A note or a message that was refused: it comes back as it was typed.
public struct RefusedTalk: Sendable {
    public enum Kind: Sendable { case note, message }
    public var kind: Kind
    public var text: String
    public var problem: MatterProblem
    public init(_ kind: Kind, _ text: String, _ problem: MatterProblem) { (self.kind, self.text, self.problem) = (kind, text, problem) }
}

/// Notes and messages as they stand beside a matter's file.
public struct TalkParts: Component {
    let talk: MatterTalk
    let address: Address?
    let deletion: Address?
    let messages: Address?
    let carried: HTML
    let refused: RefusedTalk?
    /// The name of the draft of a message that the browser keeps; nil where it keeps none.
    let draft: String?

    /// - Parameters:
    ///   - address: where notes are sent; nil where nobody writes any.
    ///   - deletion: where the number of a personal note is sent that is to go.
    ///   - messages: where messages are sent.
    ///   - carried: hidden fields that each form holds.
    public init(
        _ talk: MatterTalk, notes address: Address? = nil, deleting deletion: Address? = nil, messages: Address?, carrying carried: HTML,
        refused: RefusedTalk? = nil, keeping draft: String? = nil
    ) {
        (self.talk, self.address, self.deletion, self.messages) = (talk, address, deletion, messages)
        (self.carried, self.refused, self.draft) = (carried, refused, draft)
    }

    /// What was refused, for the top of the page.
    public var summary: HTML {
        guard let refused else { return .empty }
        let place = refused.kind == .note ? "note" : "message"
        guard !refused.problem.faults.isEmpty else {
            return Notice("没有发出", "<p>\(refused.problem.text)</p>", tone: .urgent).html
        }
        return ErrorSummary(refused.problem.faults.map { ($0.text, "\(place)-\($0.field)") }).html
    }

    public var html: HTML { "\(messageSection)\(noteSection)" }

    // MARK: Messages

    private var messageSection: HTML {
        guard talk.mayWrite || !talk.messages.isEmpty else { return .empty }
        let entries = talk.messages.map { message -> Design.Entry in
            let party = talk.parties[message.party] ?? message.party
            let title = message.isFromOffice ? (talk.isOffice ? "发给\(party)" : "办理机关") : party
            return Design.Entry(
                title, by: message.role, at: String(message.sentAt.beijingText.prefix(16)),
                Passage(message.text ?? Self.erased, language: "zh-Hans").html)
        }
        let list: HTML = entries.isEmpty ? EmptyState(talk.isOffice ? "当事人还没有来信" : "还没有消息").html : Entries(entries).html
        return Section("消息", anchor: "messages", "\(list)\(messageForm)").html
    }

    private var messageForm: HTML {
        guard talk.mayWrite, let messages else { return .empty }
        let own = refused?.kind == .message ? refused : nil
        let hint = talk.isOffice ? "只有这一方看得到；不是文书，不起算期限" : "只有办理机关看得到；不是案卷材料，不能代替申请和陈述"
        let parties = talk.parties.sorted { $0.key < $1.key }.map { (value: $0.key, title: $0.value) }
        let to: HTML? =
            talk.isOffice
            ? SelectField(FieldLabel("to", "发给", id: "message-to"), options: parties, chosen: parties.first?.value ?? "").html : nil
        return Disclosure(
            talk.isOffice ? "写消息" : "写给办理机关", isOpen: own != nil,
            Form(
                to: messages,
                """
                \(carried)\(HiddenField("form", SecretToken().text))\(to)\
                \(TextArea(FieldLabel("text", "内容", hint: hint, error: own?.problem.text, id: "message-text"), value: own?.text ?? "", limit: 4000, isRequired: true))\
                \(Button("发送"))\(draft.map { BrowserDraft($0).html })
                """
            ).html
        ).html
    }

    // MARK: Notes

    private var noteSection: HTML {
        guard !talk.audiences.isEmpty || !talk.notes.isEmpty else { return .empty }
        let list: HTML = talk.notes.isEmpty ? EmptyState("还没有记事").html : Entries(talk.notes.map(entry)).html
        return Section("记事", anchor: "notes", "\(list)\(noteForm)").html
    }

    private func entry(_ note: MatterNote) -> Design.Entry {
        let later = note.audience == .personal ? nil : talk.notes.first { $0.audience != .personal && $0.corrects == note.number }
        let states: [HTML] = [
            note.corrects.map { "<p>更正第 \($0) 条</p>" }, later.map { "<p>\(Tag("已由第 \($0.number) 条更正", .waiting))</p>" },
            note.audience == .personal ? deleting(note) : nil,
        ].compactMap(\.self)
        let name = talk.names[note.account].map { "\($0)，\(note.role)" } ?? note.role
        let title = note.audience == .personal ? note.audience.title : "第 \(note.number) 条　\(note.audience.title)"
        return Design.Entry(
            title, by: name, at: String(note.writtenAt.beijingText.prefix(16)),
            "\(Passage(note.text ?? Self.erased, language: "zh-Hans"))\(states)")
    }

    private func deleting(_ note: MatterNote) -> HTML {
        guard let deletion else { return .empty }
        return Form(to: deletion, "\(carried)\(HiddenField("number", "\(note.number)"))\(Button("删除", .quiet))").html
    }

    private var noteForm: HTML {
        guard !talk.audiences.isEmpty, let address else { return .empty }
        let own = refused?.kind == .note ? refused : nil
        let audience = ChoiceField(
            FieldLabel("audience", "谁能看", id: "note-audience"), options: talk.audiences.map { (value: $0.rawValue, title: $0.title) },
            chosen: (talk.audiences.contains(.authority) ? NoteAudience.authority : .personal).rawValue)
        let correctable = talk.notes.filter { $0.audience != .personal && talk.audiences.contains($0.audience) }
        let corrects: HTML? =
            correctable.isEmpty
            ? nil
            : SelectField(
                FieldLabel("corrects", "更正（选填）", id: "note-corrects"),
                options: [(value: "", title: "不更正")] + correctable.map { (value: "\($0.number)", title: "第 \($0.number) 条") }, chosen: ""
            ).html
        return Disclosure(
            "写记事", isOpen: own != nil,
            Form(
                to: address,
                """
                \(carried)\(HiddenField("form", SecretToken().text))\
                \(TextArea(FieldLabel("text", "内容", hint: "记事不是案卷的一部分", error: own?.problem.text, id: "note-text"), value: own?.text ?? "", limit: 4000, isRequired: true))\
                \(audience)\(corrects)\(Button("记下"))
                """
            ).html
        ).html
    }

    private static let erased = "（已依法删除）"
}
