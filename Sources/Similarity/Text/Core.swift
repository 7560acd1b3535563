/// A stretch of a row with the weak words around it left out.
struct Core: Sendable {
    let range: Range<Int>
    /// The weak words left out, and the rule that each falls under.
    let added: [(range: Range<Int>, rule: String)]

    var count: Int { range.count }

    /// The cores of a row of ideographs: the whole first, then every one that is left when up to three weak words are taken from either end.
    /// A core has two ideographs at least; one, where only 牌 is taken away.
    static func cores(of row: [Unit], in classes: ClassSet) -> [Core] {
        guard !row.isEmpty else { return [] }
        var answer = [Core(range: 0..<row.count, added: [])]
        guard row.count <= 24 else { return answer }
        let weakness = Weakness.shared
        let longest = max(weakness.longest, classes.goods?.longest ?? 0)
        var heads: [(end: Int, words: [(Range<Int>, String)])] = [(0, [])]
        var tails: [(start: Int, words: [(Range<Int>, String)])] = [(row.count, [])]
        var place = 0
        while place < heads.count {
            let (end, words) = heads[place]
            place += 1
            if words.count == 3 { continue }
            for length in 1...max(1, min(longest, row.count - end - 2)) where end + length <= row.count - 2 {
                if let word = weakness.word(row[end..<(end + length)], isHead: true, in: classes),
                    !heads.contains(where: { $0.end == end + length })
                {
                    heads.append((end + length, words + [(end..<(end + length), word.rule)]))
                }
            }
        }
        place = 0
        while place < tails.count {
            let (start, words) = tails[place]
            place += 1
            if words.count == 3 { continue }
            for length in 1...max(1, min(longest, start - 1)) where start - length >= 1 {
                let left = start - length
                if left == 1, !(words.isEmpty && row[left..<start] == [0x724C]) { continue }
                if let word = weakness.word(row[left..<start], isHead: false, in: classes), !tails.contains(where: { $0.start == left }) {
                    tails.append((left, words + [(left..<start, word.rule)]))
                }
            }
        }
        for head in heads {
            for tail in tails where (head.end, tail.start) != (0, row.count) {
                if tail.start - head.end >= 2 || head.end == 0 && tail.start == 1 {
                    answer.append(Core(range: head.end..<tail.start, added: head.words + tail.words))
                }
            }
        }
        return answer
    }

    /// The cores of a row of letters: weak words taken from either end, and a weak ending of the last word (SANTAKUPS).
    static func cores(ofLetters row: [Unit], words: [Range<Int>], in classes: ClassSet) -> [Core] {
        guard !row.isEmpty else { return [] }
        var answer = [Core(range: 0..<row.count, added: [])]
        guard row.count <= 48 else { return answer }
        let weakness = Weakness.shared
        var heads: [(end: Int, words: [(Range<Int>, String)])] = [(0, [])]
        for word in words.prefix(3) {
            guard let weak = weakness.word(row[word], isHead: true, in: classes), let last = heads.last else { break }
            heads.append((word.upperBound, last.words + [(word, weak.rule)]))
        }
        var tails: [(start: Int, words: [(Range<Int>, String)])] = [(row.count, [])]
        for word in words.suffix(3).reversed() {
            guard let last = tails.last else { break }
            guard let weak = weakness.word(row[word], isHead: false, in: classes) else {
                for length in stride(from: min(10, word.count - 4), through: 3, by: -1) {
                    let ending = (word.upperBound - length)..<word.upperBound
                    if let weak = weakness.word(row[ending], isHead: false, in: classes), !Meanings.shared.isEnglish(row[word]) {
                        tails.append((ending.lowerBound, last.words + [(ending, weak.rule)]))
                        break
                    }
                }
                break
            }
            tails.append((word.lowerBound, last.words + [(word, weak.rule)]))
        }
        for head in heads {
            for tail in tails where (head.end, tail.start) != (0, row.count) && tail.start - head.end >= 2 {
                answer.append(Core(range: head.end..<tail.start, added: head.words + tail.words))
            }
        }
        return answer
    }
}
