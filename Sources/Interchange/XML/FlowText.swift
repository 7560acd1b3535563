import Foundation
import FoundationXML

/// Running text out of nested markup: paragraphs become lines, formulas and tables are written out, soft line wraps disappear.
struct FlowText {
    private var out = String.UnicodeScalarView()
    private var pendingBlank = false
    private var pendingBreak = false
    private let keepsPictures: Bool

    private static let blocks: Set<String> = [
        "p", "P", "Paragraphs", "claim-text", "ClaimText", "li", "LI", "ul", "ol", "UL", "OL", "heading", "Heading", "row", "Row", "tr",
        "TR", "table", "Table",
        "pre", "dl", "dt", "dd", "LineBreak",
    ]
    private static let cells: Set<String> = ["entry", "Entry", "td", "th", "TD", "TH"]
    /// Not part of the text: numbers kept elsewhere, pictures' file names, deposits.
    private static let left: Set<String> = [
        "ClaimNumber", "ClaimTypeCategory", "AbstractFigure", "bio-deposit", "FileName", "ImageFormatCategory", "HeightMeasure",
        "WidthMeasure", "Alt",
        "ImageContentCategory", "InlineFormat", "AbstractFigureNumber", "doc-page", "abst-problem-id",
    ]

    static func of(_ node: XMLNode, keepsPictures: Bool) -> String {
        var flow = FlowText(keepsPictures: keepsPictures && node.any("math", "MathText", "Math") == nil)
        flow.add(node)
        return String(flow.out)
    }

    private init(keepsPictures: Bool) { self.keepsPictures = keepsPictures }

    /// `1. A method` as claim 1 is `A method`. A Chinese claim may go on with a digit: `1.2,4-二氨基…`.
    static func withoutNumber(_ text: String, _ number: Int, _ language: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard Int(digits) == number, let mark = text.dropFirst(digits.count).first, ".．、".contains(mark) else { return text }
        let rest = text.dropFirst(digits.count + 1)
        guard language == "zh" || rest.first == " " else { return text }
        return Blank.trim(String(rest))
    }

    private mutating func add(_ node: XMLNode) {
        for part in node.content {
            switch part {
            case .text(let text): add(text)
            case .node(let child): addChild(child)
            }
        }
    }

    private mutating func addChild(_ node: XMLNode) {
        switch node.name {
        case "math", "Math": add(MathText.of(node))
        case "MathText": add(MathText.of(escaped: node))
        case "img", "Image", "Img":
            if keepsPictures { add("〔图〕") }
        case "br", "BR": softBreak()
        case let name where Self.left.contains(name): break
        case let name where Self.cells.contains(name):
            if !out.isEmpty, !pendingBreak, out.last != "\n" { add(" | ") }
            add(node)
        case let name where Self.blocks.contains(name):
            pendingBreak = true
            add(node)
            pendingBreak = true
        default: add(node)
        }
    }

    /// Files break lines for the eye; only after the end of a clause is it a break in the text.
    private mutating func softBreak() {
        if let last = out.last, "。；：;:".unicodeScalars.contains(last) { pendingBreak = true } else { pendingBlank = true }
    }

    private mutating func add(_ text: String) {
        for scalar in text.unicodeScalars {
            if Blank.isBlank(scalar) {
                pendingBlank = true
                continue
            }
            if let last = out.last {
                if pendingBreak {
                    out.append("\n")
                } else if pendingBlank, !(Self.isWide(last) && Self.isWide(scalar)) {
                    out.append(" ")
                }
            }
            (pendingBlank, pendingBreak) = (false, false)
            out.append(scalar)
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }
}

/// Formulas (MathML) on one line: `a_b`, `x^2`, `(a)/(b)`, `√(x)`.
enum MathText {
    static func of(_ node: XMLNode) -> String { Blank.squeeze(write(node)) }

    /// MathML that a file carries as escaped text.
    static func of(escaped node: XMLNode) -> String {
        if node.children.contains(where: { $0.name == "math" }) { return node.children.map { of($0) }.joined(separator: " ") }
        guard let text = node.text, text.utf8.count < 1 << 20 else { return "" }
        // No formula declares anything.
        guard !text.contains("<!") else { return Blank.squeeze(stripped(text)) }
        let builder = Builder()
        let parser = XMLParser(data: Data(text.utf8))
        parser.shouldResolveExternalEntities = false
        parser.delegate = builder
        guard parser.parse(), let root = builder.root else { return Blank.squeeze(stripped(text)) }
        return of(root)
    }

    private static func write(_ node: XMLNode) -> String {
        let parts = node.children.map(write)
        func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
        func grouped(_ text: String) -> String { text.unicodeScalars.count > 1 ? "(\(text))" : text }
        switch node.name {
        case "mi", "mn", "mo", "mtext", "ms": return node.text ?? ""
        case "mspace": return " "
        case "msub", "munder": return part(0) + "_" + grouped(part(1))
        case "msup", "mover": return part(0) + "^" + grouped(part(1))
        case "msubsup", "munderover": return part(0) + "_" + grouped(part(1)) + "^" + grouped(part(2))
        case "mfrac": return grouped(part(0)) + "/" + grouped(part(1))
        case "msqrt": return "√(" + parts.joined() + ")"
        case "mroot": return grouped(part(0)) + "^(1/\(part(1)))"
        case "mtr": return parts.joined(separator: ", ")
        case "mtable": return "[" + parts.joined(separator: "; ") + "]"
        case "mfenced":
            let marks = (node.attributes["open"] ?? "(", node.attributes["close"] ?? ")")
            return marks.0 + parts.joined(separator: ",") + marks.1
        default: return node.children.isEmpty ? node.text ?? "" : parts.joined()
        }
    }

    private static func stripped(_ text: String) -> String {
        var (result, inside) = ("", false)
        for character in text {
            if character == "<" { inside = true } else if character == ">" { inside = false } else if !inside { result.append(character) }
        }
        return result
    }

    private final class Builder: NSObject, XMLParserDelegate {
        var root: XMLNode?
        private var stack: [XMLNode] = []

        func parser(
            _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
            attributes attributeDict: [String: String]
        ) {
            let node = XMLNode(elementName.split(separator: ":").last.map(String.init) ?? elementName, attributeDict, line: 0)
            stack.last?.append(node)
            if root == nil { root = node }
            stack.append(node)
            if stack.count > XMLGuard.deepest { parser.abortParsing() }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { stack.last?.append(string) }

        func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?) {
            _ = stack.popLast()
        }
    }
}
