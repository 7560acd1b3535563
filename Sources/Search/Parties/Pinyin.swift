import CSearch

/// How characters are read, without tones; a character may have several readings. From Unihan, see `script/readings`.
enum Pinyin {
    /// Readings by simplified character, each in small ASCII letters.
    static let readings: [Unicode.Scalar: [[UInt8]]] = {
        var out: [Unicode.Scalar: [[UInt8]]] = [:]
        for line in String(decoding: PackageResources.readings_txt, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 2 else { continue }
            for scalar in parts[1].unicodeScalars { out[scalar, default: []].append(Array(parts[0].utf8)) }
        }
        return out
    }()

    /// The syllables a name can be read as, character by character; letters and digits stand for themselves.
    static func syllables(_ name: String) -> [[[UInt8]]] {
        name.unicodeScalars.compactMap { scalar in
            if let known = readings[scalar] { return known }
            guard scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
            return [Array(String(scalar).lowercased().utf8)]
        }
    }

    /// How short titles in characters, one a line, are read as a whole: each reading of a title in one word, a few at most.
    static func readings(ofTitles titles: String) -> [String] {
        titles.split(separator: "\n").flatMap { title -> [String] in
            guard (2...8).contains(title.count) else { return [] }
            let folded = Folding.folded(String(title))
            let syllables = folded.unicodeScalars.compactMap { readings[$0] }
            guard syllables.count == title.count else { return [] }
            var words: [[UInt8]] = [[]]
            for readings in syllables { words = Array(words.flatMap { word in readings.map { word + $0 } }.prefix(mostReadings)) }
            return words.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    private static let mostReadings = 4

    /// Whether letters spell the syllables from one of them on: each in full, by its initial, or the last one begun.
    static func spells(_ letters: [UInt8], _ syllables: [[[UInt8]]]) -> Spelling? {
        for start in syllables.indices where matches(letters[...], syllables[start...]) {
            return start == 0 ? .beginning : .within
        }
        return nil
    }

    enum Spelling { case beginning, within }

    private static func matches(_ letters: ArraySlice<UInt8>, _ syllables: ArraySlice<[[UInt8]]>) -> Bool {
        guard let first = letters.first else { return true }
        guard let readings = syllables.first else { return false }
        for reading in readings where reading.first == first {
            if matches(letters.dropFirst(), syllables.dropFirst()) { return true }
            if reading.count > 1, letters.count <= reading.count, reading.starts(with: letters) { return true }
            if reading.count > 1, letters.starts(with: reading), matches(letters.dropFirst(reading.count), syllables.dropFirst()) {
                return true
            }
        }
        return false
    }
}
