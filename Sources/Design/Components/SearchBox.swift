public import Markup

/// The one search box. Filters that stay go along as hidden fields.
public struct SearchBox: Component {
    public enum Size: Sendable { case compact, large }
    let text: String
    let keeping: [(name: String, value: String)]
    let size: Size
    let hint: HTML?

    public init(_ text: String = "", keeping: [(name: String, value: String)] = [], size: Size = .compact, hint: HTML? = nil) {
        (self.text, self.keeping, self.size, self.hint) = (text, keeping, size, hint)
    }

    public var html: HTML {
        let hidden: [HTML] = keeping.map { "<input type=\"hidden\"\(attributes: ["name": $0.name, "value": $0.value])>" }
        return """
            <form\(attributes: ["class": size == .large ? "search search-large" : "search"]) action="/search" method="get" role="search"\
             data-suggest="/search/suggest">
            <label class="search-label" for="q">\(DesignWords.searchLabel)</label>
            <div class="search-line"><input id="q" name="q" type="search" maxlength="1000" autocomplete="off" spellcheck="false"\
            \(attributes: [
                "value": text, "placeholder": DesignWords.searchPlaceholder.text, "aria-describedby": hint == nil ? nil : "q-hint",
            ])><button class="button" type="submit">\(DesignWords.search)</button></div>
            \(SuggestionPanel(id: "q"))\
            \(hidden)\(hint.map { "<p class=\"search-hint\" id=\"q-hint\">\($0)</p>" as HTML })
            </form>
            """
    }
}
