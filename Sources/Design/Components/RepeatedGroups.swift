public import Markup

/// The same few fields several times, such as each respondent. Adding and removing send the form, so that it works without scripts.
public struct RepeatedGroup: Component {
    let title: String
    let noun: String
    let groups: [HTML]
    let name: String
    let most: Int
    /// - Parameters:
    ///   - noun: what one is called, such as 被请求人: groups are named 被请求人 1, 被请求人 2.
    ///   - name: of the buttons: `name` with the value `add`, or `remove-2`.
    ///   - most: no more can be added.
    public init(_ title: String, noun: String, groups: [HTML], name: String, most: Int = 50) {
        (self.title, self.noun, self.groups, self.name, self.most) = (title, noun, groups, name, most)
    }

    public var html: HTML {
        let parts: [HTML] = groups.enumerated().map { place, fields in
            let remove: HTML? =
                groups.count > 1
                ? """
                <button type="submit" class="button button-quiet" formnovalidate\(attributes: ["name": name, "value": "remove-\(place + 1)"])>\
                \(Phrase("去掉", "Remove "))\(noun) \(place + 1)</button>
                """ : nil
            return "<fieldset class=\"group\"><legend>\(noun) \(place + 1)</legend>\(fields)\(remove)</fieldset>\n"
        }
        let add: HTML? =
            groups.count < most
            ? """
            <button type="submit" class="button button-secondary" formnovalidate value="add"\(attributes: ["name": name])>\
            \(Phrase("再加一个", "Add another "))\(noun)</button>
            """ : nil
        return "<div class=\"groups\" role=\"group\"\(attributes: ["aria-label": title])>\n\(parts)\(add)</div>"
    }
}

/// The rows of a small table to be filled in, such as a claim chart: each row a group of fields, with blank rows under those that are filled in.
public struct FieldRows: Component {
    let label: FieldLabel
    let rows: [HTML]
    /// - Parameter rows: the fields of each row; a row that is left blank counts for nothing.
    public init(_ label: FieldLabel, _ rows: [HTML]) { (self.label, self.rows) = (label, rows) }

    public var html: HTML {
        let groups: [HTML] = rows.enumerated().map { place, fields in
            "<fieldset class=\"group\"><legend>\(Phrase("第 \(place + 1) 行", "Row \(place + 1)"))</legend>\(fields)</fieldset>\n"
        }
        return """
            <fieldset\(attributes: ["class": label.className, "id": label.identifier])><legend>\(label.title)</legend>\(label.notes)\
            <p class="field-hint">\(Phrase("空着的行不计。", "Blank rows do not count."))</p>\n\(groups)</fieldset>
            """
    }
}
