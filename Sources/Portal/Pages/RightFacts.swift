import Answers
import Design
import Law
import Markup
import Register
import Web

/// The facts of a right, sorted into the sections of its page, each with its source and day.
struct RightFacts {
    let dossier: RightDossier
    private var file: RightFile { dossier.file }
    private var record: RightRecord { file.record }

    init(_ dossier: RightDossier) { self.dossier = dossier }

    func of(_ section: RightSection) -> [Fact] {
        switch section {
        case .creation:
            titles + numbers + parties([.applicant, .inventor, .designer, .author, .breeder]) + creationDays + classes + industries
                + priorities + particulars
        case .use: encumbrances + eventFacts(.use)
        case .protection: eventFacts(.protection)
        case .management: parties([.holder, .user]) + status + managementDays + eventFacts(.management)
        case .service: parties([.agency, .agent])
        }
    }

    /// Where a longer text comes from, as a line under it.
    func note(_ key: FactKey) -> HTML {
        guard let origin = file.origins[key] else { return .empty }
        return Quiet("来源：\(origin.name)，截至 <time>\(origin.asOf)</time>").html
    }

    private func origin(_ key: FactKey) -> Origin? { file.origins[key].map { Origin($0.name, asOf: $0.asOf) } }

    private func fact(_ label: String, _ values: [HTML], _ key: FactKey) -> [Fact] {
        values.isEmpty ? [] : [Fact(label, values, origin: origin(key))]
    }

    /// What lies on the right now, as far as the events tell.
    private var encumbrances: [Fact] {
        let lying = record.encumbrances.filter { $0.until == nil }
        return fact("现有负担", lying.map { "\($0.kind.title)，自 <time>\($0.since)</time> 起" }, .events)
    }

    private var titles: [Fact] {
        record.titles.flatMap { text in
            fact(text.language == "zh" ? "名称" : "名称（\(Language.title(text.language))）", [HTML(plain: text.text)], .title(text.language))
        }
    }

    private var numbers: [Fact] {
        RightNumber.Role.allCases.flatMap { role in
            let values: [HTML] = record.numbers.filter { $0.role == role }.map { number in
                let typed: HTML = number.typed == number.canonical ? .empty : "　来源写作 \(Number(number.typed))"
                let kind: HTML? = number.documentKind.flatMap { number.canonical.hasSuffix($0) ? nil : "　\($0)" }
                return "\(Number(number.canonical))\(kind)\(number.day.map { "　<time>\($0)</time>" as HTML })\(typed)"
            }
            return fact(role.title, values, .number(role))
        }
    }

    private func parties(_ roles: [PartyMention.Role]) -> [Fact] {
        roles.flatMap { role in
            let values: [HTML] = record.parties.filter { $0.role == role }.map { party in
                let name = PartyLink(party.name, key: dossier.partyKeys[party.name]).html
                let details = [party.otherName, party.address, party.country == "CN" ? nil : party.country]
                    .compactMap(\.self)
                return details.isEmpty ? name : "\(name)\(Quiet(HTML(plain: details.joined(separator: "；"))))"
            }
            return fact(role.title, values, .parties(role))
        }
    }

    private var creationDays: [Fact] {
        dayFacts([
            .filing, .internationalFiling, .nationalEntry, .completion, .firstPublication, .firstUse, .preliminaryPublication, .publication,
        ])
    }
    private var managementDays: [Fact] { dayFacts([.grant, .registration, .renewal, .expiry]) }

    private func dayFacts(_ days: [RightDay]) -> [Fact] {
        days.flatMap { day in fact(day.title, record.days[day].map { ["<time>\($0)</time>"] } ?? [], .day(day)) }
    }

    private var classes: [Fact] {
        ClassMark.Scheme.allCases.flatMap { scheme in
            let values: [HTML] = record.classes.filter { $0.scheme == scheme }.map { mark in
                let link = Link(mark.symbol, to: Address("search", query: ["class": mark.symbol]))
                let edition: HTML? = mark.edition.map { "（\($0)）" }
                return "\(link)\(edition)\(mark.isMain && record.classes.count > 1 ? "　主分类" : "" as HTML)"
            }
            return fact(scheme.title, values, .classes(scheme))
        }
    }

    /// What a source says has a source; what follows from classes says that it does.
    private var industries: [Fact] {
        let values: [HTML] = dossier.industries.map { industry in
            let link = Link(industry.title, to: Address("search", query: ["industry": industry.id]))
            return "\(link)\(industry.isDerived ? "（按分类推定）" : "" as HTML)"
        }
        guard !values.isEmpty else { return [] }
        return [Fact("产业", values, origin: dossier.industries.contains(where: \.isDerived) ? nil : origin(.particular("industries")))]
    }

    private var priorities: [Fact] {
        fact(
            "优先权", record.priorities.map { "\($0.office) \(Number($0.number))\($0.day.map { "　<time>\($0)</time>" as HTML })" }, .priorities
        )
    }

    private var particulars: [Fact] {
        let fields: [(String, String?, String)] = [
            ("商标形式", record.particulars.markFeature, "markFeature"), ("尼斯分类版本", record.particulars.niceEdition, "niceEdition"),
            ("产品", record.particulars.product, "product"),
            (record.kind == .variety ? "属或者种" : "产品类别", record.particulars.species, "species"),
            (record.kind == .indication ? "产地范围" : "来源地", record.particulars.origin, "origin"),
            ("保护公告", record.particulars.announcement, "announcement"), ("版本号", record.particulars.version, "version"),
        ]
        return fields.flatMap { label, value, name in fact(label, value.map { [HTML(plain: $0)] } ?? [], .particular(name)) }
    }

    private var status: [Fact] {
        let since: HTML? = dossier.statusSince.map { "，自 <time>\($0)</time> 起" }
        let derived = Fact("状态", "\(dossier.status.tag)\(since)（\(dossier.statusReason)）", origin: origin(.status))
        return [derived] + fact("来源所载法律状态", record.statusText.map { [HTML(plain: $0)] } ?? [], .status)
    }

    /// The gazette's events in words, oldest first.
    var events: [(day: LocalDate, title: String)] { record.events.map { ($0.day, $0.title) } }

    /// All days on record, with what they are.
    var days: [(LocalDate, String)] { RightDay.allCases.compactMap { day in record.days[day].map { ($0, day.title) } } }

    private func eventFacts(_ section: RightSection) -> [Fact] {
        record.events.filter { EventWords.section($0.code) == section }.map { event in
            Fact(event.title, "<time>\(event.day)</time>", origin: origin(.events))
        }
    }
}
