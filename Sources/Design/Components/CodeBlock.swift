public import Markup

/// Lines for a machine: a command, data. Long lines scroll in their own frame, which the keyboard can reach.
public struct CodeBlock: Component {
    let text: String
    public init(_ text: String) { self.text = text }
    public var html: HTML { "<pre class=\"code\" tabindex=\"0\"><code>\(text)</code></pre>\n" }
}

/// A heading inside a section, which can be linked to.
public struct Subheading: Component {
    let title: String
    let anchor: String?
    public init(_ title: String, anchor: String? = nil) { (self.title, self.anchor) = (title, anchor) }
    public var html: HTML { "<h3\(attributes: ["id": anchor])>\(title)</h3>\n" }
}
