public import Markup

/// Several lines of text. With a limit it says how much room is left, at the field and while one types.
public struct TextArea: Component {
    let label: FieldLabel
    let value: String
    let rows: Int
    let limit: Int?
    let isRequired: Bool
    /// - Parameter limit: characters that may be typed. The field takes more, and the form refuses it: nothing pasted is cut off silently.
    public init(_ label: FieldLabel, value: String = "", rows: Int = 5, limit: Int? = nil, isRequired: Bool = false) {
        (self.label, self.value, self.rows, self.limit, self.isRequired) = (label, value, rows, limit, isRequired)
    }

    public var html: HTML {
        let count: HTML? = limit.map {
            "<p class=\"field-hint field-count\" id=\"\(label.identifier)-count\">\(Phrase("最多 \($0.grouped) 个字", "\($0.grouped) characters at most"))</p>"
        }
        let described = [label.describedBy, limit == nil ? nil : "\(label.identifier)-count"].compactMap(\.self).joined(separator: " ")
        return label.frame(
            """
            <textarea\(attributes: [
                "id": label.identifier, "name": label.name, "rows": "\(rows)", "aria-describedby": described.isEmpty ? nil : described,
                "aria-invalid": label.error == nil ? nil : "true", "data-limit": limit.map { "\($0)" },
                "data-left": Phrase("还可以写 # 个字", "# characters left").text, "data-over": Phrase("多了 # 个字", "# characters too many").text,
            ])\(flag: "required", isRequired)>
            \(value)</textarea>\(count)
            """)
    }
}
