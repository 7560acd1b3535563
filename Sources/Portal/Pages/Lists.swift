import Answers
import Design
import Markup
import Register
import Web

extension RightListing {
    var address: Address { Address("right", kind.rawValue, key) }

    /// What stands under the title in every list.
    var line: [HTML] {
        let owners: [HTML] = owners.map(\.html)
        return [status.tag.html, HTML(plain: (form?.words ?? kind.words).text), Number(key).html]
            + (owners.isEmpty ? [] : [owners.joined(separator: "、")]) + (day.map { ["<time>\($0)</time>"] } ?? [])
    }

    var result: Result { Result(Written(title).html, to: address, line: line) }
}

extension PartyLink {
    var html: HTML { key.map { Link(name, to: Address("party", $0)).html } ?? HTML(plain: name) }
}

extension NumberLookup.Finding {
    /// Where the text leads at once; nil where it leads to no single page.
    var address: Address? {
        switch self {
        case .right(let listing): listing.address
        case .party(let party): party.key.map { Address("party", $0) }
        case .several, .unknown, .notANumber: nil
        }
    }
}
