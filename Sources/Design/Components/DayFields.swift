public import Markup

/// Two days, the first and the last of a span; either may stay open.
public struct DayRangeField: Component {
    let label: FieldLabel
    let first: String
    let last: String
    /// The fields are named `name-from` and `name-to`.
    public init(_ label: FieldLabel, first: String = "", last: String = "") { (self.label, self.first, self.last) = (label, first, last) }

    public var html: HTML {
        """
        <fieldset\(attributes: ["class": label.className, "aria-describedby": label.describedBy])><legend>\(label.title)</legend>\(label.notes)\
        <div class="day-range">\(day(Phrase("自", "From"), "from", first, label.identifier))\
        \(day(Phrase("至", "to"), "to", last, "\(label.identifier)-to"))</div></fieldset>
        """
    }

    private func day(_ word: Phrase, _ end: String, _ value: String, _ id: String) -> HTML {
        """
        <label for="\(id)">\(word)</label><input type="date"\(attributes: [
            "id": id, "name": "\(label.name)-\(end)", "value": value, "aria-invalid": label.error == nil ? nil : "true",
        ])>
        """
    }
}
