import Identifier
import Law
import Register

/// CNIPA's present XML: `PatentDocumentAndRelated`, namespaces business and base, also as the citation service delivers it.
enum NewCNIPADocument {
    static func read(_ node: XMLNode, _ draft: inout XMLDraft) {
        let data = node.child("BibliographicData", "DesignBibliographicData") ?? node
        references(data, node, &draft)
        for title in data.children("InventionTitle", "DesignTitle", "Title") { draft.addTitle(title.text, title.attributes["lang"]) }
        classes(data, &draft)
        for priority in preferred(data.at("PriorityDetails")?.children("Priority") ?? []) {
            let place = priority.child("DocumentID") ?? priority
            draft.addPriority(
                place.child("WIPOST3Code")?.text, place.child("DocNumber")?.text, draft.day(place.child("Date")?.text, "优先权日"))
        }
        parties(data.child("Parties") ?? data, &draft)
        international(data, &draft)
        for abstract in node.children("Abstract") + data.children("Abstract") { draft.addAbstract(abstract) }
        for claims in node.children("Claims") { draft.addClaims(claims.children("Claim"), claims.attributes["lang"]) }
        if let brief = node.any("DesignBriefExplanation", "BriefExplanation"), draft.record.abstracts.isEmpty { draft.addAbstract(brief) }
    }

    /// The office's own writing before the standard one.
    static func preferred(_ nodes: [XMLNode]) -> [XMLNode] {
        let originals = nodes.filter { $0.attributes["dataFormat"] == "original" }
        return originals.isEmpty ? nodes : originals
    }

    private static func references(_ data: XMLNode, _ node: XMLNode, _ draft: inout XMLDraft) {
        for reference in preferred(data.children("ApplicationReference")).prefix(1) {
            let place = reference.child("DocumentID") ?? reference
            let day = draft.day(place.child("Date")?.text, "申请日")
            if let number = place.child("DocNumber")?.text {
                draft.setApplication(number, office: place.child("WIPOST3Code")?.text ?? "CN", day: day, field: "申请号")
            }
        }
        for reference in preferred(data.children("PublicationReference"))
            + preferred(data.children("GrantReference", "EarlierPublicationReference"))
        {
            let place = reference.child("DocumentID") ?? reference
            guard let number = place.child("DocNumber")?.text else { continue }
            draft.addDocument(
                number, office: place.child("WIPOST3Code")?.text ?? "CN", kind: place.child("Kind")?.text,
                day: draft.day(place.child("Date")?.text, "公开（公告）日"), field: "公开（公告）号")
        }
        if data.child("PublicationReference") == nil, let number = node.attributes["docNumber"] {
            draft.addDocument(
                number, office: node.attributes["country"] ?? "CN", kind: node.attributes["kind"],
                day: draft.day(node.attributes["datePublication"], "公开（公告）日"), field: "公开（公告）号")
        }
        if let day = data.any("GrantDate", "DateOfGrant", "GrantPublicationDate")?.text { draft.record.set(.grant, draft.day(day, "授权日")) }
    }

    private static func classes(_ data: XMLNode, _ draft: inout XMLDraft) {
        for node in data.all("ClassificationIPCR", "ClassificationIPC") { draft.addClass(patentClass(node, .ipc)) }
        for node in data.all("ClassificationCPC") { draft.addClass(patentClass(node, .cpc)) }
        for node in data.all("ClassificationLocarno", "LocarnoClassification") {
            let edition = node.any("Edition", "LocarnoEdition", "ClassificationVersion")?.text
            let texts = node.all("Text", "MainClassification", "FurtherClassification", "MainClass").compactMap(\.text)
            let marks = (texts.isEmpty ? [node.text ?? ""] : texts).compactMap { ClassText.locarno($0) }
            for var mark in marks {
                mark.edition = mark.edition ?? edition
                draft.addClass(mark)
            }
            if marks.isEmpty, let main = node.any("MainClass", "Class")?.text, let sub = node.any("Subclass", "SubClass")?.text {
                draft.addClass(ClassText.locarno(main + "-" + sub))
            }
        }
    }

    private static func patentClass(_ node: XMLNode, _ scheme: ClassMark.Scheme) -> ClassMark? {
        if let text = node.child("Text")?.text ?? (node.children.isEmpty ? node.text : nil), let mark = ClassText.patent(text, scheme) {
            return mark
        }
        return ClassParts(node, section: "Section", "MainClass", "Subclass", "MainGroup", "Subgroup").mark(
            scheme, edition: node.any("IPCVersionDate", "CPCVersionDate", "VersionDate")?.text)
    }

    private static func parties(_ parties: XMLNode, _ draft: inout XMLDraft) {
        for applicant in preferred(parties.all("Applicant")) { draft.addParty(party(applicant, .applicant)) }
        for holder in preferred(parties.all("Assignee", "PatentOwner", "Patentee", "Grantee", "RightHolder")) {
            draft.addParty(party(holder, .holder))
        }
        let creator: PartyMention.Role = draft.record.particulars.form == .design ? .designer : .inventor
        for inventor in preferred(parties.all("Inventor", "Designer")) { draft.addParty(party(inventor, creator)) }
        for agent in preferred(parties.all("Agent")) {
            if let agency = agent.child("Agency"), let mention = party(agency, .agency) { draft.addParty(AgencyName.split(mention)) }
            draft.addParty(party(agent, .agent))
        }
    }

    /// A party with its names and address; zeros stand for fields that are not filled.
    private static func party(_ node: XMLNode, _ role: PartyMention.Role) -> PartyMention? {
        let books = node.children("AddressBook")
        let book = books.first { Language.code($0.attributes["lang"]) == "zh" } ?? books.first ?? node
        guard let name = name(book) else { return nil }
        var party = PartyMention(role, name: name, nature: nature(book, name, role))
        party.otherName = books.compactMap(Self.name).first { $0 != name }
        if let address = book.child("Address") {
            party.address = filled(address.child("Text")?.text) ?? joined(address)
            party.country = filled(address.child("WIPOST3Code")?.text)
        }
        party.country = party.country ?? filled(node.at("Nationality", "WIPOST3Code")?.text ?? node.at("Residence", "WIPOST3Code")?.text)
        if let code = filled(node.child("OrganizationCode", "CreditCode")?.text), let checked = try? UnifiedSocialCreditCode.parse(code) {
            party.identifier = checked.canonical
        }
        return party
    }

    private static func nature(_ book: XMLNode, _ name: String, _ role: PartyMention.Role) -> PartyMention.Nature? {
        if book.child("OrganizationName") != nil { return .organisation }
        return role == .inventor || role == .designer || role == .agent ? .person : NatureOfName.of(name)
    }

    private static func name(_ book: XMLNode) -> String? {
        if let name = filled(book.child("Name", "OrganizationName", "OrgName")?.text) { return name }
        let parts = [book.child("LastName")?.text, book.child("FirstName")?.text].compactMap(filled)
        return parts.isEmpty ? nil : parts.joined(separator: TextLanguage.of(parts[0]) == "zh" ? "" : " ")
    }

    private static func joined(_ address: XMLNode) -> String? {
        let parts = [
            "Province", "City", "County", "AddressCity", "Street", "AddressBuilding", "AddressFloor", "AddressRoom", "AddressLine",
        ]
        let text = parts.compactMap { filled(address.child($0)?.text) }.joined()
        return text.isEmpty ? nil : text
    }

    private static func filled(_ text: String?) -> String? {
        guard let text, !text.utf8.allSatisfy({ $0 == 0x30 }) else { return nil }
        return text
    }

    private static func international(_ data: XMLNode, _ draft: inout XMLDraft) {
        for node in data.children {
            let name = node.name.uppercased()
            guard name.contains("PCT") || name.contains("REGIONAL") || name.contains("INTERNATIONAL") else { continue }
            let place = node.any("DocumentID") ?? node
            let (number, day) = (
                place.any("DocNumber")?.text, draft.day(place.any("Date")?.text ?? (node.children.isEmpty ? node.text : nil), "PCT日期")
            )
            if name.contains("FILING") {
                draft.addInternational(number, day)
            } else if name.contains("PUBLISH") || name.contains("PUBLICATION"), let number {
                draft.record.numbers.append(
                    RightNumber(
                        .publication, canonical: OfficeNumber.internationalPublication(number), typed: number, office: "WO", day: day))
            } else if name.contains("22") || name.contains("ENTRY") || name.contains("FULFILLED") {
                draft.record.set(.nationalEntry, day)
            }
        }
    }
}

/// A class symbol given in its parts.
struct ClassParts {
    private let parts: [String]

    init(_ node: XMLNode, section: String, _ names: String...) {
        parts = ([section] + names).map { node.child($0)?.text ?? "" }
    }

    func mark(_ scheme: ClassMark.Scheme, edition: String?) -> ClassMark? {
        guard parts.count == 5, parts[..<3].allSatisfy({ !$0.isEmpty }) else { return nil }
        let group = parts[3].isEmpty ? "" : " \(parts[3])/\(parts[4].isEmpty ? "00" : parts[4])"
        guard var mark = ClassText.patent(parts[0] + (parts[1].count == 1 ? "0" : "") + parts[1] + parts[2] + group, scheme) else {
            return nil
        }
        mark.edition = ClassText.edition(day: edition) ?? edition.flatMap { $0.contains(".") ? $0 : nil }
        return mark
    }
}
