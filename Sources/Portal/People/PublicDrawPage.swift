import Design
import Hummingbird
import Law
import Markup
import People
import Web

extension PeoplePages {
    /// A draw with all that is needed to compute it again.
    func draw(_ context: WebContext) async throws -> Response {
        let key = try context.segment("draw")
        guard let file = try await people.draw(key) else { throw WebError.notFound("没有这次抽取：\(key.prefix(40))。") }
        let draw = file.draw
        var facts = [
            Fact("条件", HTML(plain: draw.terms.words)), Fact("机关", HTML(plain: file.authority)), Fact("锁定名单", "<time>\(draw.day)</time>"),
            Fact("承诺", "<code>\(draw.commitment)</code>"),
            Fact("种子", draw.seed.map { "<code>\($0)</code>" } ?? "揭示以前保密"),
        ]
        facts.append(Fact("不列入候选", "应当回避的 \(file.recused) 人，人才库的记载当天无效的 \(file.invalid) 人；是谁、为什么，由办理机关保存"))
        if let after = draw.after { facts.append(Fact("代替", Link(after, to: Address("draws", after)).html)) }
        if let day = draw.drawn { facts.append(Fact("抽取", "<time>\(day)</time>")) }
        if let reason = draw.voidReason { facts.append(Fact("作废的理由", HTML(plain: reason))) }
        let check: HTML? =
            draw.seed == nil
            ? nil
            : draw.fault.map { Notice("与承诺不符", "<p>\($0)。</p>", tone: .urgent).html } ?? Notice("按公布的种子重新计算，结果与记录一致", tone: .good).html
        let title = draw.order.isEmpty ? "候选名单" : "次序"
        return respond(
            Page(
                draw.purpose,
                crumbs: [Crumb("首页", Address()), Crumb("人才库", Address("people")), Crumb("抽取记录", Address("draws")), Crumb(key)],
                canonical: Address("draws", key), alternative: Address("api", "v1", "draws", key),
                body: """
                    \(Heading(draw.purpose, line: [tag(draw), Number(key).html]))\(check)\(Facts(facts))\
                    \(Section(title, order(file)))\(Section("自己核对", how(draw)))
                    """))
    }

    private func order(_ file: DrawFile) -> HTML {
        let draw = file.draw
        let seated = Set(draw.seated)
        let lines = draw.lines.filter { $0.state != .excluded }
        let rows: [[HTML]] = lines.enumerated().map { place, line in
            let tag =
                line.state == .declined
                ? Tag("谢绝或者回避", .caution) : draw.order.isEmpty ? Tag("候选") : seated.contains(line.person) ? Tag("抽中", .good) : Tag("候补")
            let person = [Number(line.person).html, HTML(plain: file.names[line.person] ?? "")]
            guard let seed = draw.seed else { return person + [tag.html] }
            let mark: HTML = "<code>\(String(DrawOrder.mark(of: line.person, seed: seed).prefix(16)))…</code>"
            return [HTML(plain: String(place + 1))] + person + [mark, tag.html]
        }
        let columns: [Table.Column] =
            draw.seed == nil
            ? [.init("编号"), .init("姓名"), .init("结果")]
            : [.init("次序", isFigure: true), .init("编号"), .init("姓名"), .init("SHA-256（种子|编号）"), .init("结果")]
        return Table(
            id: "order", caption: draw.order.isEmpty ? "候选 \(lines.count) 人，按编号" : "按种子算出的次序，抽前 \(draw.terms.count) 名",
            columns: columns, rows: rows
        ).html
    }

    private func how(_ draw: Draw) -> HTML {
        let points: [HTML] = [
            "抽取以前公布的承诺，是下列各行的 SHA-256，每行后面一个换行：helan-draw-1、抽取的编号、种子、抽取人数、候选人的编号按字节从小到大各占一行。",
            "每名候选人算 SHA-256（种子、一条竖线、编号连写），按结果从小到大排，前 \(draw.terms.count) 名抽中。",
            "谢绝或者回避的，由次序中的下一名递补。姓名只显示同意公开的。", "\(Link("这一页的数据（JSON）", to: Address("api", "v1", "draws", draw.key)))可以交给下面的程序核对。",
        ]
        let program = """
            from hashlib import sha256
            from json import load
            from sys import argv
            from urllib.request import urlopen
            draw = load(urlopen(argv[1]))
            sha = lambda text: sha256(text.encode()).hexdigest()
            people, seed = sorted(draw["candidates"]), draw["seed"]
            lines = ["helan-draw-1", draw["key"], seed, str(draw["count"])] + people
            assert sha("".join(line + "\\n" for line in lines)) == draw["commitment"], "与承诺不符"
            order = sorted(people, key=lambda person: sha(seed + "|" + person))
            drawn = [person for person in order if person not in draw["declined"]][:draw["count"]]
            print("一致" if (order, drawn) == (draw["order"], draw["drawn"]) else "不一致", drawn)
            """
        return "\(Points(points))\(Disclosure("核对的程序（Python）", CodeBlock(program).html))"
    }
}
