public import Markup

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
    let method: String
    let id: String?
    let content: HTML
    /// - Parameter id: for buttons and boxes to tick that stand outside it.
    public init(to address: Address, sendsFiles: Bool = false, id: String? = nil, _ content: HTML) {
        (self.address, self.sendsFiles, self.method, self.id, self.content) = (address, sendsFiles, "post", id, content)
    }

    /// A form that only asks: what it says stands in the address of the page it leads to.
    public init(asking address: Address, _ content: HTML) {
        (self.address, self.sendsFiles, self.method, self.id, self.content) = (address, false, "get", nil, content)
    }

    public var html: HTML {
        """
        <form class="form"\(attributes: ["method": method, "action": address.description, "enctype": sendsFiles ? "multipart/form-data" : nil, "id": id])>
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
            <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title"><h2 id="error-summary-title">\(DesignWords.toMend)</h2>\
            <ul>\(items)</ul></div>
            """
    }
}
