import Markup

/// The head of every page: whose site it is, where one can go, who one is here, and in which language.
struct Masthead: Component {
    let site: Site
    let current: Address?

    var html: HTML {
        let places: [HTML] = site.places.map {
            """
            <li><a\(attributes: ["href": $0.address.description, "aria-current": $0.address == current ? "page" : nil])>\(Written($0.phrase.text))</a></li>
            """
        }
        return """
            <header class="masthead"><div class="frame">
            <a class="wordmark" href="/">\(Emblem.mark)<span><span class="wordmark-name"\(attributes: ["lang": Written.language(of: site.name)])>\
            \(site.name)</span><span class="wordmark-line">\(Written(site.line))</span></span></a>
            <nav class="navigation" aria-label="\(DesignWords.mainNavigation)"><ul>\(places)</ul></nav>
            <div class="masthead-end">\(languages)\(person)</div>
            </div></header>
            """
    }

    private var languages: HTML {
        let others = site.languages.filter { $0.language != PageLanguage.current }
        guard !others.isEmpty else { return .empty }
        let links: [HTML] = others.map {
            "<li><a\(attributes: ["href": $0.address, "hreflang": $0.language.tag, "lang": $0.language.tag])>\($0.language.name)</a></li>"
        }
        return "<nav class=\"languages\" aria-label=\"\(DesignWords.languages)\"><ul>\(links)</ul></nav>"
    }

    private var person: HTML {
        guard let person = site.person else {
            return "<a class=\"person\" href=\"/sign-in\">\(DesignWords.signIn)</a>"
        }
        let acting: HTML? = person.acting.map { "<span class=\"person-acting\">\(Written($0))</span>" }
        return """
            <a class="person"\(attributes: ["href": person.address.description])><span class="unseen">\(DesignWords.account) </span>\
            <span class="person-name">\(Written(person.name))</span>\(acting)</a>
            """
    }
}

/// The foot of every page.
struct Footing: Component {
    let site: Site

    var html: HTML {
        """
        <footer class="footing"><div class="frame">
        <p>\(DesignWords.dataFrom)\(Written(site.sources))\(site.asOf.map { "\(Phrase("；", "; "))\(DesignWords.latestDay)\($0)" as HTML })\(Phrase("。", "."))</p>
        <p>\(DesignWords.registerPrevails)</p>
        <p class="footing-links"><a href="/about">\(DesignWords.about(site.name))</a><a href="/api">\(DesignWords.programs)</a><a href="/design">\(DesignWords.catalogue)</a>\
        <a href="/design#Keys" data-dialog="keys">\(DesignWords.keys)</a></p>
        </div></footer>
        """
    }
}
