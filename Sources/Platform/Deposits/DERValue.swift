/// One value of the Distinguished Encoding Rules (X.690): its tag, its content, and its bytes as a whole.
struct DERValue {
    struct Malformed: Error {}

    let tag: UInt8
    let content: ArraySlice<UInt8>
    let whole: ArraySlice<UInt8>

    /// Takes the first value off some bytes.
    init(takenFrom bytes: inout ArraySlice<UInt8>) throws(Malformed) {
        var place = bytes.startIndex
        func next() throws(Malformed) -> UInt8 {
            guard place < bytes.endIndex else { throw Malformed() }
            defer { place += 1 }
            return bytes[place]
        }
        let tag = try next()
        // Tags of more than one byte stand in no time stamp.
        guard tag & 0x1F != 0x1F else { throw Malformed() }
        var length = Int(try next())
        if length & 0x80 != 0 {
            let count = length & 0x7F
            guard (1...4).contains(count) else { throw Malformed() }
            length = 0
            for _ in 0..<count { length = length << 8 | Int(try next()) }
        }
        guard length <= bytes.endIndex - place else { throw Malformed() }
        self.tag = tag
        content = bytes[place..<place + length]
        whole = bytes[bytes.startIndex..<place + length]
        bytes = bytes[(place + length)...]
    }

    /// The values inside, in order.
    var parts: [DERValue] {
        get throws(Malformed) {
            var (rest, parts): (ArraySlice<UInt8>, [DERValue]) = (content, [])
            while !rest.isEmpty { parts.append(try DERValue(takenFrom: &rest)) }
            return parts
        }
    }

    func isObject(_ identifier: [UInt8]) -> Bool { tag == 0x06 && content.elementsEqual(identifier) }
}

extension [DERValue] {
    func at(_ place: Int) throws(DERValue.Malformed) -> DERValue {
        guard indices.contains(place) else { throw DERValue.Malformed() }
        return self[place]
    }
}
