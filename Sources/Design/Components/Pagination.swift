public import Markup

/// The way through a list of any length.
public struct Pagination: Component {
    let page: Int
    let pages: Int
    let address: Address

    /// `page` counts from 1. The number of the page is put into `address` as `page`.
    public init(page: Int, total: Int, perPage: Int, address: Address) {
        self.pages = max(1, (total + perPage - 1) / perPage)
        (self.page, self.address) = (page, address)
    }

    public var html: HTML {
        guard pages > 1 else { return .empty }
        return """
            <nav class="pagination" aria-label="\(DesignWords.pages)"><ul>
            \(step(DesignWords.previous.text, to: page - 1, "prev"))\(numbers)\(step(DesignWords.next.text, to: page + 1, "next"))</ul>
            \(pages > 7 ? jump : .empty)</nav>
            """
    }

    private func step(_ title: String, to target: Int, _ relation: String) -> HTML {
        guard (1...pages).contains(target) else { return .empty }
        return "<li><a\(attributes: ["href": link(target), "rel": relation])>\(title)</a></li>\n"
    }

    /// First, last and the neighbours of this page.
    private var numbers: HTML {
        var out: [HTML] = []
        var last = 0
        for number in Set([1, pages, page - 1, page, page + 1].filter((1...pages).contains)).sorted() {
            if number > last + 1 { out.append("<li><span aria-hidden=\"true\">…</span></li>\n") }
            out.append(
                number == page
                    ? "<li><span aria-current=\"page\"><span class=\"unseen\">\(DesignWords.page(number))</span><span aria-hidden=\"true\">\(number)</span></span></li>\n"
                    : "<li><a\(attributes: ["href": link(number), "aria-label": DesignWords.page(number).text])>\(number)</a></li>\n")
            last = number
        }
        return out.joined()
    }

    private var jump: HTML {
        let hidden: [HTML] = address.query.filter { $0.name != "page" }.map {
            "<input type=\"hidden\"\(attributes: ["name": $0.name, "value": $0.value])>"
        }
        return """
            <form method="get"\(attributes: ["action": address.path])>\(hidden)<label for="to-page">\(DesignWords.goTo)</label>\
            <input id="to-page" name="page" type="number" min="1"\(attributes: ["max": "\(pages)", "value": "\(page)"])>\
            <span>\(DesignWords.ofPages(pages))</span><button class="button button-secondary" type="submit">\(DesignWords.go)</button></form>
            """
    }

    private func link(_ number: Int) -> String { address.with("page", number == 1 ? nil : "\(number)").description }
}
