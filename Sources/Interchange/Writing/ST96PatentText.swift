import Law
import Register

/// One patent as a `pat:PatentPublication`.
enum ST96PatentText {
    static func write(_ record: RightRecord, _ about: [(String, String)], to xml: inout XMLText) {
        let office = record.numbers.first { $0.canonical == record.key }?.office ?? String(record.key.prefix(2))
        let language = record.titles.first?.language ?? "zh"
        xml.element("pat:PatentPublication", [("com:languageCode", language), ("com:st96Version", ST96Writer.version)] + about) { xml in
            xml.leaf("com:IPOfficeCode", office)
            xml.element("pat:BibliographicData") { xml in
                documents(record, to: &xml)
                application(record, office, to: &xml)
                priorities(record.priorities, to: &xml)
                classes(record.classes, to: &xml)
                if !record.titles.isEmpty {
                    xml.element("pat:InventionTitleBag") { xml in
                        for title in record.titles { xml.leaf("pat:InventionTitle", title.text, [("com:languageCode", title.language)]) }
                    }
                }
                parties(record, to: &xml)
                international(record, to: &xml)
            }
            for abstract in record.abstracts {
                xml.element("pat:Abstract", [("com:languageCode", abstract.language)]) { xml in paragraphs(abstract.text, "com:P", to: &xml)
                }
            }
            for (language, claims) in Dictionary(grouping: record.claims, by: \.language).sorted(by: { $0.key > $1.key }) {
                xml.element("pat:Claims", [("com:languageCode", language)]) { xml in
                    for claim in claims {
                        xml.element("pat:Claim") { xml in
                            xml.leaf("pat:ClaimNumber", String(claim.number))
                            paragraphs(claim.text, "pat:ClaimText", to: &xml)
                        }
                    }
                }
            }
        }
    }

    private static func paragraphs(_ text: String, _ element: String, to xml: inout XMLText) {
        for line in text.split(whereSeparator: \.isNewline) { xml.leaf(element, String(line)) }
    }

    private static func documents(_ record: RightRecord, to xml: inout XMLText) {
        let publications = record.numbers.filter { $0.role == .publication && !isInternational($0) }
        let grants = record.numbers.filter { $0.role == .grant }
        for number in publications {
            xml.element("pat:PatentPublicationIdentification") { xml in
                document(number, "pat:PublicationNumber", to: &xml)
                xml.leaf("com:PublicationDate", number.day?.description)
            }
        }
        // A day of publication that no number bears stands by itself, and so does a day of grant.
        if let day = record.days[.publication], publications.first?.day != day {
            xml.element("pat:PatentPublicationIdentification") { xml in xml.leaf("com:PublicationDate", day.description) }
        }
        if let day = record.days[.grant], grants.first?.day != day {
            xml.element("pat:PatentGrantIdentification") { xml in xml.leaf("pat:GrantDate", day.description) }
        }
        for number in grants {
            xml.element("pat:PatentGrantIdentification") { xml in
                document(number, "pat:PatentNumber", to: &xml)
                xml.leaf("pat:GrantDate", number.day?.description)
            }
        }
    }

    private static func isInternational(_ number: RightNumber) -> Bool { number.office == "WO" && number.documentKind == nil }

    private static func document(_ number: RightNumber, _ element: String, to xml: inout XMLText) {
        xml.leaf("com:IPOfficeCode", number.office)
        xml.leaf(element, ST96Text.bare(number.canonical, number.office, kind: number.documentKind))
        xml.leaf("com:PatentDocumentKindCode", number.documentKind)
    }

    private static func application(_ record: RightRecord, _ office: String, to xml: inout XMLText) {
        xml.element("pat:ApplicationIdentification") { xml in
            xml.leaf("com:IPOfficeCode", office)
            xml.element("com:ApplicationNumber") { xml in xml.leaf("com:ApplicationNumberText", ST96Text.bare(record.key, office)) }
            let category: String? =
                switch record.particulars.form {
                case .invention: "Utility"
                case .utility: "Utility model"
                case .design: "Design"
                default: nil
                }
            xml.leaf("pat:InventionSubjectMatterCategory", category)
            xml.leaf("pat:FilingDate", record.days[.filing]?.description)
        }
    }

    private static func priorities(_ priorities: [Priority], to xml: inout XMLText) {
        guard !priorities.isEmpty else { return }
        xml.element("pat:PriorityClaimBag") { xml in
            for (index, priority) in priorities.enumerated() {
                xml.element("pat:PriorityClaim", [("com:sequenceNumber", String(index + 1))]) { xml in
                    xml.leaf("com:IPOfficeCode", priority.office)
                    xml.element("com:ApplicationNumber") { xml in xml.leaf("com:ApplicationNumberText", priority.number) }
                    xml.leaf("pat:FilingDate", priority.day?.description)
                }
            }
        }
    }

    private static func classes(_ all: [ClassMark], to xml: inout XMLText) {
        func marks(_ scheme: ClassMark.Scheme) -> [ClassMark] {
            let own = all.filter { $0.scheme == scheme }
            return own.filter(\.isMain) + own.filter { !$0.isMain }
        }
        let (ipc, cpc, locarno) = (marks(.ipc), marks(.cpc), marks(.locarno))
        if !ipc.isEmpty || !cpc.isEmpty {
            xml.element("pat:PatentClassificationBag") { xml in
                if !ipc.isEmpty {
                    xml.element("pat:IPCRClassificationBag") { xml in
                        for mark in ipc { symbol(mark, "pat:IPCRClassification", section: "pat:Section", to: &xml) }
                    }
                }
                if !cpc.isEmpty {
                    xml.element("pat:CPCClassificationBag") { xml in
                        for (index, mark) in cpc.enumerated() {
                            xml.element(index == 0 ? "pat:MainCPC" : "pat:FurtherCPC") { xml in
                                symbol(mark, "pat:CPCClassification", section: "pat:CPCSection", to: &xml)
                            }
                        }
                    }
                }
            }
        }
        guard !locarno.isEmpty else { return }
        xml.element("pat:LocarnoClassificationBag") { xml in
            for mark in locarno {
                xml.element("pat:LocarnoClassification") { xml in
                    xml.leaf("com:LocarnoClassificationEdition", mark.edition)
                    xml.leaf("com:MainClassification", mark.symbol)
                }
            }
        }
    }

    /// `H01L 21/30` of edition 2006.01, in its parts.
    private static func symbol(_ mark: ClassMark, _ element: String, section: String, to xml: inout XMLText) {
        let symbol = Array(mark.symbol.unicodeScalars)
        func piece(_ range: Range<Int>) -> String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: symbol[range])
            return String(text)
        }
        xml.element(element) { xml in
            xml.leaf("pat:ClassificationVersionDate", mark.edition.flatMap(editionDay))
            guard symbol.count >= 4 else { return xml.leaf("pat:PatentClassificationText", mark.symbol) }
            xml.leaf(section, piece(0..<1))
            xml.leaf("pat:Class", piece(1..<3))
            xml.leaf("pat:Subclass", piece(3..<4))
            guard symbol.count > 5, let stroke = symbol.firstIndex(of: "/"), stroke > 5 else { return }
            xml.leaf("pat:MainGroup", piece(5..<stroke))
            xml.leaf("pat:Subgroup", piece(stroke + 1..<symbol.count))
        }
    }

    /// `2006.01` is 1 January 2006.
    private static func editionDay(_ edition: String) -> String? {
        let parts = edition.split(separator: ".")
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2 else { return nil }
        return "\(parts[0])-\(parts[1])-01"
    }

    private static func parties(_ record: RightRecord, to xml: inout XMLText) {
        func of(_ roles: Set<PartyMention.Role>) -> [PartyMention] { record.parties.filter { roles.contains($0.role) } }
        xml.element("pat:PartyBag") { xml in
            let contact = "com:PublicationContact"
            ST96Text.bag("pat:ApplicantBag", "pat:Applicant", of([.applicant]), contact: contact, to: &xml)
            ST96Text.bag("pat:InventorBag", "pat:Inventor", of([.inventor, .designer]), contact: contact, to: &xml)
            ST96Text.bag("pat:AssigneeBag", "pat:Assignee", of([.holder]), contact: contact, to: &xml)
            ST96Text.bag("pat:RegisteredPractitionerBag", "pat:RegisteredPractitioner", of([.agency, .agent]), contact: contact, to: &xml)
        }
    }

    private static func international(_ record: RightRecord, to xml: inout XMLText) {
        let filed = record.numbers.filter { $0.role == .international }
        if !filed.isEmpty || record.days[.internationalFiling] != nil || record.days[.nationalEntry] != nil {
            xml.element("pat:InternationalFilingData") { xml in
                xml.leaf("pat:InternationalApplicationNumber", filed.first?.canonical)
                xml.leaf("pat:InternationalFilingDate", (filed.first?.day ?? record.days[.internationalFiling])?.description)
                xml.leaf("pat:NationalStageDate", record.days[.nationalEntry]?.description)
            }
        }
        for number in record.numbers where number.role == .publication && isInternational(number) {
            xml.element("pat:InternationalPublishingData") { xml in
                xml.leaf("pat:InternationalPublicationNumber", number.canonical)
                xml.leaf("pat:InternationalPublicationDate", number.day?.description)
            }
        }
    }
}
