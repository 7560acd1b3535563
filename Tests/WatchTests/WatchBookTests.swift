import Clearance
import Goods
import Law
import Register
import Testing
import Watch

private let today: LocalDate = "2026-11-23"
private let source = FactOrigin(source: 1, name: "公报", asOf: "2026-11-20")

/// A mark of class 33 that is examined, or a patent in force, unless said otherwise.
private func right(
    _ id: Int64, _ kind: RightKind, _ title: String, by holder: String = "中宁虚构商贸有限公司", code: String? = nil, status: String? = nil,
    niceClass: String = "33", changes: [(number: Int64, was: RightStatus?)] = [(number: 100, was: nil)], events: [StatusEvent] = []
) -> (right: WatchedRight, mark: EarlierMark) {
    var record = RightRecord(kind: kind, key: kind == .trademark ? "\(20_000_000 + id)-\(niceClass)" : "CN20241012345\(id).1")
    record.titles = [LanguageText(title)]
    record.parties = [PartyMention(.applicant, name: holder, nature: .organisation, identifier: code)]
    record.days[.filing] = "2026-06-01"
    record.statusText = status ?? (kind == .trademark ? "申请中" : "有效")
    record.events = events
    if kind == .trademark { record.classes = [ClassMark(.nice, niceClass)] }
    let file = RightFile(record, from: source)
    return (
        WatchedRight(id: id, file: file, standing: [:], changes: changes, on: today),
        EarlierMark(
            key: record.key, name: title, niceClass: Int(niceClass), goods: [], status: file.finding(on: today).status,
            statusSince: file.finding(on: today).since, filed: "2026-06-01", next: nil, holders: [holder], form: nil)
    )
}

private func watch(
    _ id: Int64, _ subject: WatchSubject, _ news: Set<WatchNews>? = nil, since: Int64 = 10, _ change: (inout WatchTerms) -> Void = { _ in }
)
    -> KeptWatch
{
    var terms = WatchTerms(news: news ?? Set(subject.kind.news), least: .low)
    change(&terms)
    return KeptWatch(id: id, account: 1, subject: subject, terms: terms, sinceRight: since, sinceChange: 50)
}

extension WatchBook {
    fileprivate func told(_ one: (right: WatchedRight, mark: EarlierMark)) -> [Alert] {
        alerts(on: one.right, one.mark, in: GoodsTable(edition: "", groups: [], items: [], notes: []), today: today)
    }
}

@Suite("监测") struct WatchBookTests {
    private let mark = watch(1, .mark(name: "贺兰红", goods: [], classes: "33"))
    private let party = watch(2, .party(name: "中宁虚构商贸有限公司", identifier: "91640000MA0000000X"))

    @Test("近似的新商标有预警，写明条号和理由；不近似的、监测以前就有的、除外的权利人的没有") func marks() {
        let book = WatchBook([mark, watch(3, .mark(name: "贺兰红", goods: [], classes: "33")) { $0.excepted = ["中宁虚构商贸（有限公司）"] }])
        let told = book.told(right(11, .trademark, "贺兰虹"))
        #expect(told.map(\.watch) == [1] && told[0].news == .entered && told[0].reasons.contains { $0.hasPrefix("5.1.4") })
        #expect(book.told(right(11, .trademark, "沙坡头明珠")).isEmpty)
        #expect(book.told(right(10, .trademark, "贺兰虹")).isEmpty)
        #expect(book.told(right(11, .trademark, "贺兰虹", status: "驳回")).isEmpty)
    }

    @Test("风险低于所选的不预警；别的类别上只有相同的才说，风险低") func risk() {
        let strict = watch(1, .mark(name: "贺兰红", goods: [], classes: "33")) { $0.least = .high }
        #expect(WatchBook([strict]).told(right(11, .trademark, "贺兰虹", niceClass: "7")).isEmpty)
        #expect(WatchBook([mark]).told(right(11, .trademark, "贺兰红", niceClass: "7")).first?.weight == .plain)
    }

    @Test("在先的近似商标由活到死才说障碍消失，早已失效的再有变更不说") func lapsed() {
        let book = WatchBook([mark])
        let died = book.told(right(5, .trademark, "贺兰虹", status: "注销", changes: [(number: 60, was: .inForce)]))
        #expect(book.told(right(11, .trademark, "贺兰虹", status: "注销", changes: [(number: 60, was: .pending)])).map(\.news) == [.lapsed])
        #expect(died.map(\.news) == [.lapsed] && died[0].cause.hasPrefix("lapsed trademark/20000005-33 lapsed"))
        #expect(book.told(right(5, .trademark, "贺兰虹", status: "注销", changes: [(number: 60, was: .lapsed)])).isEmpty)
        #expect(book.told(right(5, .trademark, "贺兰虹", status: "注销", changes: [(number: 40, was: .inForce)])).isEmpty)
    }

    @Test("申请人按名称的各种写法和信用代码相符；失效和新收录各说各的") func parties() {
        let book = WatchBook([party])
        #expect(book.told(right(11, .patent, "一种泵", by: "中宁虚构商贸（有限公司）")).map(\.news) == [.entered])
        #expect(book.told(right(11, .patent, "一种泵", by: "改了名的公司", code: "91640000MA0000000X")).map(\.watch) == [2])
        #expect(book.told(right(11, .patent, "一种泵", by: "别的公司")).isEmpty)
        #expect(book.told(right(5, .patent, "一种泵", status: "未缴年费终止", changes: [(number: 60, was: .inForce)])).map(\.news) == [.lapsed])
    }

    @Test("权利的状态、权利人、新的法律事件与上次说过的不同才说，写明怎样不同") func changes() throws {
        let kept = watch(4, .right(.patent, key: "CN202410123455.1"))
        let book = WatchBook([kept])
        let before = RightSnapshot(right(5, .patent, "一种泵").right)
        #expect(RightSnapshot(before.text) == before)
        #expect(book.alerts(on: right(5, .patent, "一种泵").right, since: [4: before]).isEmpty)
        let pledge = StatusEvent(code: "PE01", day: "2026-11-02")
        let now = right(5, .patent, "一种泵", by: "受让公司", status: "未缴年费终止", events: [pledge])
        let told = try #require(book.alerts(on: now.right, since: [4: before]).first)
        #expect(told.weight == .urgent)
        #expect(told.reasons == ["状态由“有效”变为“已终止”", "权利人由“中宁虚构商贸有限公司”变为“受让公司”", "2026-11-02 质押登记的生效"])
        #expect(book.alerts(on: now.right, since: [:]).isEmpty)
    }

    @Test("结束、改动的监测随即生效，剩下的不受影响") func upkeep() {
        var book = WatchBook([mark, party])
        book.remove(1)
        #expect(book.told(right(11, .trademark, "贺兰虹")).map(\.watch) == [2])
        book.put(watch(1, .mark(name: "沙坡头", goods: [], classes: "")))
        book.put(watch(2, .party(name: "别的公司", identifier: nil)))
        #expect(book.count == 2 && book.told(right(11, .trademark, "贺兰虹")).isEmpty)
        #expect(book.told(right(11, .trademark, "沙坡头")).map(\.watch) == [1])
    }
}
