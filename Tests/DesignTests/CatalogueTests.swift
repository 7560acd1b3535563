import Foundation
import Law
import Markup
import Testing

@testable import Design

private let snapshots = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

@Test("每个构件的示例都能不看、不用鼠标、不靠脚本地使用", arguments: Catalogue.entries.map(\.name))
func examplesAreAccessible(name: String) throws {
    let entry = try #require(Catalogue.entries.first { $0.name == name })
    #expect(!entry.examples.isEmpty)
    for example in entry.examples { #expect(accessibilityFaults(example.html.text) == [], "\(example.title)") }
}

/// `HELAN_RECORD_SNAPSHOTS=1` writes them anew; the change is then read in the diff.
@Test("构件的标记与存下的一致", arguments: Catalogue.entries.map(\.name))
func examplesAreAsRecorded(name: String) throws {
    let entry = try #require(Catalogue.entries.first { $0.name == name })
    let drawn = entry.examples.map { "<!-- \($0.title) -->\n\($0.html)\n" }.joined()
    let file = snapshots.appending(path: "\(name).html")
    if ProcessInfo.processInfo.environment["HELAN_RECORD_SNAPSHOTS"] == "1" { try drawn.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
}

@Test("构件名在目录里唯一,作锚点用") func namesAreUnique() {
    #expect(Set(Catalogue.entries.map(\.name)).count == Catalogue.entries.count)
}

@Test("构件目录页完整合规") func cataloguePage() {
    let page = Page("页面构件", body: Catalogue.body).html(in: site(demo: true)).text
    #expect(accessibilityFaults(page) == [])
    #expect(page.hasPrefix("<!DOCTYPE html>"))
}

@Test("整页的示例完整合规，阿拉伯文的从右往左", arguments: ExamplePage.all.map(\.name))
func examplePages(name: String) throws {
    let example = try #require(ExamplePage.all.first { $0.name == name })
    let page = PageLanguage.$current.withValue(example.language) { example.page.html(in: site(demo: true)).text }
    #expect(accessibilityFaults(page) == [])
    #expect(page.contains("dir=\"rtl\"") == (example.language == .arabic))
}

@Test("页面的话随语言而变，来源的话不变，标明是什么语言") func languages() {
    let notice = Deadlines([DeadlineLine("续展", day: "2026-12-23", rule: "《商标法》第四十条")], today: "2026-11-23")
    let english = PageLanguage.$current.withValue(.english) { notice.html.text }
    #expect(english.contains("30 days left") && english.contains("<span lang=\"zh\" dir=\"auto\">《商标法》第四十条</span>"))
    #expect(!notice.html.text.contains("lang="))
}

@Test("登录的人在每页页首看见自己和现在的身份，公众看见登录") func personInSight() {
    var signedIn = site(demo: false)
    signedIn.person = .init("马某", acting: "承办人，银川市市场监督管理局", Address("account"))
    let page = Page("甲", body: "").html(in: signedIn).text
    #expect(page.contains("马某") && page.contains("承办人，银川市市场监督管理局") && !page.contains("/sign-in"))
    #expect(Page("甲", body: "").html(in: site(demo: false)).text.contains("/sign-in"))
}

@Test("没有画图的库时，页面不带画图的脚本") func chartsNeedALibrary() {
    var equipped = site(demo: false)
    let page = Page("甲", scripts: [.charts], body: "")
    #expect(!page.html(in: equipped).text.contains(ServedFile.charts.name))
    equipped.chartLibrary = ServedFile(name: "chartlibrary", ending: "js", type: "text/javascript", bytes: [59])
    let text = page.html(in: equipped).text
    #expect(text.contains(ServedFile.charts.name) && text.contains("/static/chartlibrary-"))
}

func site(demo: Bool) -> Site {
    Site(
        name: "贺兰", line: "宁夏知识产权公共平台", places: [.init("首页", Address()), .init("检索", Address("search"))], showsDemoData: demo,
        sources: "国家知识产权局公布文本", asOf: "2026-11-01")
}

@Test(
    "检查器自己能发现问题",
    arguments: [
        ("<p><b></p>", "关闭了"), ("<input type=\"text\" id=\"x\">", "没有名称"), ("<h1>一</h1><h3>三</h3>", "跳到"),
        ("<p style=\"color:red\">x</p>", "内联"), ("<i id=\"a\"></i><i id=\"a\"></i>", "两次"), ("<label for=\"b\">x</label>", "不存在"),
        ("<script>1</script>", "内联脚本"), ("<a class=x href=\"/\">y</a>", "引号"),
    ])
func theCheckerSees(page: String, fault: String) { #expect(accessibilityFaults(page).contains { $0.contains(fault) }) }
