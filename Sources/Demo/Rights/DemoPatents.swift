import Law
import Register

/// The invented patents, in the order of their filing.
struct DemoPatents: Sendable {
    let roster: PartyRoster
    let count: Int
    let end: LocalDate
    private let timeline: Timeline
    private let applicants = Weighted<DemoParty.Kind>([
        (.firm, 730), (.university, 90), (.institute, 60), (.hospital, 30), (.person, 60), (.cooperative, 22), (.household, 8),
    ])

    init(roster: PartyRoster, count: Int, end: LocalDate) {
        (self.roster, self.count, self.end) = (roster, count, end)
        // Half a year of grace: what was filed later is not yet published.
        timeline = Timeline(end: end + -180)
    }

    func record(_ index: Int) -> RightRecord {
        var dice = Dice(seed: roster.seed, .patent, index)
        let filed = timeline.day(index, of: count)
        let owner = roster.draw(applicants.pick(&dice), &dice)
        let form = Self.forms(of: owner.kind).pick(&dice)
        let life = PatentLife(form: form, filed: filed, end: end, &dice)
        let field = self.field(of: owner, &dice)

        var record = RightRecord(kind: .patent, key: InventedNumbers.application(kind: Self.digit(form), filed: filed, index))
        record.particulars.form = form
        record.particulars.industries = field.industry == .other ? nil : [field.industry.rawValue]
        number(&record, life, index)
        record.days[.filing] = filed
        record.days[.publication] = life.published ?? life.granted
        record.days[.grant] = life.granted
        record.events = life.events
        if form == .design { describeDesign(&record, field, &dice) } else { describe(&record, field, life, &dice) }
        name(&record, owner, life, &dice)
        return record
    }

    private static func forms(of kind: DemoParty.Kind) -> Weighted<RightForm> {
        switch kind {
        case .university, .institute: research
        case .household, .cooperative, .person: crafts
        default: trade
        }
    }
    private static let research = Weighted<RightForm>([(.invention, 56), (.utility, 40), (.design, 4)])
    private static let crafts = Weighted<RightForm>([(.invention, 12), (.utility, 44), (.design, 44)])
    private static let trade = Weighted<RightForm>([(.invention, 27), (.utility, 57), (.design, 16)])

    private static func digit(_ form: RightForm) -> Int {
        switch form {
        case .invention: 1
        case .utility: 2
        default: 3
        }
    }

    /// A university works in every field; a firm in its own, most of the time.
    private func field(of owner: DemoParty, _ dice: inout Dice) -> Field {
        switch owner.kind {
        case .university: Field[dice.pick(Field.Name.allCases)]
        case .hospital: Field[dice.chance(850) ? .device : .medicine]
        default: Field[dice.chance(860) ? owner.field : owner.county.fields.pick(&dice)]
        }
    }

    /// Publication numbers have nine digits; the kinds of document changed on 2010-04-07.
    private func number(_ record: inout RightRecord, _ life: PatentLife, _ index: Int) {
        record.numbers.append(RightNumber(.application, canonical: record.key, typed: String(record.key.dropFirst(2)), day: life.filed))
        let stem = "CN\(Self.digit(life.form))\(80_000_000 + index)"
        if let day = life.published { record.numbers.append(document(.publication, stem, "A", day)) }
        guard let day = life.granted else { return }
        let isOld = day < "2010-04-07"
        let kind =
            switch life.form {
            case .invention: isOld ? "C" : "B"
            case .utility: isOld ? "Y" : "U"
            default: isOld ? "D" : "S"
            }
        record.numbers.append(document(.grant, stem, kind, day))
    }

    private func document(_ role: RightNumber.Role, _ stem: String, _ kind: String, _ day: LocalDate) -> RightNumber {
        RightNumber(role, canonical: stem + kind, typed: stem + kind, documentKind: kind, day: day)
    }

    private func describe(_ record: inout RightRecord, _ field: Field, _ life: PatentLife, _ dice: inout Dice) {
        let text = PatentText(field, isUtility: life.form == .utility, &dice)
        record.titles = [LanguageText(text.title)]
        record.abstracts = [LanguageText(text.abstract)]
        if dice.chance(340) { record.claims = text.claims(&dice).enumerated().map { Claim(number: $0.offset + 1, text: $0.element) } }
        let main = field.ipc[dice.skewed(below: field.ipc.count)]
        let others = dice.pick(dice.below(3), of: field.ipc).filter { $0 != main }
        record.classes = ([main] + others).enumerated().map { ClassMark(.ipc, $0.element, edition: "2006.01", isMain: $0.offset == 0) }
    }

    private func describeDesign(_ record: inout RightRecord, _ field: Field, _ dice: inout Dice) {
        let design = dice.pick(field.designs)
        let title = dice.pick(Self.styles) + design.product + dice.pick(["", "", "", "（一）", "（二）", "（三）"])
        record.titles = [LanguageText(title)]
        record.abstracts = [
            LanguageText(
                "1．本外观设计产品的名称：\(title)。2．本外观设计产品的用途：用于\(field.title)。3．本外观设计产品的设计要点：在于产品的\(dice.pick(["形状", "图案", "形状与图案的结合", "色彩与图案的结合"]))。"
            )
        ]
        record.classes = [ClassMark(.locarno, design.locarno, isMain: true)]
        record.particulars.product = design.product
    }

    private static let styles = [
        "", "", "手提式", "双层", "礼品", "便携", "圆形", "方形", "一体式", "组合", "新型", "折叠", "简约", "立式", "轻型", "流线型", "浮雕", "窗格式",
    ]

    private func name(_ record: inout RightRecord, _ owner: DemoParty, _ life: PatentLife, _ dice: inout Dice) {
        if life.transferred != nil {
            record.parties.append(roster.draw(.firm, &dice).mention(.holder))
        } else {
            record.parties.append(owner.mention(.applicant))
            if owner.kind != .person, dice.chance(70) {
                let partner = roster.draw(dice.chance(400) ? .university : .firm, &dice)
                if partner.index != owner.index { record.parties.append(partner.mention(.applicant)) }
            }
        }
        let role: PartyMention.Role = life.form == .design ? .designer : .inventor
        for name in inventors(of: owner, &dice) { record.parties.append(PartyMention(role, name: name, nature: .person, country: "CN")) }
        if dice.chance(700), !roster.range(.agency).isEmpty {
            let agency = roster.draw(.agency, &dice)
            record.parties.append(agency.mention(.agency))
            record.parties.append(PartyMention(.agent, name: member(of: agency, dice.below(6)), nature: .person, country: "CN"))
        }
    }

    /// One house has a handful of inventors who come up again and again.
    private func inventors(of owner: DemoParty, _ dice: inout Dice) -> [String] {
        if owner.kind == .person { return [owner.name] }
        let staff = owner.kind == .university ? 400 : owner.kind == .institute ? 60 : 14
        var out: [String] = []
        for _ in 0..<dice.number(1...6) {
            let name = member(of: owner, dice.skewed(below: staff))
            if !out.contains(name) { out.append(name) }
        }
        return out
    }

    private func member(of party: DemoParty, _ number: Int) -> String {
        InventedNames.person(seed: roster.seed, 1_000_000_000 + party.index * 512 + number)
    }
}
