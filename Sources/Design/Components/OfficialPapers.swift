public import Markup

/// An official paper 文书 as it is printed: head of the authority, title, number, whom it goes to, text, authority and day, and the code by which it
/// is verified. What it looks like on paper is for the file that is drawn; this is the same on the screen, to be printed by a browser.
public struct OfficialPaper: Component {
    let authority: String
    let title: String
    let number: String
    let recipients: [String]
    let text: HTML
    let day: String
    let verification: String
    let code: HTML?
    let isInvented: Bool

    public init(
        authority: String, title: String, number: String, to recipients: [String], text: HTML, day: String, verification: String,
        code: HTML? = nil,
        isInvented: Bool = false
    ) {
        (self.authority, self.title, self.number, self.recipients) = (authority, title, number, recipients)
        (self.text, self.day, self.verification, self.code, self.isInvented) = (text, day, verification, code, isInvented)
    }

    public var html: HTML {
        let to: HTML? = recipients.isEmpty ? nil : "<p class=\"official-to\">\(recipients.joined(separator: "、"))：</p>"
        let invented: HTML? = isInvented ? "<p class=\"official-invented\">虚构的演示数据，不具有任何效力</p>" : nil
        return """
            <article class="official">\(invented)<p class="official-head">\(authority)</p><h1>\(title)</h1><p class="official-number">\(number)</p>\
            \(to)<div class="official-text">\(text)</div>\
            <p class="official-end">\(authority)<br>\(day)</p>\
            <div class="official-verify">\(code)<p>验证码 <code>\(verification)</code>，扫码或者在本平台的 /verify 核对。</p></div></article>
            """
    }
}
