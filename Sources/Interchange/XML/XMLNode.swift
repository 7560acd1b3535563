/// An element of an XML document, kept only as long as its record is being read. Prefixes and office marks are gone from its name.
final class XMLNode {
    enum Content { case text(String), node(XMLNode) }

    /// Local name; of ST.36 names without the office before it (`us-patent-grant` is `patent-grant`).
    let name: String
    let attributes: [String: String]
    private(set) var content: [Content] = []
    /// Line where it begins, for messages.
    let line: Int

    init(_ name: String, _ attributes: [String: String], line: Int) { (self.name, self.attributes, self.line) = (name, attributes, line) }

    func append(_ node: XMLNode) { content.append(.node(node)) }

    /// The parser gives text in pieces; neighbours are joined.
    func append(_ text: String) {
        if case .text(let before) = content.last {
            content[content.count - 1] = .text(before + text)
        } else {
            content.append(.text(text))
        }
    }

    var children: [XMLNode] {
        content.compactMap { if case .node(let node) = $0 { node } else { nil } }
    }

    /// The first child of one of these names.
    func child(_ names: String...) -> XMLNode? {
        for name in names {
            for case .node(let node) in content where node.name == name { return node }
        }
        return nil
    }

    func children(_ names: String...) -> [XMLNode] { children.filter { names.contains($0.name) } }

    /// The first element down a path.
    func at(_ path: String...) -> XMLNode? {
        var node = self
        for name in path {
            guard let next = node.child(name) else { return nil }
            node = next
        }
        return node
    }

    /// Every element below with one of these names, in document order, not looking inside those found.
    func all(_ names: String...) -> [XMLNode] {
        var found: [XMLNode] = []
        collect(Set(names), &found)
        return found
    }

    private func collect(_ names: Set<String>, _ found: inout [XMLNode]) {
        for case .node(let node) in content {
            if names.contains(node.name) { found.append(node) } else { node.collect(names, &found) }
        }
    }

    /// The first element below with one of these names.
    func any(_ names: String...) -> XMLNode? {
        for case .node(let node) in content {
            if names.contains(node.name) { return node }
            for name in names {
                if let found = node.any(name) { return found }
            }
        }
        return nil
    }

    /// All text, each run of white space one blank; empty text is nil.
    var text: String? {
        var raw = ""
        gather(&raw)
        let text = Blank.squeeze(raw)
        return text.isEmpty ? nil : text
    }

    private func gather(_ raw: inout String) {
        for part in content {
            switch part {
            case .text(let text): raw += text
            case .node(let node):
                raw += node.name == "br" ? " " : ""
                node.gather(&raw)
            }
        }
    }

    /// The beginning of the element as XML, for the file of rejects.
    func snippet(limit: Int = 2000) -> String {
        var result = ""
        write(&result, limit)
        return result.count > limit ? result.prefix(limit) + "…" : result
    }

    private func write(_ result: inout String, _ limit: Int) {
        guard result.utf8.count < limit * 3 else { return }
        result += "<" + name + attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(Self.escape($0.value))\"" }.joined() + ">"
        for part in content {
            switch part {
            case .text(let text): result += Self.escape(text)
            case .node(let node): node.write(&result, limit)
            }
        }
        result += "</\(name)>"
    }

    private static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
