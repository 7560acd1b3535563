public import Markup

/// One of several things that can be ticked.
public struct CheckOption: Sendable, Hashable {
    let value: String
    let title: String
    let hint: String?
    public init(_ value: String, _ title: String, hint: String? = nil) { (self.value, self.title, self.hint) = (value, title, hint) }
}

/// Any number of several, all in sight.
public struct CheckField: Component {
    let label: FieldLabel
    let options: [CheckOption]
    let chosen: Set<String>
    public init(_ label: FieldLabel, options: [CheckOption], chosen: Set<String> = []) {
        (self.label, self.options, self.chosen) = (label, options, chosen)
    }

    public var html: HTML {
        let choices: [HTML] = options.enumerated().map { place, option in
            let id = place == 0 ? label.identifier : "\(label.identifier)-\(place + 1)"
            let hint: HTML? = option.hint.map { "<span class=\"choice-hint\" id=\"\(id)-option-hint\">\($0)</span>" }
            return """
                <div class="choice"><input type="checkbox"\(attributes: [
                    "id": id, "name": label.name, "value": option.value, "aria-describedby": option.hint == nil ? nil : "\(id)-option-hint",
                ])\(flag: "checked", chosen.contains(option.value))><div><label for="\(id)">\(option.title)</label>\(hint)</div></div>
                """
        }
        return """
            <fieldset\(attributes: ["class": label.className, "aria-describedby": label.describedBy])><legend>\(label.title)</legend>\
            \(label.notes)\(choices)</fieldset>
            """
    }
}

/// A field that offers what fits while one types: parties, authorities, classes. Without scripts it is a field for a name or a number.
///
/// The source answers `GET source?q=…` with `{"places":[{"title":"…","note":"…","value":"…"}],"summary":"…"}`; choosing one writes its value.
public struct SuggestField: Component {
    let label: FieldLabel
    let value: String
    let source: Address
    let isRequired: Bool
    public init(_ label: FieldLabel, value: String = "", source: Address, isRequired: Bool = false) {
        (self.label, self.value, self.source, self.isRequired) = (label, value, source, isRequired)
    }

    public var html: HTML {
        label.frame(
            """
            <div class="combo"\(attributes: ["data-suggest": source.description])><input type="text" autocomplete="off" spellcheck="false"\
            \(attributes: [
                "id": label.identifier, "name": label.name, "value": value, "aria-describedby": label.describedBy,
                "aria-invalid": label.error == nil ? nil : "true",
            ])\(flag: "required", isRequired)>\(SuggestionPanel(id: label.identifier))</div>
            """)
    }
}

/// Where suggestions appear; a script fills it and says in the live line how many there are.
struct SuggestionPanel: Component {
    let id: String
    var html: HTML {
        """
        <div class="suggestions" hidden><p class="suggestions-note"></p>\
        <div role="listbox"\(attributes: ["id": "\(id)-list", "aria-label": DesignWords.suggestions.text])></div></div>\
        <p class="unseen" role="status"></p>
        """
    }
}
