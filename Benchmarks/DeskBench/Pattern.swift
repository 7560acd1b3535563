import Foundation
import Store

/// The body of an entry with places for what every matter has of its own.
struct Pattern: Sendable {
    enum Place: Hashable, Sendable { case authority, area, claimant, respondent, tracking, number, verification }

    private enum Piece: Sendable {
        case bytes([UInt8])
        case place(Place)
    }
    private var pieces: [Piece] = []
    /// The series that the number belongs to, where it has one.
    let series: String?

    init(_ entry: Ledger.Entry, trackingHash: String) throws {
        var words: [(text: String, place: Place)] = [
            (Histories.authority, .authority), (Histories.area, .area), (Histories.claimant, .claimant),
            (Histories.respondent, .respondent),
            (trackingHash, .tracking),
        ]
        var series: String?
        if entry.kind == "matter.document",
            let paper = try JSONSerialization.jsonObject(with: Data(entry.body)) as? [String: Any], let code = paper["document"],
            let year = paper["year"], let number = paper["number"], let verification = paper["verification"] as? String
        {
            series = "\(code) \(year)"
            words += [("\"number\":\(number),", .number), (verification, .verification)]
        }
        self.series = series
        var rest = entry.body[...]
        while let (range, place) = words.compactMap({ word in rest.firstRange(of: Array(word.text.utf8)).map { ($0, word.place) } })
            .min(by: { $0.0.lowerBound < $1.0.lowerBound })
        {
            pieces += [.bytes(Array(rest[..<range.lowerBound])), .place(place)]
            rest = rest[range.upperBound...]
        }
        pieces.append(.bytes(Array(rest)))
    }

    func filled(_ values: [Place: [UInt8]]) -> [UInt8] {
        var out: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .bytes(let bytes): out += bytes
            case .place(let place): out += values[place] ?? []
            }
        }
        return out
    }
}
