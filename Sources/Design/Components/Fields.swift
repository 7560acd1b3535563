public import Markup

/// What every field has: a label, perhaps a hint, and an error when what was typed does not do.
public struct FieldLabel: Sendable, Hashable {
    public let name: String
    public let title: String
    public let hint: String?
    public let error: String?
    /// What tells fields of one name apart where several forms stand on a page; the name unless told.
    public let id: String
    public init(_ name: String, _ title: String, hint: String? = nil, error: String? = nil, id: String? = nil) {
        (self.name, self.title, self.hint, self.error, self.id) = (name, title, hint, error, id ?? name)
    }

    var identifier: String { "field-\(id)" }
    var describedBy: String? {
        let ids = (hint == nil ? [] : ["\(identifier)-hint"]) + (error == nil ? [] : ["\(identifier)-error"])
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
    var className: String { error == nil ? "field" : "field field-wrong" }
    var notes: HTML {
        let hint: HTML? = hint.map { "<p class=\"field-hint\" id=\"\(identifier)-hint\">\($0)</p>" }
        let error: HTML? = error.map {
            "<p class=\"field-error\" id=\"\(identifier)-error\"><span class=\"unseen\">\(DesignWords.error)</span>\($0)</p>"
        }
        return "\(hint)\(error)"
    }
    func frame(_ control: HTML) -> HTML {
        "<div class=\"\(className)\"><label for=\"\(identifier)\">\(title)</label>\(notes)\(control)</div>"
    }
}

/// One line of text, a day, a number or a password.
public struct TextField: Component {
    public enum Kind: String, Sendable, CaseIterable { case text, date, number, password, email, tel }
    public enum Width: String, Sendable { case short, middle, full }
    let label: FieldLabel
    let value: String
    let kind: Kind
    let width: Width
    let isRequired: Bool
    let unit: String?
    let completion: String?
    /// - Parameters:
    ///   - unit: stands behind the field, such as 元 or 件.
    ///   - completion: the HTML autocomplete token, where the browser may help: `name`, `organization`, `tel`…
    public init(
        _ label: FieldLabel, value: String = "", kind: Kind = .text, width: Width = .full, isRequired: Bool = false, unit: String? = nil,
        completion: String? = nil
    ) {
        (self.label, self.value, self.kind, self.width) = (label, value, kind, width)
        (self.isRequired, self.unit, self.completion) = (isRequired, unit, completion)
    }

    public var html: HTML {
        let input: HTML = """
            <input\(attributes: [
                "id": label.identifier, "name": label.name, "type": type, "value": kind == .password ? nil : value,
                "class": width == .full ? nil : "width-\(width.rawValue)", "inputmode": kind == .number ? "numeric" : nil,
                "aria-describedby": label.describedBy, "aria-invalid": label.error == nil ? nil : "true",
                "autocomplete": completion ?? (kind == .password ? "current-password" : "off"),
            ])\(flag: "required", isRequired)>
            """
        return label.frame(unit.map { "<div class=\"with-unit\">\(input)<span aria-hidden=\"true\">\($0)</span></div>" } ?? input)
    }

    /// A number is a text of digits: spinners change it by accident, and what is no number must come back as it was typed.
    private var type: String { kind == .number ? "text" : kind.rawValue }
}

/// An amount in yuan, with at most two places.
public struct MoneyField: Component {
    let label: FieldLabel
    let value: String
    let isRequired: Bool
    public init(_ label: FieldLabel, value: String = "", isRequired: Bool = false) {
        (self.label, self.value, self.isRequired) = (label, value, isRequired)
    }

    public var html: HTML {
        label.frame(
            """
            <div class="with-unit"><input type="text" inputmode="decimal" autocomplete="off"\(attributes: [
                "id": label.identifier, "name": label.name, "value": value, "class": "width-short figure",
                "aria-describedby": label.describedBy, "aria-invalid": label.error == nil ? nil : "true",
            ])\(flag: "required", isRequired)><span aria-hidden="true">元</span></div>
            """)
    }
}

/// What a form carries that nobody types.
public struct HiddenField: Component {
    let name: String
    let value: String
    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

    public var html: HTML { "<input type=\"hidden\"\(attributes: ["name": name, "value": value])>" }
}

/// One of a list that folds open.
public struct SelectField: Component {
    let label: FieldLabel
    let options: [(value: String, title: String)]
    let chosen: String
    public init(_ label: FieldLabel, options: [(value: String, title: String)], chosen: String) {
        (self.label, self.options, self.chosen) = (label, options, chosen)
    }

    public var html: HTML {
        let choices: [HTML] = options.map {
            "<option\(attributes: ["value": $0.value])\(flag: "selected", $0.value == chosen)>\($0.title)</option>"
        }
        return label.frame(
            """
            <select\(attributes: [
                "id": label.identifier, "name": label.name, "aria-describedby": label.describedBy,
                "aria-invalid": label.error == nil ? nil : "true",
            ])>\(choices)</select>
            """)
    }
}

/// One of a few, all in sight.
public struct ChoiceField: Component {
    let label: FieldLabel
    let options: [(value: String, title: String)]
    let chosen: String?
    public init(_ label: FieldLabel, options: [(value: String, title: String)], chosen: String? = nil) {
        (self.label, self.options, self.chosen) = (label, options, chosen)
    }

    public var html: HTML {
        let choices: [HTML] = options.enumerated().map { place, option in
            let id = place == 0 ? label.identifier : "\(label.identifier)-\(place + 1)"
            return """
                <div class="choice"><input type="radio"\(attributes: ["id": id, "name": label.name, "value": option.value])\
                \(flag: "checked", option.value == chosen)><label for="\(id)">\(option.title)</label></div>
                """
        }
        return """
            <fieldset\(attributes: ["class": label.className, "aria-describedby": label.describedBy])><legend>\(label.title)</legend>\
            \(label.notes)\(choices)</fieldset>
            """
    }
}
