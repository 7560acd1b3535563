import Markup
import Testing

@Test(
    "地址的每一部分按 RFC 3986 编码",
    arguments: [
        (Address("right", "patent", "CN201310699744.2"), "/right/patent/CN201310699744.2"),
        (Address("right", "gi", "宁/夏?#"), "/right/gi/%E5%AE%81%2F%E5%A4%8F%3F%23"),
        (Address("search", query: ["q": "a&b=c +", "kind": nil]), "/search?q=a%26b%3Dc%20%2B"),
        (Address(), "/"),
    ])
func encoding(address: Address, expected: String) { #expect(address.description == expected) }

@Test("换一个条件,其余条件照旧;给空值就去掉") func changingOneItem() {
    let address = Address("search", query: ["q": "枸杞", "page": "7"])
    #expect(address.with("page", nil).with("kind", "patent").description == "/search?q=%E6%9E%B8%E6%9D%9E&kind=patent")
    #expect(address.at("facts").description.hasSuffix("&page=7#facts"))
}
