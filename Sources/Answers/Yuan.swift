public import Law

extension Money {
    /// A thousand billion yuan, in fen: nothing greater is typed in earnest.
    public static let mostWritten: Int64 = 100_000_000_000_000

    /// An amount of yuan as people write it: `50000`, `50,000.01`, `5万`, `1.5亿元`. Nil where it is none, has parts of a fen, or is beyond
    /// a thousand billion yuan.
    public init?(written text: some StringProtocol) {
        var digits = String(text).filter { !$0.isWhitespace && !"¥￥,，元".contains($0) }[...]
        var scale: Int64 = 100
        for (unit, times) in [("万", Int64(10_000)), ("亿", 100_000_000)] where digits.hasSuffix(unit) {
            (digits, scale) = (digits.dropLast(), scale * times)
        }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let number = Int64(parts.joined())
        else { return nil }
        let places = parts.count == 2 ? parts[1].utf8.count : 0
        guard places <= 10 else { return nil }
        var power: Int64 = 1
        for _ in 0..<places { power *= 10 }
        let (product, overflow) = number.multipliedReportingOverflow(by: scale)
        guard !overflow, product.isMultiple(of: power), product / power <= Self.mostWritten else { return nil }
        self.init(fen: product / power)
    }
}
