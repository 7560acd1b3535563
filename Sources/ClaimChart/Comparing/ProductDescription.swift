/// What somebody wants to make, sell or use: a name and its features, one a line, as they were typed.
public struct ProductDescription: Sendable {
    /// Lines of features, beside the name.
    public static let mostLines = 60
    /// Characters of a line.
    public static let longestLine = 500

    /// What a line of the comparison stands for.
    public struct Line: Sendable {
        public let words: ClaimText
        /// The first feature is 1; the name is 0.
        public let number: Int
    }

    public let name: String
    public let lines: [Line]

    /// - Parameter text: one feature a line; empty lines count for nothing, numbers in front of a line are taken off.
    /// - Throws: `ProductFaults` with all that is wrong.
    public init(name: String, features text: String) throws(ProductFaults) {
        var faults: [(text: String, field: String)] = []
        let typed = text.split(whereSeparator: \.isNewline).map { Self.bare(String($0)) }.filter { !$0.isEmpty }
        if typed.isEmpty { faults.append(("请填写产品或者方法的技术特征，一行一个", "features")) }
        if typed.count > Self.mostLines {
            faults.append(("技术特征至多 \(Self.mostLines) 行，现在有 \(typed.count) 行；请合并同一部件的特征，或者分几次比较", "features"))
        }
        for (number, line) in typed.enumerated().prefix(Self.mostLines) where line.unicodeScalars.count > Self.longestLine {
            faults.append(("第 \(number + 1) 行有 \(line.unicodeScalars.count) 个字，一行至多 \(Self.longestLine) 个；请一行只写一个特征", "features"))
        }
        let name = Self.bare(name)
        if name.unicodeScalars.count > 100 { faults.append(("产品名称至多 100 个字，现在有 \(name.unicodeScalars.count) 个", "name")) }
        guard faults.isEmpty else { throw ProductFaults(faults) }
        let read = typed.map { ClaimText($0) }
        if read.allSatisfy(\.words.isEmpty) {
            throw ProductFaults([("没有可以比较的词：请写部件、连接关系、步骤和参数，例如“筛网设在机架上方，孔径5毫米”", "features")])
        }
        self.name = name
        let head = name.isEmpty ? [] : [Line(words: ClaimText(name), number: 0)]
        lines = head + read.enumerated().map { Line(words: $0.element, number: $0.offset + 1) }
    }

    /// Features that hold no word that could be compared, by their numbers.
    public var silent: [Int] { lines.filter { $0.words.words.isEmpty && $0.words.figures.isEmpty }.map(\.number) }

    /// Without space around it and without a number in front of it.
    private static func bare(_ line: String) -> String {
        let folded = Scalars.folded(line)
        var (start, end) = (Numbering.spaces(from: 0, in: folded), folded.count)
        if let behind = Numbering.end(at: start, in: folded), behind < end { start = behind }
        while end > start, Scalars.isSpace(folded[end - 1]) { end -= 1 }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: Array(line.unicodeScalars)[start..<max(start, end)])
        return String(view)
    }
}

/// What of a description cannot be compared, each with the field it stands in.
public struct ProductFaults: Error, Sendable {
    public let faults: [(text: String, field: String)]
    public init(_ faults: [(text: String, field: String)]) { self.faults = faults }
}
