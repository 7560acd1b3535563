public import Law
import People
public import Procedure

/// Which files an inspection 案卷抽查 is drawn from, and how many.
public struct InspectionTerms: Sendable, Hashable, Codable {
    public var procedures: [String]
    /// The days between which the files ended.
    public var first: LocalDate
    public var last: LocalDate
    /// Codes of the cities.
    public var areas: [String]
    public var count: Int

    public init(procedures: [String], first: LocalDate, last: LocalDate, areas: [String], count: Int) {
        (self.procedures, self.first, self.last, self.areas, self.count) = (procedures, first, last, areas, count)
    }

    public static let counts = 1...200
}

/// A file's points: those kept, of those that apply. Weights are declared; amounts of fines are not among them.
public struct FileScore: Sendable, Hashable, Codable {
    public let points: Int
    public let of: Int

    public init(_ findings: [String: CheckFinding], _ checklist: [CheckPointOutline]) {
        let applying = checklist.filter { findings[$0.code] == .kept || findings[$0.code] == .broken }
        of = applying.reduce(0) { $0 + $1.weight }
        points = applying.filter { findings[$0.code] == .kept }.reduce(0) { $0 + $1.weight }
    }

    public init(points: Int, of whole: Int) { (self.points, of) = (points, whole) }

    /// Of a hundred, rounded half up to a tenth: `92.5`; nil where nothing applies.
    public var text: String? { of > 0 ? IndicatorFigure(points, of: of).text(.percent) : nil }
}

/// An inspection as it is on record.
public struct Inspection: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case committed, drawn, closed, void

        public var title: String {
            switch self {
            case .committed: "名单已锁定，待抽取"
            case .drawn: "评查中"
            case .closed: "已公布结果"
            case .void: "已作废"
            }
        }
    }

    /// A file on the list that was locked.
    public struct File: Sendable, Hashable {
        public let matter: String
        /// Id of the authority that handled it.
        public let authority: String
        /// From 0, in the order drawn; nil before the draw.
        public var place: Int?
        public var score: FileScore?
        public var findings: [String: CheckFinding]
        public var note: String?

        public init(
            matter: String, authority: String, place: Int?, score: FileScore?, findings: [String: CheckFinding], note: String?
        ) {
            (self.matter, self.authority, self.place) = (matter, authority, place)
            (self.score, self.findings, self.note) = (score, findings, note)
        }
    }

    public let key: String
    public let authority: String
    public let purpose: String
    public let terms: InspectionTerms
    public let day: LocalDate
    public let commitment: String
    public var state: State
    public var seed: String?
    /// Why it is void, or what was concluded.
    public var words: String?
    /// By place, those without one by key.
    public var files: [File]

    public init(
        key: String, authority: String, purpose: String, terms: InspectionTerms, day: LocalDate, commitment: String, state: State,
        seed: String?, words: String?, files: [File]
    ) {
        (self.key, self.authority, self.purpose, self.terms, self.day) = (key, authority, purpose, terms, day)
        (self.commitment, self.state, self.seed, self.words, self.files) = (commitment, state, seed, words, files)
    }

    /// Those to be scored.
    public var drawn: [File] { files.filter { ($0.place ?? .max) < terms.count } }

    /// What does not hold when the draw is computed again; nil where all does, or the seed is still secret.
    public var fault: String? {
        guard let seed else { return nil }
        let keys = files.map(\.matter)
        let again = DrawOrder.commitment(draw: key, seed: seed, count: terms.count, candidates: keys)
        guard again == commitment else { return "种子或者名单与抽取前的承诺不符：重新计算得到 \(again)" }
        let order = files.sorted { ($0.place ?? .max) < ($1.place ?? .max) }.map(\.matter)
        return DrawOrder.order(seed: seed, candidates: keys) == order ? nil : "次序与种子算出的不符"
    }

    /// The points of each authority's files together, by its id.
    public var results: [String: (files: Int, score: FileScore)] {
        Dictionary(grouping: drawn.filter { $0.score != nil }, by: \.authority).mapValues { files in
            let scores = files.compactMap(\.score)
            return (files.count, FileScore(points: scores.reduce(0) { $0 + $1.points }, of: scores.reduce(0) { $0 + $1.of }))
        }
    }
}
