import Similarity
import Testing

/// A pair with the verdict that is expected.
struct ExpectedPair {
    let first: String
    let second: String
    let niceClass: Int?
    let isNear: Bool
    let why: String

    static func read(_ text: String) -> [Self] {
        text.split(separator: "\n").map { line in
            let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Self(first: parts[0], second: parts[1], niceClass: Int(parts[2]), isNear: parts[3] == "近", why: parts[4])
        }
    }

    var judgement: MarkJudgement { MarkJudge.judge(Mark(first), Mark(second), niceClass: niceClass) }

    /// Near means similar or identical; left alone means not similar. 可能 counts as neither.
    var isRight: Bool {
        switch judgement.verdict {
        case .identical, .similar: isNear
        case .possible: false
        case .notSimilar: !isNear
        }
    }
}

/// Shares of a set that came out right, near pairs and others by themselves.
struct Shares {
    let near: Double
    let other: Double

    init(_ pairs: [ExpectedPair], _ title: String) {
        let near = pairs.filter(\.isNear), other = pairs.filter { !$0.isNear }
        self.near = Double(near.count(where: \.isRight)) / Double(near.count)
        self.other = Double(other.count(where: \.isRight)) / Double(other.count)
        print("\(title): 近似 \(near.count(where: \.isRight))/\(near.count)，不近似 \(other.count(where: \.isRight))/\(other.count)")
    }
}

@Suite("商标对")
struct PairTests {
    @Test("调过规则的商标对：近似的找出九成以上，不近似的放过九成以上")
    func tuned() {
        let pairs = ExpectedPair.read(tunedPairs) + ExpectedPair.read(seenPairs)
        for pair in pairs where !pair.isRight {
            let judgement = pair.judgement
            print(
                pair.first, pair.second, pair.isNear, judgement.verdict, judgement.reasons.map { "\($0.rule)\($0.text)" },
                judgement.exceptions.map(\.text))
        }
        let shares = Shares(pairs, "调过的")
        #expect(shares.near >= 0.9)
        #expect(shares.other >= 0.9)
    }

    @Test("调完才看的商标对：近似的找出八成以上，不近似的放过七成半以上")
    func held() {
        let shares = Shares(ExpectedPair.read(heldPairs), "调完才看的")
        #expect(shares.near >= 0.8)
        #expect(shares.other >= 0.75)
    }

    @Test("新写、封存、后写的三组商标对：近似的找出九成以上，不近似的放过九成以上")
    func unseen() {
        for (pairs, title) in [(freshPairs, "新写的"), (sealedPairs, "封存的"), (laterPairs, "后写的")] {
            let shares = Shares(ExpectedPair.read(pairs), title)
            #expect(shares.near >= 0.9)
            #expect(shares.other >= 0.9)
        }
    }
}
