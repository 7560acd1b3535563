public import Law

/// What a person agreed to, since when, and until when.
public struct Consent: Sendable, Hashable, Codable {
    public enum Purpose: String, Sendable, Hashable, Codable, CaseIterable {
        /// To be kept in the bank and shared within the region.
        case keeping
        /// To be drawn.
        case drawing
        /// To be named to the public.
        case publicity

        public var title: String {
            switch self {
            case .keeping: "入库并在区内共享"
            case .drawing: "参加抽取"
            case .publicity: "向公众公开姓名和单位"
            }
        }
    }
    public var purposes: [Purpose]
    /// The day on which it was given.
    public var given: LocalDate
    /// Its last day; nil where the person set none.
    public var until: LocalDate?
    /// What of it was taken back, and when.
    public var withdrawn: [Withdrawal]

    public struct Withdrawal: Sendable, Hashable, Codable {
        public var purpose: Purpose
        public var day: LocalDate
        public init(_ purpose: Purpose, on day: LocalDate) { (self.purpose, self.day) = (purpose, day) }
    }

    public init(_ purposes: [Purpose], given: LocalDate, until: LocalDate? = nil, withdrawn: [Withdrawal] = []) {
        (self.purposes, self.given, self.until, self.withdrawn) = (purposes, given, until, withdrawn)
    }

    /// Why it does not cover a purpose on a day; nil where it does. Whoever no longer agrees to being kept agrees to nothing.
    public func gap(for purpose: Purpose, on day: LocalDate) -> String? {
        for needed in [purpose, .keeping] {
            if let taken = withdrawn.first(where: { $0.purpose == needed && $0.day <= day }) {
                return "本人于 \(taken.day) 撤回了“\(needed.title)”的同意"
            }
            guard purposes.contains(needed) else { return "本人没有同意“\(needed.title)”" }
        }
        if given > day { return "同意自 \(given) 起" }
        if let until, until < day { return "同意于 \(until) 到期" }
        return nil
    }
}

extension Person {
    /// The last day on which the entry holds as it stands: the earliest end of a proof or of the consent.
    public var validUntil: LocalDate? { (facts.proofs.compactMap(\.until) + [consent.until].compactMap(\.self)).min() }

    /// Why the entry is not drawn on a day, each reason in words; empty where it may be.
    public func hindrances(on day: LocalDate) -> [String] {
        var out: [String] = []
        if state != .active { out.append(state.title + (stateReason.map { "：\($0)" } ?? "")) }
        if facts.proofs.isEmpty { out.append("没有证明材料") }
        for proof in facts.proofs { if let until = proof.until, until < day { out.append("证明材料“\(proof.title)”于 \(until) 到期") } }
        if let gap = consent.gap(for: .drawing, on: day) { out.append(gap) }
        return out
    }

    /// Whether the public may read the name.
    public func isPublic(on day: LocalDate) -> Bool { state == .active && consent.gap(for: .publicity, on: day) == nil }
}
