public import ClaimChart
import Foundation

/// What somebody means to make, sell or use, and among which patents the like of it is looked for.
public struct PatentWarningQuestion: Sendable {
    /// Which patents.
    public enum Standing: String, Sendable, CaseIterable {
        case all, live, free

        public var title: String {
            switch self {
            case .all: "全部"
            case .live: "有效的和审查中的"
            case .free: "已经失效、没有获权的"
            }
        }
    }

    public let product: ProductDescription
    /// Symbols of the classification, each at any level: `F26B`, `A01D 46/30`. Empty where it does not matter.
    public let classes: [String]
    public let standing: Standing

    /// - Parameters:
    ///   - features: one a line, as typed.
    ///   - classes: separated by commas, semicolons or spaces behind a whole symbol.
    /// - Throws: `ProductFaults` with every field that cannot be read.
    public init(name: String, features: String, classes: String = "", standing: Standing = .all) throws(ProductFaults) {
        var faults: [(text: String, field: String)] = []
        var product: ProductDescription?
        do { product = try ProductDescription(name: name, features: features) } catch { faults += error.faults }
        let symbols = classes.split { ",，;；、\n".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces).uppercased() }.filter {
            !$0.isEmpty
        }
        if let wrong = symbols.first(where: { $0.wholeMatch(of: /[A-H](\d{2}([A-Z](\s*\d{1,4}(\/\d{2,6})?)?)?)?/) == nil }) {
            faults.append(("分类号写成 F26B、A01D 46/30 的样子，用逗号隔开；现为“\(wrong.prefix(40))”", "ipc"))
        }
        if symbols.count > 10 { faults.append(("分类号至多写 10 个，现在有 \(symbols.count) 个", "ipc")) }
        guard let product, faults.isEmpty else { throw ProductFaults(faults) }
        (self.product, self.classes, self.standing) = (product, symbols, standing)
    }
}
