public import Law

/// From what amount on a party may ask for a hearing 听证.
public struct HearingThreshold: Sendable, Hashable {
    public enum System: String, Codable, CaseIterable, Sendable, Hashable {
        case market, copyright, agriculture, forestry

        public var title: String {
            switch self {
            case .market: "市场监督管理部门"
            case .copyright: "著作权主管部门"
            case .agriculture: "农业农村主管部门"
            case .forestry: "林业和草原主管部门"
            }
        }

        /// What the rules of the system set, where they were read.
        var threshold: Dated<(person: Money, organisation: Money)> {
            switch self {
            case .market: HearingThreshold.market
            case .copyright: HearingThreshold.copyright
            case .agriculture: HearingThreshold.agriculture
            case .forestry: HearingThreshold.forestry
            }
        }
    }

    public var system: System
    public var subject: FineBase.Subject
    /// The amount itself gives the right 以上含本数.
    public var amount: Money
    /// Where the region set an amount of its own.
    public var isRegional: Bool
    public var citation: Citation
    public var evidence: Evidence

    /// - Parameter regional: the amount that the region set for this subject, with its day and source kept by the region; it prevails.
    /// - Throws: `NoLaw` on a day whose rule is not held and for which the region set no amount of its own.
    public static func on(
        _ day: LocalDate, _ system: System, _ subject: FineBase.Subject, regional: Money? = nil
    ) throws(NoLaw) -> HearingThreshold {
        if let regional, (try? system.threshold.on(day)) == nil {
            return HearingThreshold(
                system: system, subject: subject, amount: regional, isRegional: true,
                citation: Instruments.penaltyLaw2021[63], evidence: .unconfirmed)
        }
        let entry = try system.threshold.on(day)
        let amount = subject == .person ? entry.value.person : entry.value.organisation
        return HearingThreshold(
            system: system, subject: subject, amount: regional ?? amount, isRegional: regional != nil, citation: entry.citation,
            // What the region set is for the region to prove.
            evidence: regional == nil ? entry.evidence : .unconfirmed)
    }

    /// Whether a hearing is to be offered, and why.
    /// - Parameters:
    ///   - confiscation: illegal gain and goods together.
    ///   - heavy: 停产停业、关闭、限制从业、降低资质、吊销 or another heavier penalty.
    public func isDue(fine: Money?, confiscation: Money? = nil, heavy: Bool = false) -> (isDue: Bool, reasons: [String]) {
        var reasons: [String] = []
        var isDue = heavy
        if heavy { reasons.append("拟给予停产停业、关闭、限制从业、降低资质、吊销等处罚，应当告知听证权利") }
        for (title, amount) in [("罚款", fine), ("没收", confiscation)] {
            guard let amount else { continue }
            let reached = amount >= self.amount
            isDue = isDue || reached
            reasons.append("\(title)\(amount)，对\(subject.title)的听证标准\(self.amount)以上（含本数），\(reached ? "达到" : "未达到")")
        }
        return (isDue, reasons)
    }

    static let market = Dated<(person: Money, organisation: Money)>(
        "市场监管处罚的听证标准",
        .since("2021-07-15", (.wan(1), .wan(10)), Instruments.hearings2021[5], checked: FineTable.checked))
    static let copyright = Dated<(person: Money, organisation: Money)>(
        "著作权处罚的听证标准",
        .since("2009-06-15", (.wan(2), .wan(10)), Instruments.copyrightPenalties2009[33, 2], checked: FineTable.read))
    /// Not read: what is a heavier fine there, the region sets or nobody knows.
    static let agriculture = Dated<(person: Money, organisation: Money)>("农业行政处罚的听证标准")
    static let forestry = Dated<(person: Money, organisation: Money)>("林草行政处罚的听证标准")
}
