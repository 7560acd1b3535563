import Identifier

/// The canonical writings of one right's number: a patent is known by the number of its grant and by that of its application.
enum RightWritings {
    /// As they stand in rows; what is no number is its own writing.
    static func of(_ typed: String) -> [String] {
        guard let candidate = Identifier.candidates(in: typed).first(where: \.valid) else { return [typed] }
        let first = candidate.canonical
        // The number of an application has a check digit behind its point, and none is published under it.
        if first.hasPrefix("CN"), first.contains(".") { return [first, "ZL" + first.dropFirst(2)] }
        return candidate.writings
    }
}
