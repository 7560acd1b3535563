public import Law
public import Register

/// Patents and trade marks as WIPO ST.96 XML, in the elements of WIPO's own examples, which `ST96Patent` and `ST96Trademark` read.
/// Other kinds of right have no document in ST.96 that Helan writes: they are counted and left out.
///
/// ST.96 has no place that Helan reads for a patent's gazette events and the words on its status, for similar groups and for industries:
/// JSON lines hold them.
public struct ST96Writer: Sendable {
    /// The kinds that can be written.
    public static let kinds: Set<RightKind> = [.patent, .trademark]

    static let version = "V6_0"
    private static let patent = "http://www.wipo.int/standards/XMLSchema/ST96/Patent"
    private static let trademark = "http://www.wipo.int/standards/XMLSchema/ST96/Trademark"
    private static let common = "http://www.wipo.int/standards/XMLSchema/ST96/Common"
    private static let own = "urn:helan:export:1"

    static let namespaces = [("xmlns:pat", patent), ("xmlns:tmk", trademark), ("xmlns:com", common)]

    public init() {}

    /// The beginning of a file of many documents, with what the file says of itself as attributes of its root, in Helan's own namespace.
    public func head(_ facts: [(name: String, value: String)], made: LocalDate) -> [UInt8] {
        var xml = XMLText()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        let about = [("com:st96Version", Self.version), ("com:creationDate", made.description)]
        xml.open("helan:Export", [("xmlns:helan", Self.own)] + Self.namespaces + about + facts.map { ("helan:" + $0.name, $0.value) })
        xml.raw("\n")
        return xml.bytes
    }

    public var foot: [UInt8] { Array("</helan:Export>\n".utf8) }

    /// One right's document; nil for a kind that ST.96 does not have here.
    public func document(_ file: RightFile) -> [UInt8]? {
        var xml = XMLText()
        let origin = file.sources.map { "\($0.name)，截至\($0.asOf)" }.joined(separator: "；")
        let about = [("helan:source", origin)]
        switch file.record.kind {
        case .patent: ST96PatentText.write(file.record.publicView, about, to: &xml)
        case .trademark: ST96MarkText.write(file.record.publicView, about, to: &xml)
        default: return nil
        }
        xml.raw("\n")
        return xml.bytes
    }

    /// A file of one right.
    public func single(_ file: RightFile, made: LocalDate) -> [UInt8]? {
        document(file).map { head([], made: made) + $0 + foot }
    }
}

/// Parts that patents and trade marks share.
enum ST96Text {
    /// The number as its office writes it, without the office's code before it.
    static func bare(_ canonical: String, _ office: String, kind: String? = nil) -> String {
        var number = canonical[...]
        if !office.isEmpty, office != "WO", number.hasPrefix(office) { number = number.dropFirst(office.count) }
        if let kind, number.hasSuffix(kind) { number = number.dropLast(kind.count) }
        return String(number)
    }

    static func party(_ element: String, _ party: PartyMention, number: Int, contact: String = "com:Contact", to xml: inout XMLText) {
        xml.element(element, [("com:sequenceNumber", String(number))]) { xml in
            xml.leaf("com:PartyIdentifier", party.identifier)
            xml.element(contact) { xml in
                name(party.name, party.nature, to: &xml)
                if let address = party.address {
                    xml.element("com:PostalAddressBag") { xml in
                        xml.element("com:PostalAddress") { xml in
                            xml.element("com:PostalUnstructuredAddress") { xml in xml.leaf("com:PostalAddressText", address) }
                        }
                    }
                }
            }
            if let other = party.otherName { xml.element(contact) { xml in name(other, party.nature, to: &xml) } }
            xml.leaf("com:ResidenceCountryCode", party.country)
        }
    }

    private static func name(_ name: String, _ nature: PartyMention.Nature?, to xml: inout XMLText) {
        xml.element("com:Name") { xml in
            switch nature {
            case .person: xml.element("com:PersonName") { xml in xml.leaf("com:PersonFullName", name) }
            case .organisation: xml.element("com:OrganizationName") { xml in xml.leaf("com:OrganizationStandardName", name) }
            case nil: xml.leaf("com:EntityName", name)
            }
        }
    }

    static func bag(
        _ bag: String, _ element: String, _ parties: [PartyMention], contact: String = "com:Contact", to xml: inout XMLText
    ) {
        guard !parties.isEmpty else { return }
        xml.element(bag) { xml in
            for (index, one) in parties.enumerated() { party(element, one, number: index + 1, contact: contact, to: &xml) }
        }
    }
}
