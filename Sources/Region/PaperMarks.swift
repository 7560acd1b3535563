import Foundation

/// What stands before the year in the numbers of some kinds of papers 类别代字: a custom of the region's offices, which no instrument sets.
public struct PaperMark: Sendable, Hashable {
    /// One to four Chinese characters: 罚.
    public let text: String
    /// Kinds of papers, each procedure and paper: `protection.penalty/decision`.
    public let papers: [String]
}

extension Region {
    /// What the number of an authority's paper begins with, 机关代字 and 类别代字: 银市监罚; nil where either is not set.
    /// - Parameter kind: procedure and paper, `protection.penalty/decision`.
    public func paperMark(of authority: String, kind: String) -> String? {
        guard let own = self.authority(id: authority)?.mark, let mark = paperMarks.first(where: { $0.papers.contains(kind) }) else {
            return nil
        }
        return own + mark.text
    }

    /// Reads `papers.toml` of a region's folder; a region without one numbers its papers bare.
    static func readPaperMarks(in folder: String) throws(RegionFault) -> [PaperMark] {
        guard FileManager.default.fileExists(atPath: folder + "/papers.toml") else { return [] }
        var found: [PaperMark] = []
        for entry in try TOMLFile("papers.toml", in: folder).entries("mark") {
            try entry.allow("text", "papers")
            let mark = PaperMark(text: try entry.text("text"), papers: try entry.texts("papers"))
            guard isMark(mark.text, longest: 4) else { throw entry.fault("text", "代字应为一至四个汉字，现为\(mark.text)") }
            if found.contains(where: { $0.text == mark.text }) { throw entry.fault("text", "代字\(mark.text)已经用过，同一代字的文书写在一处") }
            if let twice = found.flatMap(\.papers).first(where: mark.papers.contains) { throw entry.fault("papers", "\(twice)已经有代字") }
            found.append(mark)
        }
        return found
    }

    /// Chinese characters alone: anything else would make the number of a paper unreadable.
    static func isMark(_ text: String, longest: Int) -> Bool {
        (1...longest).contains(text.count) && text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
}
