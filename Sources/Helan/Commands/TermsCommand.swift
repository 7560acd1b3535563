import ArgumentParser
import Foundation
import Law
import Register

/// `helan terms KIND …`: how long a right is protected, and when a mark can be renewed.
struct TermsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms", abstract: "推算六类权利的保护期和商标续展期",
        discussion: """
            helan terms patent --kind utility --filed 2018-03-15（也可写 helan terms utility --filed 2018-03-15）
            helan terms trademark --registered 2017-03-30
            helan terms copyright --died 1990-05-01    helan terms software --legal-person --published 2015-06-01
            helan terms layout --filed 2020-05-06 --first-use 2019-08-01 --completed 2018-12-01
            helan terms variety --granted 2025-07-01 --woody    helan terms gi
            日期写作 2018-03-15、2018.03.15 或 20180315。日期矛盾或者当时的规定没有录入的，退出码为1。
            """)

    @Argument(help: "patent、invention、utility、design、trademark、copyright、software、layout、variety 或 gi")
    var subject: Subject

    @Option(help: "专利种类：invention、utility 或 design")
    var kind: FeesCommand.PatentKind?

    @Option(help: "申请日")
    var filed: DayArgument?

    @Option(help: "期限补偿的天数（发明）")
    var compensation = 0

    @Option(help: "商标注册日")
    var registered: DayArgument?

    @Option(help: "商标已经续展的次数")
    var renewals = 0

    @Option(help: "首次发表日")
    var published: DayArgument?

    @Option(help: "作者死亡日")
    var died: DayArgument?

    @Flag(help: "法人或者非法人组织的作品、视听作品")
    var legalPerson = false

    @Option(help: "创作完成日")
    var completed: DayArgument?

    @Option(help: "首次商业利用日")
    var firstUse: DayArgument?

    @Option(help: "品种权授权公告日")
    var granted: DayArgument?

    @Flag(help: "木本、藤本植物")
    var woody = false

    @Flag(help: "输出 JSON")
    var json = false

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case patent, invention, utility, design, trademark, copyright, software, layout, variety, gi
    }

    func validate() throws {
        switch subject {
        case .patent, .invention, .utility, .design:
            try need(filed, "--filed")
            if form == nil { throw ValidationError("请用 --kind 写明专利种类：invention、utility 或 design") }
            if subject != .patent, let kind, kind.rawValue != subject.rawValue { throw ValidationError("专利种类前后不一致，只写一个即可") }
        case .trademark: try need(registered, "--registered")
        case .layout: try need(filed, "--filed")
        case .variety: try need(granted, "--granted")
        case .copyright, .software, .gi: break
        }
    }

    private func need(_ day: DayArgument?, _ name: String) throws {
        if day == nil { throw ValidationError("推算这类权利的保护期需要 \(name)") }
    }

    private var form: RightForm? { kind?.form ?? FeesCommand.PatentKind(rawValue: subject.rawValue)?.form }

    func run() throws {
        let term = try term()
        guard !json else {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return print(String(decoding: try encoder.encode(TermAnswer(term: term)), as: UTF8.self))
        }
        for step in term.steps { print(step) }
        if let expires = term.expires { print("保护期至\(expires)") }
        if let termination = term.terminationDay { print("期满终止日\(termination)") }
        if let from = term.renewalFrom, let until = term.renewalUntil, let grace = term.graceUntil {
            print("续展期\(from)至\(until.day)　宽展期至\(grace.day)")
        }
        print("依据：\(term.citationText)\(term.evidence == .unconfirmed ? "（待核实）" : "")")
    }

    private func term() throws -> ProtectionTerm {
        switch subject {
        case .patent, .invention, .utility, .design:
            guard let form, let filed else { throw ValidationError("请写明专利种类和申请日") }
            return try Terms.patent(form, filed: filed.day, compensated: compensation)
        case .trademark:
            guard let registered else { throw ValidationError("请写明注册日") }
            return try Terms.trademark(registered: registered.day, renewals: renewals)
        case .copyright: return try Terms.copyright(work)
        case .software: return try Terms.software(work)
        case .layout:
            guard let filed else { throw ValidationError("请写明申请日") }
            return try Terms.layout(filed: filed.day, firstUse: firstUse?.day, completed: completed?.day)
        case .variety:
            guard let granted else { throw ValidationError("请写明授权公告日") }
            return try Terms.variety(granted: granted.day, woody: woody)
        case .gi: return Terms.indication()
        }
    }

    private var work: WorkDays {
        WorkDays(died: died?.day, published: published?.day, completed: completed?.day, byLegalPerson: legalPerson)
    }
}

/// A term as JSON; every key is always there, null where the right has no such day.
private struct TermAnswer: Encodable {
    let term: ProtectionTerm

    enum Key: String, CodingKey {
        case starts, expires, provisional, citation, evidence, steps
        case termination = "termination_day"
        case renewalFrom = "renewal_from"
        case renewalUntil = "renewal_until"
        case graceUntil = "grace_until"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(term.starts, forKey: .starts)
        try container.encode(term.expires, forKey: .expires)
        try container.encode(term.terminationDay, forKey: .termination)
        try container.encode(term.renewalFrom, forKey: .renewalFrom)
        try container.encode(term.renewalUntil?.day, forKey: .renewalUntil)
        try container.encode(term.graceUntil?.day, forKey: .graceUntil)
        try container.encode(term.isProvisional, forKey: .provisional)
        try container.encode(term.citationText, forKey: .citation)
        try container.encode(term.evidence, forKey: .evidence)
        try container.encode(term.steps, forKey: .steps)
    }
}
