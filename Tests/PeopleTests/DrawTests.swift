import Crypto
import Foundation
import Law
import People
import Register
import Testing

/// The arithmetic of `docs/people.md` written again by hand, so that a change of the code that draws does not change the check as well.
private func sha256(_ text: String) -> String { SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined() }

@Suite("抽取的算法") struct DrawTests {
    private let candidates = ["9QX2-7K3F", "0ABC-MM4T", "7K3F-9QX2", "B2B2-C3C3"]
    private let seed = String(repeating: "0f", count: 32)

    @Test("次序就是 SHA-256（种子|编号）从小到大，照文档另写一遍得到同样的结果") func order() {
        let mine = candidates.map { ($0, sha256("\(seed)|\($0)")) }.sorted { $0.1 < $1.1 }.map(\.0)
        #expect(DrawOrder.order(seed: seed, candidates: candidates) == mine)
        #expect(DrawOrder.order(seed: seed, candidates: candidates.reversed()) == mine)
        // The digits themselves, from `printf '0f…0f|9QX2-7K3F' | sha256sum`.
        #expect(DrawOrder.mark(of: "9QX2-7K3F", seed: seed) == "7e726f64e5f549525bbd307c9a5a0de52d8986d27eabb79519bb8318f6fa4f67")
    }

    @Test("承诺是五部分各占一行的 SHA-256，与候选人写下的先后无关") func commitment() {
        let text = "helan-draw-1\nDRAW-0001\n\(seed)\n2\n0ABC-MM4T\n7K3F-9QX2\n9QX2-7K3F\nB2B2-C3C3\n"
        #expect(DrawOrder.commitment(draw: "DRAW-0001", seed: seed, count: 2, candidates: candidates) == sha256(text))
        #expect(DrawOrder.commitment(draw: "DRAW-0001", seed: seed, count: 2, candidates: candidates.reversed()) == sha256(text))
    }

    private func draw(_ change: (inout Draw) -> Void = { _ in }) -> Draw {
        let order = DrawOrder.order(seed: seed, candidates: candidates)
        var draw = Draw(
            key: "DRAW-0001", authority: "market", purpose: "调解", matter: nil, after: nil, terms: DrawTerms(count: 2), day: "2026-11-23",
            commitment: DrawOrder.commitment(draw: "DRAW-0001", seed: seed, count: 2, candidates: candidates), state: .drawn, seed: seed,
            drawn: "2026-11-23", voidReason: nil, lines: order.map { Draw.Line($0, .candidate) }, order: order)
        change(&draw)
        return draw
    }

    @Test("种子、候选人、次序改了任何一处，重新计算都查得出来") func tampering() {
        #expect(draw().fault == nil)
        #expect(draw { $0.seed = String(repeating: "0e", count: 32) }.fault != nil)
        #expect(draw { $0.lines.removeLast() }.fault != nil)
        #expect(draw { $0.lines.append(Draw.Line("AAAA-AAAA", .candidate)) }.fault != nil)
        #expect(draw { $0.order.swapAt(0, 1) }.fault != nil)
    }

    @Test("谢绝的由次序中的下一名递补，名单本身不变") func decline() {
        let before = draw()
        let after = draw { $0.lines[0].state = .declined }
        #expect(before.seated == Array(before.order.prefix(2)))
        #expect(after.seated == [before.order[1], before.order[2]] && after.fault == nil)
    }
}

@Suite("回避") struct RecusalTests {
    private func person(_ change: (inout Person) -> Void = { _ in }) -> Person {
        var person = Person(
            key: "7K3F-9QX2", personal: PersonalFacts(name: "王某某"),
            facts: PersonFacts(
                teams: [.intermediary], crafts: [.mediator], proofs: [Proof("调解员证", reference: "宁调1号", until: "2027-01-01")]),
            consent: Consent([.keeping, .drawing], given: "2026-01-01"), state: .active, stateReason: nil, authority: "market", area: nil,
            entered: "2026-01-02", changed: "2026-01-02")
        change(&person)
        return person
    }
    private let dispute = DisputeFacts(
        parties: [
            .init("请求人", names: [PartyName.key("宁夏虚构枸杞有限公司")], codes: ["91640105MA86AMP19J"], agencies: [PartyName.key("银川虚构代理事务所")]),
            .init("被请求人", names: [PartyName.key("赵六")]),
        ], inventors: [PartyName.key("李发明")], before: ["0ABC-MM4T": "DRAW-0001"])

    private func grounds(_ change: (inout Person) -> Void = { _ in }, on day: LocalDate = "2026-11-23") -> [Exclusion.Ground] {
        Recusal(dispute, on: day).exclusions(of: person(change)).map(\.ground)
    }

    @Test("没有牵连、记载有效的不回避") func clear() { #expect(grounds() == []) }

    @Test("任职、曾任职单位是当事人的，按代码或者名称的各种写法都认得") func employers() {
        #expect(grounds { $0.facts.employer = Tie("改过名的公司", code: "91640105MA86AMP19J") } == [.employer])
        #expect(grounds { $0.facts.employer = Tie("宁夏虚构枸杞(有限公司)") } == [.employer])
        #expect(grounds { $0.facts.formerEmployers = [Tie("宁夏虚构枸杞有限公司")] } == [.formerEmployer])
        #expect(grounds { $0.facts.employer = Tie("银川虚构代理事务所") } == [.represents])
    }

    @Test("同名、申报的关系、发明人、在同一争议中抽取过的都回避") func others() {
        #expect(grounds { $0.personal.name = "赵 六" } == [.sameAsParty])
        #expect(grounds { $0.personal.declared = [Tie("赵六")] } == [.declared])
        #expect(grounds { $0.personal.name = "李发明" } == [.inventor])
        let other = Person(
            key: "0ABC-MM4T", personal: person().personal, facts: person().facts, consent: person().consent, state: .active,
            stateReason: nil, authority: "market", area: nil, entered: "2026-01-02", changed: "2026-01-02")
        #expect(Recusal(dispute, on: "2026-11-23").exclusions(of: other).map(\.ground) == [.before])
    }

    @Test("证明到期、没有证明、同意到期或者撤回、暂停的不抽，都说得出是为什么") func validity() {
        #expect(grounds(on: "2027-01-01") == [])
        #expect(person().hindrances(on: "2027-01-02") == ["证明材料“调解员证”于 2027-01-01 到期"])
        #expect(grounds(on: "2027-01-02") == [.entry])
        #expect(person { $0.facts.proofs = [] }.hindrances(on: "2026-11-23") == ["没有证明材料"])
        #expect(person { $0.consent.until = "2026-11-22" }.hindrances(on: "2026-11-23") == ["同意于 2026-11-22 到期"])
        #expect(
            person { $0.consent.withdrawn = [.init(.drawing, on: "2026-11-23")] }.hindrances(on: "2026-11-23")
                == ["本人于 2026-11-23 撤回了“参加抽取”的同意"])
        #expect(person { $0.consent.withdrawn = [.init(.keeping, on: "2026-11-23")] }.hindrances(on: "2026-11-23").count == 1)
        #expect(person { $0.consent.purposes = [.keeping] }.hindrances(on: "2026-11-23") == ["本人没有同意“参加抽取”"])
        #expect(person { ($0.state, $0.stateReason) = (.suspended, "被投诉") }.hindrances(on: "2026-11-23") == ["暂停：被投诉"])
        #expect(person().validUntil == "2027-01-01")
    }

    @Test("公众只在本人同意公开的期间看到姓名，其余只看到姓") func masking() {
        #expect(person().publicName(on: "2026-11-23") == "王*")
        let open = person { $0.consent.purposes.append(.publicity) }
        #expect(open.publicName(on: "2026-11-23") == "王某某")
        let shut = person { ($0.consent.purposes, $0.consent.until) = ([.keeping, .publicity], "2026-11-22") }
        #expect(shut.publicName(on: "2026-11-23") == "王*")
        #expect(PersonalFacts(name: "王", telephone: "13900000000", idNumber: "110101199003077758").maskedTelephone == "139****0000")
    }
}
