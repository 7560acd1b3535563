/// An address inside the site, built from parts that are percent-encoded by type: nothing typed by a person can change its shape.
public struct Address: Sendable, Hashable, CustomStringConvertible {
    public let path: String
    public private(set) var query: [Item]
    public var fragment: String?

    public struct Item: Sendable, Hashable {
        public let name: String
        public let value: String
    }

    /// `Address("right", "patent", key)` is `/right/patent/…`.
    public init(_ segments: String..., query: KeyValuePairs<String, String?> = [:]) { self.init(segments: segments, query: query) }

    /// The same from a list, such as the pieces of a route.
    public init(segments: [String], query: KeyValuePairs<String, String?> = [:]) {
        path = "/" + segments.map { $0.percentEncoded(keeping: Self.pathMarks) }.joined(separator: "/")
        self.query = query.compactMap { name, value in value.map { Item(name: name, value: $0) } }
    }

    /// One piece further down, without a query.
    public func below(_ segment: String) -> Address { Address(path: path + "/" + segment.percentEncoded(keeping: Self.pathMarks)) }

    private init(path: String) { (self.path, query) = (path, []) }

    /// The same address with one query item set, or taken away where the value is nil.
    public func with(_ name: String, _ value: String?) -> Address {
        var out = self
        out.query.removeAll { $0.name == name }
        if let value { out.query.append(Item(name: name, value: value)) }
        return out
    }

    /// The same address with one more query item, whether or not there is one of that name.
    public func adding(_ name: String, _ value: String) -> Address {
        var out = self
        out.query.append(Item(name: name, value: value))
        return out
    }

    public func at(_ fragment: String) -> Address {
        var out = self
        out.fragment = fragment
        return out
    }

    public var description: String {
        var out = path
        if !query.isEmpty {
            out +=
                "?" + query.map { "\($0.name.percentEncoded(keeping: []))=\($0.value.percentEncoded(keeping: []))" }.joined(separator: "&")
        }
        if let fragment { out += "#" + fragment.percentEncoded(keeping: Self.pathMarks) }
        return out
    }

    /// Marks of RFC 3986 that a path segment may show as they are.
    private static let pathMarks = Set(":@!$()*,;=".utf8)
}

extension String {
    /// RFC 3986: unreserved characters and those kept stand, all other bytes are written %XX.
    fileprivate func percentEncoded(keeping marks: Set<UInt8>) -> String {
        var out = ""
        out.reserveCapacity(utf8.count)
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where marks.contains(byte): out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }
}
