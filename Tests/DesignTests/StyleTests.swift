import Foundation
import Markup
import Testing

@testable import Design

private let style = String(decoding: ServedFile.style.bytes, as: UTF8.self)

/// Colour tokens of the light scheme, and of the dark one over it.
private func tokens(dark: Bool) -> [String: String] {
    let halves = style.components(separatedBy: "@media (prefers-color-scheme: dark)")
    let darkPart = halves.count > 1 ? halves[1].components(separatedBy: "/* Base").first ?? "" : ""
    var out: [String: String] = [:]
    for part in dark ? [halves[0], darkPart] : [halves[0]] {
        for match in part.matches(of: /--([a-z-]+): (#[0-9a-f]{6});/) { out[String(match.1)] = String(match.2) }
    }
    return out
}

/// WCAG 2.2, relative luminance and contrast ratio.
private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}

private func contrast(_ first: String, _ second: String) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

@Test("对比度的算法与 WCAG 的例子相符") func contrastIsTheirs() {
    #expect(abs(contrast("#000000", "#ffffff") - 21) < 0.001)
    #expect(abs(contrast("#777777", "#ffffff") - 4.48) < 0.01)
}

@Test("文字与底色的对比度在明暗两种配色下都不低于 4.5", arguments: [false, true])
func textContrast(dark: Bool) throws {
    let tokens = tokens(dark: dark)
    let pairs = [
        ("ink", "paper"), ("ink", "surface"), ("ink", "sunken"), ("ink", "mountain-tint"), ("ink", "sand-tint"), ("ink", "grass-tint"),
        ("ink", "wolfberry-tint"), ("ink", "mark"), ("muted", "paper"), ("muted", "surface"), ("muted", "sunken"),
        ("muted", "mountain-tint"),
        ("link", "paper"), ("link", "surface"), ("link", "sunken"), ("link", "mountain-tint"), ("link", "sand-tint"),
        ("link", "wolfberry-tint"),
        ("mountain", "paper"), ("mountain", "surface"), ("mountain", "mountain-tint"), ("on-mountain", "mountain"),
        ("wolfberry", "paper"), ("wolfberry", "surface"), ("wolfberry", "wolfberry-tint"), ("on-wolfberry", "wolfberry"),
        ("on-mountain", "mountain-hover"), ("on-wolfberry", "wolfberry-hover"), ("sand", "sand-tint"), ("sand", "surface"),
        ("grass", "surface"), ("grass", "grass-tint"), ("on-deep", "mountain-deep"), ("on-deep-muted", "mountain-deep"),
    ]
    for (text, ground) in pairs {
        let ratio = contrast(try #require(tokens[text], "\(text)"), try #require(tokens[ground], "\(ground)"))
        #expect(ratio >= 4.5, "\(text) 在 \(ground) 上只有 \(ratio)")
    }
}

@Test("输入框的边、焦点的框与底色的对比度不低于 3", arguments: [false, true])
func edgeContrast(dark: Bool) throws {
    let tokens = tokens(dark: dark)
    for (edge, ground) in [
        ("line-strong", "surface"), ("line-strong", "paper"), ("focus-ink", dark ? "focus" : "paper"),
        ("focus", dark ? "paper" : "focus-ink"),
    ] {
        let ratio = contrast(try #require(tokens[edge]), try #require(tokens[ground]))
        #expect(ratio >= 3, "\(edge) 在 \(ground) 上只有 \(ratio)")
    }
}

@Test(
    "样式只用逻辑方向,从右往左书写时不必改",
    arguments: [
        "margin-left", "margin-right", "padding-left", "padding-right", "text-align: left", "text-align: right", "float:", " left:",
        " right:", "border-left", "border-right",
    ])
func logicalProperties(physical: String) { #expect(!style.contains(physical)) }

@Test("颜色只在记号里写一次") func coloursAreTokens() {
    for bytes in [
        PackageResources.base_css, PackageResources.components_css, PackageResources.forms_css, PackageResources.tables_css,
        PackageResources.matters_css,
    ] {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(/:[^;{]*#[0-9a-fA-F]{3,8}\b/))
    }
}

@Test("用到的每个记号都有定义,写下的每个类都有样式") func namesMeet() {
    let defined = Set(style.matches(of: /(--[a-z0-9-]+):/).map { String($0.1) })
    let used = Set(style.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.1) })
    #expect(used.subtracting(defined) == [])
    let page =
        Catalogue.body.text + Page("甲", crumbs: [], body: "").html(in: site(demo: true)).text
        + ExamplePage.all.map { $0.page.html(in: site(demo: true)).text }.joined()
    let classes = Set(page.matches(of: /class="([^"]+)"/).flatMap { $0.1.split(separator: " ").map(String.init) })
    let styled = Set(style.matches(of: /\.([a-z][a-z0-9-]*)/).map { String($0.1) })
    #expect(classes.subtracting(styled) == [])
}

@Test("打印用 A4,能折叠的内容全部展开") func print() {
    #expect(style.contains("size: A4"))
    #expect(style.contains("@media print"))
}

@Test("样式与脚本的地址随内容而变,名字里有散列") func addresses() {
    for file in ServedFile.all { #expect(file.address.description.contains(/^\/static\/[a-z]+-[a-z0-9]{8,13}\.(css|js|svg)$/)) }
    #expect(Set(ServedFile.all.map(\.name)).count == ServedFile.all.count)
}
