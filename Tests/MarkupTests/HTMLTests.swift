import Markup
import Testing

@Test(
    "插入的文字在正文和引号里都逸出",
    arguments: [
        ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"引号\"", "&quot;引号&quot;"), ("it's", "it&#39;s"), ("宁夏枸杞", "宁夏枸杞"),
        ("\u{0}x\u{7F}", "\u{FFFD}x\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("一\n二", "一\n二"), ("😀", "😀"),
        ("\u{85}", "\u{FFFD}"), ("\u{A0}", "\u{A0}"), ("\u{FFFD}，", "\u{FFFD}，"),
    ])
func textIsEscaped(plain: String, expected: String) {
    let page: HTML = "<p>\(plain)</p>"
    #expect(page.text == "<p>\(expected)</p>")
    #expect(HTML(plain: plain).text == expected)
}

@Test("基本平面以外和阿拉伯字符区里不是字符的码位也换掉", arguments: [[0xEF, 0xB7, 0x90], [0xF0, 0x9F, 0xBF, 0xBE]] as [[UInt8]])
func nonCharacters(bytes: [UInt8]) {
    #expect(HTML(plain: String(decoding: bytes, as: UTF8.self)).text == "\u{FFFD}")
}

@Test("已是标记的不再逸出,嵌套几层都一样") func markupStands() {
    let inner: HTML = "<b>\("甲<乙")</b>"
    let outer: HTML = "<p>\(inner)\([inner, inner])</p>"
    #expect(outer.text == "<p><b>甲&lt;乙</b><b>甲&lt;乙</b><b>甲&lt;乙</b></p>")
}

@Test("没有值的属性不写出来,值里的换行写成引用") func attributes() {
    let none: String? = nil
    let html: HTML =
        "<a\(attributes: ["href": "/search?q=\"x\"&a", "title": none, "data-x": "一\n二"])\(flag: "hidden", true)\(flag: "inert", false)>"
    #expect(html.text == "<a href=\"/search?q=&quot;x&quot;&amp;a\" data-x=\"一&#10;二\" hidden>")
}

@Test("空的可选文字什么也不写") func absentText() {
    let none: String? = nil
    let page: HTML = "[\(none)]"
    #expect(page.text == "[]")
}

@Test("各部分之间用分隔相连") func joined() {
    let parts: [HTML] = ["<i>a</i>", "<i>b</i>"]
    #expect(parts.joined(separator: "、").text == "<i>a</i>、<i>b</i>")
    #expect([HTML]().joined(separator: "、").isEmpty)
}
