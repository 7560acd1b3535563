import Law
import Markup
import Watch

/// Alerts as an Atom feed (RFC 4287).
struct AlertFeed {
    let lines: [AlertLine]
    /// The site's address, without a slash at its end.
    let site: String
    let path: String
    let region: String
    init(_ lines: [AlertLine], site: String, path: String, region: String) {
        (self.lines, self.site, self.path, self.region) = (lines, site, path, region)
    }

    var text: String {
        let updated = lines.first?.created.utcText ?? "2000-01-01T00:00:00Z"
        let entries = lines.map { line -> String in
            let address = "\(site)\(Address(segments: line.target.text.split(separator: "/").map(String.init)))"
            return """
                <entry><id>\(Self.escaped("\(site)/account/alerts#\(line.id)"))</id><title>\(Self.escaped(line.title))</title>\
                <updated>\(line.created.utcText)</updated><link href="\(Self.escaped(address))"/><category term="\(line.news.rawValue)"/>\
                <summary>\(Self.escaped(([line.name] + line.reasons).joined(separator: "\n")))</summary></entry>

                """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><id>\(Self.escaped(site + path))</id><title>\(Self.escaped(region))知识产权预警</title>\
            <updated>\(updated)</updated><author><name>贺兰</name></author><link rel="self" href="\(Self.escaped(site + path))"/>
            \(entries.joined())</feed>

            """
    }

    /// XML takes no control characters at all.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: if scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }
}
