/// A step that is taken by a receipt 回执 that came back for a sealed parcel: which fields of its event the receipt fills. The day on the receipt is the
/// legal day of the entry.
public struct ReceiptRule: Sendable, Hashable {
    /// What a receipt says.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// The body that received the parcel: 银川市公安局经济犯罪侦查支队.
        case body
        /// 受案回执文号, or whatever number the receiving body gave.
        case number
        /// Who signed for it.
        case name
        /// The day of receipt, as `2026-03-13`.
        case day
    }

    /// By the name of a field of the event.
    public let fills: [String: Part]

    public init(filling fills: [String: Part]) { self.fills = fills }

    /// The event's fields as a form would hold them.
    public func typed(_ value: (Part) -> String) -> [String: [String]] { fills.mapValues { [value($0)] } }
}

extension Procedure {
    /// What receipts fill, by the kind of the event.
    static var receipts: [String: ReceiptRule] {
        let steps = editions.flatMap(\.steps)
        return Dictionary(steps.compactMap { step in step.receipt.map { (step.event.kind, $0) } }) { first, _ in first }
    }

    /// What is wrong with what receipts fill.
    static var receiptFaults: [String] {
        receipts.sorted { $0.key < $1.key }.flatMap { kind, rule -> [String] in
            let known = Set(eventTypes[kind]?.outlines.map(\.name) ?? [])
            return rule.fills.keys.sorted().filter { !known.contains($0) }.map { "回执填写“\(kind)”没有的栏目“\($0)”" }
        }
    }
}
