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
