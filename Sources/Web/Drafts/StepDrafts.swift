public import Access
import Design
import Law
public import Markup

/// What the form of a step shows of its draft: that it is kept, what was restored, and how to let go of it.
public struct FormDraft: Sendable {
    let place: FormPlace
    /// Nil where nothing is kept yet.
    public let kept: KeptDraft?
    /// Tells this drawing of the form from the next.
    let form: String

    public init(_ place: FormPlace, _ kept: KeptDraft?, form: String) { (self.place, self.kept, self.form) = (place, kept, form) }

    public static let version = "draft-version"
    public static let formField = "draft-form"
    public static let address = Address("account", "drafts")

    /// Above the fields.
    /// - Parameter isRestored: whether the fields show what was kept.
    public func notice(isRestored: Bool) -> HTML {
        guard let kept else { return .empty }
        if isRestored {
            return Notice(
                "已经填入 \(kept.savedAt.beijingText.prefix(16)) 保存的草稿",
                kept.isReplaced ? "<p>\(Self.replaced)</p>" : "<p>不需要的，点下面的“丢弃草稿”。</p>"
            ).html
        }
        return .empty
    }

    /// Under the button.
    public var html: HTML {
        let place = place.description
        return """
            \(HiddenField(Self.version, "\(kept?.version ?? 0)"))\(HiddenField(Self.formField, form))\
            \(DraftButtons(
                save: Address("account", "drafts", query: ["place": place]),
                discard: kept == nil ? nil : Address("account", "drafts", "discard", query: ["place": place]),
                saved: (kept?.savedAt.beijingText.prefix(16)).map(String.init)))
            """
    }

    public static let replaced = "另一个窗口也保存过这份表单的草稿，现在以后保存的为准。"
}

/// The drafts of a matter's forms, for whoever is signed in.
public struct StepDrafts: Sendable {
    let matter: String
    let kept: [FormPlace: KeptDraft]
    public init(matter: String, _ kept: [FormPlace: KeptDraft]) { (self.matter, self.kept) = (matter, kept) }

    func draft(_ event: String, behalf: String?, form: String) -> FormDraft {
        let place = FormPlace.step(matter: matter, event: event, behalf: behalf)
        return FormDraft(place, kept[place], form: form)
    }
}
