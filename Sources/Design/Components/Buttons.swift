public import Markup

/// A button that sends a form.
public struct Button: Component {
    public enum Manner: String, Sendable, CaseIterable { case primary, secondary, urgent, quiet }
    let title: String
    let manner: Manner
    let form: String?
    let address: Address?
    let item: (name: String, value: String)?
    /// - Parameters:
    ///   - form: the form that it sends, by its id, where the button stands outside it.
    ///   - address: where it sends the form to, where that is not the form's own address.
    ///   - item: what it alone sends along.
    public init(
        _ title: String, _ manner: Manner = .primary, of form: String? = nil, to address: Address? = nil,
        sending item: (name: String, value: String)? = nil
    ) {
        (self.title, self.manner) = (title, manner)
        (self.form, self.address, self.item) = (form, address, item)
    }

    public var html: HTML {
        """
        <button\(attributes: [
            "type": "submit", "class": manner.className, "form": form, "formaction": address?.description, "name": item?.name,
            "value": item?.value,
        ])>\(title)</button>
        """
    }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
public struct LinkButton: Component {
    let title: String
    let address: Address
    let manner: Button.Manner
    public init(_ title: String, to address: Address, _ manner: Button.Manner = .primary) {
        (self.title, self.address, self.manner) = (title, address, manner)
    }

    public var html: HTML { "<a\(attributes: ["href": address.description, "class": manner.className])>\(title)</a>" }
}

/// Buttons side by side.
public struct Buttons: Component {
    let parts: [HTML]
    public init(_ parts: any Component...) { self.init(all: parts) }
    public init(all parts: [any Component]) { self.parts = parts.map(\.html) }
    public var html: HTML { "<p class=\"buttons\">\(parts)</p>" }
}

extension Button.Manner {
    var className: String { self == .primary ? "button" : "button button-\(rawValue)" }
}
