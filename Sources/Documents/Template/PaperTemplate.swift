import Markup

/// A paper as pages: for the PDF, and for the file that officers go on writing in.
public struct PaperTemplate: Sendable {
    let paper: Paper
    let code: QRCode?

    /// - Parameter code: what the QR code on it holds.
    public init(_ paper: Paper, code: String) { (self.paper, self.code) = (paper, QRCode(code)) }

    /// What everything in a demo says of itself.
    public static let inventedWords = "虚构的演示数据，不具有任何效力"

    /// A whole page; its style sheet is `DrawingRequest`'s to bring.
    public var html: String {
        let invented: HTML? = paper.isInvented ? "<p id=\"invented\">\(Self.inventedWords)</p>" : nil
        let salutation: HTML? = paper.salutation.map { "<p id=\"to\">\($0)</p>" }
        let annexes: HTML? = paper.annexList.map { "<p id=\"annexes\">\($0)</p>" }
        let page: HTML = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>\(paper.title) \(paper.number)</title>\
            <meta name="author"\(attributes: ["content": paper.authority])></head><body>
            \(invented)<header><p id="head">\(paper.authority)</p><p id="number">\(paper.number)</p></header><hr>
            <h1>\(paper.title)</h1>
            \(salutation)<section>\((paper.paragraphs + paper.remedies).map { "<p>\($0)</p>\n" as HTML })</section>
            \(annexes)<footer><p>\(paper.authority)</p><p>\(paper.day.chineseText)</p></footer>
            <aside>\(code?.svg(label: "验证二维码"))<div><p>验证码：<code>\(paper.code)</code></p><p>\(Self.verifyWords)</p></div></aside>
            </body></html>
            """
        return page.text
    }

    /// A page whose paragraphs name the styles of the reference document, for pandoc.
    public var editable: String {
        func styled(_ style: String, _ texts: [String]) -> HTML {
            texts.map { "<div\(attributes: ["data-custom-style": style])><p>\($0)</p></div>\n" as HTML }.joined()
        }
        let picture: HTML? =
            code == nil
            ? nil : "<div data-custom-style=\"Paper Verify\"><p><img src=\"qr.png\" alt=\"验证二维码\" width=\"34mm\"></p></div>"
        let page: HTML = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"></head><body>
            \(styled("Paper Invented", paper.isInvented ? [Self.inventedWords] : []))\(styled("Paper Head", [paper.authority]))\
            \(styled("Paper Number", [paper.number]))\(styled("Paper Title", [paper.title]))\
            \(styled("Paper To", [paper.salutation].compactMap(\.self)))\(styled("Paper Text", paper.paragraphs + paper.remedies))\
            \(styled("Paper Text", [paper.annexList].compactMap(\.self)))\(styled("Paper Text", ["\u{3000}"]))\(styled("Paper End", [paper.authority, paper.day.chineseText]))\
            \(picture)\(styled("Paper Verify", ["验证码：\(paper.code)。\(Self.verifyWords)"]))
            </body></html>
            """
        return page.text
    }

    /// The squares of the QR code, for the picture in the editable file.
    public var squares: [String] { code?.rows ?? [] }

    static let verifyWords = "扫描二维码，或者在本平台的“核对文书”（/verify）输入验证码，核对这份文书是否由上述机关制发。二维码另带机关的数字签名，不联网也可以核对。"
}
