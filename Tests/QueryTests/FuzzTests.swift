import Query
import Testing

@Suite("任意输入")
struct FuzzTests {
    /// Pieces of which people's expressions, and slips, are made.
    private static let pieces =
        [
            "枸杞", "葡萄酒", "a", "photo", "2020", "2020-13-45", "99999999", "..", "…", "至", "/", "*", "?", ".", "-", "%", "\0", "𠀀", "é",
            "e\u{301}", "👩‍👩‍👧",
        ]
        + [
            "(", ")", "（", "）", "\"", "“", "”", "「", "」", "＂", "AND", "OR", "NOT", "NEAR", "NEAR/3", "NEAR/99999", "NEAR/", "and", ":", "：",
            "=", "＝",
        ]
        + [
            ">", "<", ">=", "≤", "＞", " ", "\u{3000}", "\n", "st:", "st:有效", "ad:", "pd>=", "ad<", "ic:", "nc:", "ar:", "iy:", "an:", "cn:",
            "标题：",
        ]

    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        }
    }

    @Test("两万个胡乱拼成的检索式：要么读得懂，要么说出错在哪里，从不越出原文")
    func neverCrashes() {
        var random = Random(state: 20_261_125)
        var (read, refused) = (0, 0)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            do throws(QueryError) {
                if let query = try Query(typed: text) { read += query.terms.allSatisfy { Self.lies($0.place, in: text) } ? 1 : 0 }
            } catch {
                refused += 1
                #expect(Self.lies(error.place, in: text), "\(text) \(error.place)")
                #expect(!error.text.isEmpty)
            }
        }
        #expect(read > 2_000 && refused > 2_000)
    }

    @Test("任意字符拼成的文字也一样")
    func anyScalars() {
        var random = Random(state: 7)
        for _ in 0..<5_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) ?? "\"")
            }
            do throws(QueryError) { _ = try Query(typed: text) } catch {
                #expect(Self.lies(error.place, in: text), "\(text.debugDescription)")
            }
        }
    }

    @Test("括号套得再深也只是被拒绝", arguments: ["(", "NOT ", "ti:", "（"])
    func deep(piece: String) {
        #expect(throws: QueryError.self) { try Query(typed: String(repeating: piece, count: 50_000)) }
    }

    private static func lies(_ place: Range<Int>, in text: String) -> Bool { place.lowerBound >= 0 && place.upperBound <= text.count }
}
