public import Markup

/// An official paper 文书 as it is printed: head of the authority, title, number, whom it goes to, text, authority and day, and the code by which it
/// is verified.
public struct OfficialPaper: Component {
    let authority: String
    let title: String
    let number: String
    let recipients: [String]
    let text: HTML
    let day: String
    let verification: String

    public init(
        authority: String, title: String, number: String, to recipients: [String], text: HTML, day: String, verification: String
    ) {
        (self.authority, self.title, self.number, self.recipients) = (authority, title, number, recipients)
        (self.text, self.day, self.verification) = (text, day, verification)
    }

    public var html: HTML {
        let to: HTML? = recipients.isEmpty ? nil : "<p class=\"official-to\">\(recipients.joined(separator: "、"))：</p>"
        return """
            <article class="official"><p class="official-head">\(authority)</p><h1>\(title)</h1><p class="official-number">\(number)</p>\
            \(to)<div class="official-text">\(text)</div>\
            <p class="official-end">\(authority)<br><time>\(day)</time></p>\
            <p class="official-verify">验证码 <code>\(verification)</code>，在本平台的 /verify 核对。</p></article>
            """
    }
}
