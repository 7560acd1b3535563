public import Markup

/// What every field has: a label, perhaps a hint, and an error when what was typed does not do.
public struct FieldLabel: Sendable, Hashable {
    public let name: String
    public let title: String
    public let hint: String?
    public let error: String?
    public init(_ name: String, _ title: String, hint: String? = nil, error: String? = nil) {
        (self.name, self.title, self.hint, self.error) = (name, title, hint, error)
    }

    var identifier: String { "field-\(name)" }
    var describedBy: String? {
        let ids = (hint == nil ? [] : ["\(identifier)-hint"]) + (error == nil ? [] : ["\(identifier)-error"])
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
    var className: String { error == nil ? "field" : "field field-wrong" }
    var notes: HTML {
        let hint: HTML? = hint.map { "<p class=\"field-hint\" id=\"\(identifier)-hint\">\($0)</p>" }
        let error: HTML? = error.map { "<p class=\"field-error\" id=\"\(identifier)-error\"><span class=\"unseen\">错误：</span>\($0)</p>" }
        return "\(hint)\(error)"
    }
    func frame(_ control: HTML) -> HTML {
        "<div class=\"\(className)\"><label for=\"\(identifier)\">\(title)</label>\(notes)\(control)</div>"
    }
}

/// One line of text, a day, a number or a password.
public struct TextField: Component {
    public enum Kind: String, Sendable, CaseIterable { case text, date, number, password }
    public enum Width: String, Sendable { case short, middle, full }
    let label: FieldLabel
    let value: String
    let kind: Kind
    let width: Width
    let isRequired: Bool
    public init(_ label: FieldLabel, value: String = "", kind: Kind = .text, width: Width = .full, isRequired: Bool = false) {
        (self.label, self.value, self.kind, self.width, self.isRequired) = (label, value, kind, width, isRequired)
    }

    public var html: HTML {
        label.frame(
            """
            <input\(attributes: [
                "id": label.identifier, "name": label.name, "type": kind.rawValue, "value": kind == .password ? nil : value,
                "class": width == .full ? nil : "width-\(width.rawValue)", "aria-describedby": label.describedBy,
                "aria-invalid": label.error == nil ? nil : "true", "autocomplete": kind == .password ? "current-password" : "off",
            ])\(flag: "required", isRequired)>
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

/// A file to be sent; it can be dropped on the field where scripts run.
public struct FileField: Component {
    let label: FieldLabel
    let accept: String
    public init(_ label: FieldLabel, accept: String) { (self.label, self.accept) = (label, accept) }

    public var html: HTML {
        label.frame(
            """
            <div class="dropzone" data-dropzone><input type="file" required\(attributes: [
                "id": label.identifier, "name": label.name, "accept": accept, "aria-describedby": label.describedBy,
                "aria-invalid": label.error == nil ? nil : "true",
            ])></div>
            """)
    }
}

/// A form with its fields and its button.
public struct Form: Component {
    let address: Address
    let sendsFiles: Bool
    let content: HTML
    public init(to address: Address, sendsFiles: Bool = false, _ content: HTML) {
        (self.address, self.sendsFiles, self.content) = (address, sendsFiles, content)
    }

    public var html: HTML {
        """
        <form class="form" method="post"\(attributes: ["action": address.description, "enctype": sendsFiles ? "multipart/form-data" : nil])>
        \(content)
        </form>
        """
    }
}

/// All that is wrong with a form, each a link to its field. Stands above the form.
public struct ErrorSummary: Component {
    let errors: [(text: String, field: String)]
    /// Errors without a field of their own give an empty name.
    public init(_ errors: [(text: String, field: String)]) { self.errors = errors }

    public var html: HTML {
        guard !errors.isEmpty else { return .empty }
        let items: [HTML] = errors.map {
            $0.field.isEmpty ? "<li>\($0.text)</li>" : "<li><a href=\"#field-\($0.field)\">\($0.text)</a></li>"
        }
        return """
            <div class="error-summary" role="alert" aria-labelledby="error-summary-title"><h2 id="error-summary-title">有内容需要改正</h2>\
            <ul>\(items)</ul></div>
            """
    }
}
