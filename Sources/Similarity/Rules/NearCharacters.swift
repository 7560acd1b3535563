/// 5.1.4: same or near sound and near form or look, of the whole or the distinctive part. Never by sound alone.
struct NearSoundAndForm: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        ideographs(pair, &findings)
        letters(pair, &findings)
    }

    private func ideographs(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.ideographs, case .substituted(let change) = match.relation, change.sound >= 1 else { return }
        let (places, look, sound) = (change.places, change.look, change.sound)
        let count = match.first.count
        let same = count - places.count
        let (first, second) = pair.places(match, at: places)
        let (one, other) = pair.characters(match, at: places[0])
        let differs = pair.wordsDiffer(match, at: places)
        // The form is near where the characters are, or where all the others are the same and the sound is the same.
        let isNear =
            look == 2 || change.isClose
            || look == 1 && (places.count == 1 || same * 2 >= count && (change.pairs == 1 || change.isReadAlike))
            || places.count == 1 && (count >= 4 || count == 3 && sound == 2)
        guard isNear else {
            if sound == 2 { findings.stopped("5.1.4", "“\(one)”与“\(other)”读音相同，但字形、整体外观区别明显，仅读音相同不判为近似。", first, second) }
            return
        }
        if count > 2, pair.areNumerals(match, places) {
            findings.stopped("5.1.4", "“\(one)”与“\(other)”读音相近，但是不同的数字。", first, second)
        } else if let (word, against) = differs, look < 2, !isTakenForOther(change, count) {
            findings.stopped("5.1.4", "“\(one)”与“\(other)”读音相近，但“\(word)”与“\(against)”含义明显不同。", first, second)
        } else if differs != nil, count == 2, pair.wholesDiffer(match) {
            findings.stopped("5.1.4", "“\(one)”与“\(other)”音形相近，但两词含义明显不同。", first, second)
        } else {
            findings.holds(
                "5.1.4", 0.8 + Double(look + sound) / 50 - match.cutBy, "“\(one)”与“\(other)”读音\(sound == 2 ? "相同" : "相近")，字形或者整体外观近似。",
                first, second)
        }
    }

    private func letters(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.letters, case .near(let steps, let by) = match.relation, by == .sound || by == .letters && steps <= 2 else {
            return
        }
        let one = Array(pair.first.letters[match.first.range]), other = Array(pair.second.letters[match.second.range])
        guard let heard = Letters.halfSteps(Letters.sound(one)[...], Letters.sound(other)[...]), heard <= 1, one.count >= 4,
            Letters.folded(Letters.sound(one)) == Letters.folded(Letters.sound(other)), pair.englishDiffers(match) == nil
        else { return }
        let places = ([pair.first.places(ofLetters: match.first.range)], [pair.second.places(ofLetters: match.second.range)])
        findings.holds(
            "5.1.4", 0.88, "“\(pair.firstLetters(match.first.range))”与“\(pair.secondLetters(match.second.range))”读音相同或者相近，字母构成近似。",
            places.0, places.1)
    }
}

/// Read the same and alike at least in part, among three characters and more: taken for the other whatever the character means by itself (七匹浪, 七匹狼).
private func isTakenForOther(_ change: Substitution, _ count: Int) -> Bool {
    count >= 3 && change.places.count == 1 && change.look >= 1 && change.sound == 2
}

/// 5.1.5: another composition and sound, but near form.
struct NearForm: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        if let match = pair.ideographs, case .substituted(let change) = match.relation, change.sound < 2 || change.look == 2 {
            weigh(pair, match, change, &findings)
        }
        if let match = pair.ideographs, case .composed(let place, let longerIsFirst) = match.relation {
            composed(pair, match, place, longerIsFirst, &findings)
        }
        if let match = pair.letters, case .near(let steps, .look) = match.relation, pair.englishDiffers(match) == nil {
            findings.holds(
                "5.1.5", 0.9 - Double(steps) / 20,
                "“\(pair.firstLetters(match.first.range))”与“\(pair.secondLetters(match.second.range))”字形相近，易认错。",
                [pair.first.places(ofLetters: match.first.range)], [pair.second.places(ofLetters: match.second.range)])
        }
    }

    private func weigh(_ pair: Pair, _ match: CoreMatch, _ change: Substitution, _ findings: inout Findings) {
        let count = match.first.count
        let (places, look) = (change.places, change.look)
        let (first, second) = pair.places(match, at: places)
        let (one, other) = pair.characters(match, at: places[0])
        guard look == 2 || look == 1 && count >= 3 && (change.pairs == 1 || change.isClose) else { return }
        let differs = pair.wordsDiffer(match, at: places)
        if count > 2, pair.areNumerals(match, places) {
            findings.stopped("5.1.5", "“\(one)”与“\(other)”字形相近，但是不同的数字，一般公众不会认错。", first, second)
        } else if look == 1 || count == 2 && pair.wholesDiffer(match), let (word, against) = differs {
            findings.stopped("5.1.5", "“\(one)”与“\(other)”字形相近，但“\(word)”与“\(against)”含义明显不同，一般公众不会认错。", first, second)
        } else if look == 1, places == [0], count == 3 {
            findings.stopped("5.1.5", "首字“\(one)”与“\(other)”字形只有部分相同，读音不同。", first, second)
        } else if count == 2, !match.first.added.isEmpty, !match.second.added.isEmpty,
            pair.first.ideographs[match.first.added[0].range] != pair.second.ideographs[match.second.added[0].range]
        {
            findings.holds("5.1.5", 0.55, "显著部分的“\(one)”与“\(other)”字形相近，但两商标各加了不同的文字。", first, second, .possible)
        } else {
            findings.holds(
                "5.1.5", 0.78 + Double(look) / 20 + Double(count) / 200 - match.cutBy, "“\(one)”与“\(other)”字形相近，整体易认错。", first, second)
        }
    }
}

extension NearForm {
    /// Two characters beside each other that look like the other's one.
    private func composed(_ pair: Pair, _ match: CoreMatch, _ place: Int, _ longerIsFirst: Bool, _ findings: inout Findings) {
        func places(_ mark: Mark, _ core: Core, _ count: Int) -> Range<Int> {
            mark.places(ofIdeographs: core.range.lowerBound + place..<core.range.lowerBound + place + count)
        }
        let first = places(pair.first, match.first, longerIsFirst ? 2 : 1),
            second = places(pair.second, match.second, longerIsFirst ? 1 : 2)
        let words = "“\(Pair.slice(pair.first.text, first))”与“\(Pair.slice(pair.second.text, second))”"
        let meanings = Meanings.shared
        let one = meanings.concept(of: pair.first.ideographs[match.first.range]),
            other = meanings.concept(of: pair.second.ideographs[match.second.range])
        if one != 0, other != 0, one != other {
            findings.stopped("5.1.5", "\(words)字形相近，但两者含义明显不同。", [first], [second])
        } else {
            findings.holds("5.1.5", 0.8, "\(words)的结构相同，排在一起易认错。", [first], [second])
        }
    }
}

/// 5.1.7: three or more characters of which few differ, without a meaning or with the same; not where the first character is clearly another.
struct FewCharactersDiffer: MarkRule {
    func weigh(_ pair: Pair, _ findings: inout Findings) {
        guard let match = pair.ideographs else { return }
        switch match.relation {
        case .substituted(let change) where change.places.count == 1 && match.first.count >= 3:
            changed(pair, match, change, &findings)
        case .inserted(let place, let longerIsFirst): added(pair, match, place, longerIsFirst, &findings)
        case .reordered where match.first.count >= 4:
            if !pair.wholesDiffer(match) {
                let (first, second) = pair.places(match)
                findings.holds("5.1.7", 0.88, "文字构成相同，仅个别字位置不同，含义无明显区别。", first, second)
            }
        default: break
        }
    }

    private func changed(_ pair: Pair, _ match: CoreMatch, _ change: Substitution, _ findings: inout Findings) {
        let (places, look, sound) = (change.places, change.look, change.sound)
        let (first, second) = pair.places(match, at: places)
        let (one, other) = pair.characters(match, at: places[0])
        let isNear = look >= 1 || sound == 2
        if places == [0], !isNear {
            findings.stopped("5.1.7", "仅首字不同，但首字“\(one)”与“\(other)”的读音、字形明显不同。", first, second)
        } else if pair.areNumerals(match, places) {
            findings.stopped("5.1.7", "仅个别字不同，但“\(one)”与“\(other)”是不同的数字。", first, second)
        } else if let (word, against) = pair.wordsDiffer(match, at: places), look < 2 && !isTakenForOther(change, match.first.count) {
            findings.stopped("5.1.7", "仅个别字不同，但“\(word)”与“\(against)”含义不同。", first, second)
        } else if match.first.count == 3, !isNear, !areKin(pair, match, places[0]) {
            findings.stopped("5.1.7", "三字中“\(one)”与“\(other)”的读音、字形均不相近。", first, second)
        } else if places == [0], look < 2, match.first.count == 3, sound < 2 {
            findings.stopped("5.1.7", "三字中首字“\(one)”与“\(other)”不同，读音不同。", first, second)
        } else {
            let weight = 0.7 + 0.02 * Double(min(match.first.count, 8)) + (isNear ? 0.05 : 0)
            findings.holds("5.1.7", weight, "\(match.first.count)字中仅“\(one)”与“\(other)”不同，整体无含义或者含义无明显区别。", first, second)
        }
    }

    private func areKin(_ pair: Pair, _ match: CoreMatch, _ place: Int) -> Bool {
        let meanings = Meanings.shared
        return meanings.isKin(pair.first.ideographs[match.first.range.lowerBound + place])
            && meanings.isKin(pair.second.ideographs[match.second.range.lowerBound + place])
    }

    private func added(_ pair: Pair, _ match: CoreMatch, _ place: Int, _ longerIsFirst: Bool, _ findings: inout Findings) {
        let (longer, core) = longerIsFirst ? (pair.first, match.first) : (pair.second, match.second)
        let there = core.range.lowerBound + place
        let places = [longer.places(ofIdeographs: there..<there + 1)]
        let (first, second) = longerIsFirst ? (places, []) : ([], places)
        let word = Pair.slice(longer.text, places[0])
        let piece = Meanings.shared.cut(longer.ideographs[core.range]).first { $0.range.contains(there) }
        if place == 0 {
            findings.stopped("5.1.7", "仅首字多“\(word)”，首字明显不同。", first, second)
        } else if let piece, piece.concept != 0, Meanings.shared.kind(of: piece.concept) != .modifier || piece.range.count > 1 {
            findings.stopped("5.1.7", "仅多“\(word)”，但“\(text(of: longer.ideographs[piece.range]))”使含义明显不同。", first, second)
        } else if core.count == 4, place == 3, !Transliteration.writes(pair, match) {
            findings.holds("5.1.7", 0.6, "仅末尾多“\(word)”，整体含义可能无明显区别。", first, second, .possible)
        } else {
            findings.holds("5.1.7", 0.72 + 0.02 * Double(min(core.count, 8)), "仅多“\(word)”一字，整体无含义或者含义无明显区别。", first, second)
        }
    }
}

/// Characters that write foreign names by their sound and mean nothing in them.
enum Transliteration {
    private static let characters: Set<Unit> = Set(
        units(
            of:
                "阿艾安奥巴贝本比彼伯博布查达戴丹德迪蒂多厄恩尔法菲弗费佛夫格戈哥哈海汉赫亨霍基吉加佳嘉卡凯坎柯科克肯库奎拉莱兰朗劳勒雷蕾里利莉林琳鲁罗洛玛马麦曼梅门蒙米密明莫姆纳娜内尼妮诺欧帕派潘佩皮普奇乔切琼瑞萨塞赛桑沙莎舍什史斯丝思司苏索塔泰坦汤特提汀图托瓦万威维韦沃乌西希锡夏肖谢辛雅亚扬耶伊依因英尤约泽扎詹治佐"
        ))

    static func writes(_ unit: Unit) -> Bool { characters.contains(unit) }

    /// Both cores are written with such characters throughout.
    static func writes(_ pair: Pair, _ match: CoreMatch) -> Bool {
        pair.first.ideographs[match.first.range].allSatisfy(characters.contains)
            && pair.second.ideographs[match.second.range].allSatisfy(characters.contains)
    }
}
