public import Design
public import Identifier
public import Register
public import Web

// Kinds, statuses and orders in both languages of the pages that everybody reads.

extension RightKind {
    public var words: Phrase {
        switch self {
        case .patent: Phrase(title, "Patents")
        case .trademark: Phrase(title, "Trade marks")
        case .copyright: Phrase(title, "Copyright")
        case .layout: Phrase(title, "Layout designs")
        case .variety: Phrase(title, "Plant varieties")
        case .indication: Phrase(title, "Geographical indications")
        }
    }
}

extension RightStatus {
    public var words: Phrase {
        switch self {
        case .pending: Phrase(title, "Pending")
        case .inForce: Phrase(title, "In force")
        case .ended: Phrase(title, "Not granted")
        case .expired: Phrase(title, "Expired")
        case .lapsed: Phrase(title, "Lapsed")
        case .invalidated: Phrase(title, "Invalidated")
        case .unknown: Phrase(title, "Unknown")
        }
    }
}

extension PartyMention.Nature {
    public var words: Phrase { self == .organisation ? Phrase("单位", "Organisation") : Phrase("个人", "Person") }
}

extension ResultsRequest.Order {
    public var words: Phrase {
        switch self {
        case .best: Phrase(title, "Best match")
        case .newest: Phrase(title, "Newest filed")
        case .oldest: Phrase(title, "Oldest filed")
        case .latest: Phrase(title, "Newest published")
        case .earliest: Phrase(title, "Oldest published")
        }
    }
}

extension RightForm {
    public var words: Phrase {
        switch self {
        case .invention: Phrase(title, "Invention patent")
        case .utility: Phrase(title, "Utility model")
        case .design: Phrase(title, "Design patent")
        case .individual: Phrase(title, "Trade mark")
        case .collective: Phrase(title, "Collective mark")
        case .certification: Phrase(title, "Certification mark")
        case .work: Phrase(title, "Work")
        case .software: Phrase(title, "Software")
        case .layout: Phrase(title, "Layout design")
        case .agriculture: Phrase(title, "Agricultural variety")
        case .forestry: Phrase(title, "Forest variety")
        case .product: Phrase(title, "Geographical indication product")
        case .agriculturalProduct: Phrase(title, "Agricultural product with geographical indication")
        }
    }
}

extension IdentifierKind {
    public var words: Phrase {
        switch self {
        case .patentApplication: Phrase(title, "patent application number")
        case .patentPublication: Phrase(title, "patent publication number")
        case .patentGrant: Phrase(title, "patent number")
        case .trademark: Phrase(title, "trade mark number")
        case .layout: Phrase(title, "layout design number")
        case .variety: Phrase(title, "plant variety number")
        case .software: Phrase(title, "software registration number")
        case .work: Phrase(title, "work registration number")
        case .indication: Phrase(title, "geographical indication number")
        case .creditCode: Phrase(title, "unified social credit code")
        case .citizen: Phrase(title, "identity number")
        case .area: Phrase(title, "area code")
        case .recordal: Phrase(title, "recordal number")
        case .agency: Phrase(title, "agency code")
        }
    }
}
