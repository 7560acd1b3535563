public import Markup

/// Says that what is typed is kept: saving, saved when, or not saved and what to do. A form with this in it saves itself while one types.
///
/// The script sends the form's fields to the address (`POST`, urlencoded) 1.5 seconds after the last key, and once more when the page is left.
/// The address answers 2xx when the draft is filed.
public struct SaveState: Component {
    let address: Address
    let saved: String?
    /// - Parameter saved: when the draft was filed last, in words.
    public init(to address: Address, saved: String? = nil) { (self.address, self.saved) = (address, saved) }

    public var html: HTML {
        let words = saved.map { Phrase("草稿保存于 \($0)", "Draft saved at \($0)").text } ?? Phrase("草稿会自动保存", "The draft saves itself").text
        return """
            <p class="save-state" role="status"\(attributes: [
                "data-autosave": address.description, "data-saving": Phrase("正在保存……", "Saving …").text,
                "data-saved": Phrase("草稿已保存，", "Draft saved, ").text,
                "data-failed": Phrase("没有保存成功，请不要关闭本页；网络恢复后会再保存。", "Not saved. Keep this page open: it tries again.").text,
            ])>\(words)</p>
            """
    }
}

/// Under the button of a form whose draft is kept: whether it is, a button that keeps it where no script runs, and one that lets go of it.
public struct DraftButtons: Component {
    let save: Address
    let discard: Address?
    let saved: String?
    /// - Parameter discard: nil where there is no draft yet.
    public init(save: Address, discard: Address?, saved: String? = nil) { (self.save, self.discard, self.saved) = (save, discard, saved) }

    public var html: HTML {
        let keep = button(Phrase("保存草稿", "Save draft"), save)
        let drop = discard.map { button(Phrase("丢弃草稿", "Discard draft"), $0) }
        return "\(SaveState(to: save, saved: saved))<p class=\"buttons\">\(keep)\(drop)</p>"
    }

    /// The form goes to another address, as it stands: what is missing does not matter to a draft.
    private func button(_ words: Phrase, _ address: Address) -> HTML {
        """
        <button type="submit" class="button button-quiet" formnovalidate\(attributes: [
            "formaction": address.description, "formenctype": "application/x-www-form-urlencoded",
        ])>\(words)</button>
        """
    }
}

/// The draft of a form that nobody is signed in for: the script keeps it in this browser and sends it nowhere. Nothing shows where no script runs.
public struct BrowserDraft: Component {
    let name: String
    public init(_ name: String) { self.name = name }

    public var html: HTML {
        """
        <div hidden\(attributes: ["data-browser-draft": name])><p class="save-state save-shown" role="status"\(attributes: [
            "data-saved": Phrase("草稿已保存在这个浏览器里，", "Draft kept in this browser, ").text,
            "data-restored": Phrase("已经填入这个浏览器里保存的草稿，保存于", "The draft kept in this browser was filled in, of ").text,
        ])>\(Phrase("草稿只保存在这个浏览器里。公用的电脑，离开前请丢弃。", "The draft stays in this browser. Discard it before you leave a shared computer."))</p>\
        <p class="buttons"><button type="button" class="button button-quiet" data-discard>\(Phrase("丢弃草稿", "Discard draft"))</button></p></div>
        """
    }
}

/// Says on the page behind a form that it was sent: the browser's own draft of it goes.
public struct SentDraft: Component {
    let name: String
    public init(_ name: String) { self.name = name }
    public var html: HTML { "<span hidden\(attributes: ["data-draft-sent": name])></span>" }
}
