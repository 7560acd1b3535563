import Law
import Register

/// One trade mark in one class as a `tmk:Trademark`.
enum ST96MarkText {
    static func write(_ record: RightRecord, _ about: [(String, String)], to xml: inout XMLText) {
        let own = String(record.key[..<(record.key.lastIndex(of: "-") ?? record.key.endIndex)])
        let application = record.numbers.first { $0.role == .application }
        let registration = record.numbers.first { $0.role == .registration }
        let office = (application ?? registration)?.office ?? "CN"
        xml.element("tmk:Trademark", about) { xml in
            xml.leaf("com:RegistrationOfficeCode", office)
            // The key is the first number: the application's, else the registration's.
            if let number = application?.canonical ?? (registration == nil ? own : nil) {
                xml.element("com:ApplicationNumber") { xml in
                    xml.leaf("com:IPOfficeCode", office)
                    xml.leaf("com:ApplicationNumberText", ST96Text.bare(number, office))
                }
            }
            xml.leaf("com:RegistrationNumber", registration.map { ST96Text.bare($0.canonical, office) })
            xml.leaf("com:InternationalRegistrationNumber", record.numbers.first { $0.role == .international }?.canonical)
            xml.leaf("com:ApplicationDate", record.days[.filing]?.description)
            xml.leaf("com:RegistrationDate", record.days[.registration]?.description)
            xml.leaf("com:ExpiryDate", record.days[.expiry]?.description)
            xml.leaf("com:RenewalDate", record.days[.renewal]?.description)
            xml.leaf("tmk:MarkCurrentStatusCode", record.statusText)
            xml.leaf("tmk:MarkCategory", category(record.particulars.form))
            representation(record, to: &xml)
            goods(record, to: &xml)
            if let day = record.days[.preliminaryPublication] {
                xml.element("tmk:PublicationBag") { xml in
                    xml.element("tmk:Publication") { xml in xml.leaf("com:PublicationDate", day.description) }
                }
            }
            priorities(record.priorities, to: &xml)
            func of(_ roles: Set<PartyMention.Role>) -> [PartyMention] { record.parties.filter { roles.contains($0.role) } }
            ST96Text.bag("tmk:ApplicantBag", "tmk:Applicant", of([.applicant]), to: &xml)
            ST96Text.bag("tmk:HolderBag", "tmk:Holder", of([.holder]), to: &xml)
            ST96Text.bag("tmk:RepresentativeBag", "tmk:Representative", of([.agency, .agent]), to: &xml)
            events(record.events, to: &xml)
        }
    }

    private static func category(_ form: RightForm?) -> String? {
        switch form {
        case .individual: "Trademark"
        case .collective: "Collective trademark"
        case .certification: "Certification trademark"
        default: nil
        }
    }

    private static func representation(_ record: RightRecord, to xml: inout XMLText) {
        xml.element("tmk:MarkRepresentation") { xml in
            xml.leaf("tmk:MarkFeatureCategory", record.particulars.markFeature.map { features[$0] ?? $0 })
            xml.element("tmk:MarkReproduction") { xml in
                xml.element("tmk:WordMarkSpecification") { xml in
                    for title in record.titles { xml.leaf("tmk:MarkVerbalElementText", title.text, [("com:languageCode", title.language)]) }
                }
            }
            let figures = record.classes.filter { $0.scheme == .vienna }
            if !figures.isEmpty {
                xml.element("tmk:ViennaClassificationBag") { xml in
                    for figure in figures { xml.leaf("tmk:ViennaClassification", figure.symbol) }
                }
            }
        }
    }

    private static let features = [
        "文字": "Word", "图形": "Figurative", "组合": "Combined", "三维标志": "Three-dimensional", "颜色组合": "Colour", "声音商标": "Sound",
        "全息": "Hologram",
        "动态": "Motion", "位置": "Position",
    ]

    private static func goods(_ record: RightRecord, to xml: inout XMLText) {
        let symbol = record.classes.first { $0.scheme == .nice }?.symbol ?? String(record.key.drop { $0 != "-" }.dropFirst())
        let number = String(repeating: "0", count: max(0, 3 - symbol.utf8.count)) + symbol
        xml.element("tmk:GoodsServicesBag") { xml in
            xml.element("tmk:GoodsServices") { xml in
                xml.leaf("tmk:ClassificationVersion", record.particulars.niceEdition)
                xml.element("tmk:GoodsServicesClassificationBag") { xml in
                    xml.element("tmk:GoodsServicesClassification") { xml in
                        xml.leaf("tmk:ClassificationKindCode", "Nice")
                        xml.leaf("tmk:ClassNumber", number)
                    }
                }
                if let day = record.days[.firstUse] {
                    xml.element("tmk:NationalFilingBasis") { xml in xml.leaf("tmk:FirstUsedDate", day.description) }
                }
                xml.element("tmk:ClassDescriptionBag") { xml in
                    xml.element("tmk:ClassDescription") { xml in
                        xml.leaf("tmk:ClassNumber", number)
                        xml.leaf("tmk:GoodsServicesDescriptionText", record.goods.map(\.text).joined(separator: "; "))
                    }
                }
            }
        }
    }

    private static func priorities(_ priorities: [Priority], to xml: inout XMLText) {
        guard !priorities.isEmpty else { return }
        xml.element("tmk:PriorityBag") { xml in
            for priority in priorities {
                xml.element("tmk:Priority") { xml in
                    xml.leaf("com:PriorityCountryCode", priority.office)
                    xml.element("com:ApplicationNumber") { xml in xml.leaf("com:ApplicationNumberText", priority.number) }
                    xml.leaf("tmk:PriorityApplicationFilingDate", priority.day?.description)
                }
            }
        }
    }

    private static func events(_ events: [StatusEvent], to xml: inout XMLText) {
        guard !events.isEmpty else { return }
        xml.element("tmk:MarkEventBag") { xml in
            for event in events {
                xml.element("tmk:MarkEvent") { xml in
                    xml.leaf("tmk:MarkEventCategory", "National prosecution history entry")
                    xml.element("tmk:NationalMarkEvent") { xml in
                        xml.leaf("tmk:MarkEventCode", event.code)
                        xml.leaf("tmk:MarkEventDescriptionText", event.text)
                    }
                    xml.leaf("tmk:MarkEventDate", event.day.description)
                }
            }
        }
    }
}
