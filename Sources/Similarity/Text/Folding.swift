/// Normalisation of one scalar: full width to half, traditional and variant forms to simplified, capitals to small, accents taken away.
struct Folding: Sendable {
    static let shared = Folding()

    private let table: [Unit]

    /// Plain letters with the accented ones that are folded to them.
    private static let accents = """
        a àáâãäåāăąǎ
        c çćĉċč
        d ďđð
        e èéêëēĕėęěə
        g ĝğġģ
        h ĥħ
        i ìíîïĩīĭįıǐ
        j ĵ
        k ķ
        l ĺļľŀł
        n ñńņňŉ
        o òóôõöøōŏőǒ
        r ŕŗř
        s śŝşšß
        t ţťŧþ
        u ùúûüũūŭůűųǔ
        w ŵ
        y ýÿŷ
        z źżž
        """

    private init() {
        var table = (0...UInt16.max).map { $0 }
        for place in table.indices {
            if let scalar = Unicode.Scalar(UInt16(place)), let small = scalar.properties.lowercaseMapping.unicodeScalars.first,
                small.value <= 0xFFFF
            {
                table[place] = UInt16(small.value)
            }
        }
        for (place, scalar) in (0xFF01...0xFF5E).enumerated() { table[scalar] = table[0x21 + place] }
        for line in Self.accents.split(separator: "\n") {
            let scalars = Array(line.unicodeScalars)
            for scalar in scalars.dropFirst(2) { table[Int(scalar.value)] = UInt16(scalars[0].value) }
        }
        for place in 0xC0...0x17F where table[place] != place { table[place] = table[Int(table[place])] }
        for line in foldTable.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
            let scalars = Array(line.unicodeScalars)
            for scalar in scalars.dropFirst() { table[Int(scalar.value)] = UInt16(scalars[0].value) }
        }
        self.table = table
    }

    /// Ideographs outside the first plane are told apart by what is left of their number: in a mark they are as good as unknown.
    func unit(of scalar: Unicode.Scalar) -> Unit {
        scalar.value <= 0xFFFF ? table[Int(scalar.value)] : 0xE000 | Unit(scalar.value & 0x17FF)
    }
}
