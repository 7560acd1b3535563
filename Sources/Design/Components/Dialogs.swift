public import Markup

/// Something to read or decide over the page. The link that opens it leads to a page with the same content where scripts do not run.
public struct Dialog: Component {
    let id: String
    let title: String
    let content: HTML
    public init(id: String, _ title: String, _ content: HTML) { (self.id, self.title, self.content) = (id, title, content) }

    public var html: HTML {
        """
        <dialog class="dialog"\(attributes: ["id": id, "aria-labelledby": "\(id)-title"])><div class="dialog-head">\
        <h2 id="\(id)-title">\(title)</h2><form method="dialog"><button class="button button-quiet" type="submit">\(DesignWords.close)</button>\
        </form></div>\(content)</dialog>

        """
    }
}

/// Opens a dialog of the same page; without scripts it leads to the address.
public struct DialogLink: Component {
    let title: String
    let dialog: String
    let address: Address
    let manner: Button.Manner?
    public init(_ title: String, dialog: String, otherwise address: Address, _ manner: Button.Manner? = nil) {
        (self.title, self.dialog, self.address, self.manner) = (title, dialog, address, manner)
    }

    public var html: HTML {
        "<a\(attributes: ["href": address.description, "data-dialog": dialog, "class": manner?.className])>\(title)</a>"
    }
}

/// The keys that work on every page. Single keys can be turned off (WCAG 2.1.4).
struct KeyDialog: Component {
    var html: HTML {
        let keys: [(String, Phrase)] = [
            ("/", DesignWords.keySearch), ("j k", DesignWords.keyNext), ("o Enter", DesignWords.keyOpen), ("?", DesignWords.keyHelp),
            ("Esc", DesignWords.keyEscape),
        ]
        let lines: [HTML] = keys.map { key, words in
            "<div><dt>\(key.split(separator: " ").map { "<kbd>\(String($0))</kbd>" as HTML })</dt><dd>\(words)</dd></div>"
        }
        return Dialog(
            id: "keys", DesignWords.keys.text,
            """
            <dl class="keys">\(lines)</dl><div class="choice"><input type="checkbox" id="keys-off"><label for="keys-off">\
            \(DesignWords.keysOff)</label></div>
            """
        ).html
    }
}
