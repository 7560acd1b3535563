import Law
import Register

/// ST.36 with the bibliographic data in B-codes (`SDOBI`, from ST.32): the EPO's documents and older US ones.
enum ST36Codes {
    static func read(_ codes: XMLNode, _ node: XMLNode, _ draft: inout XMLDraft) {
        let office = text(codes, "B100", "B190") ?? node.attributes["country"]
        if let number = text(codes, "B200", "B210") {
            draft.setApplication(number, office: office, day: draft.day(date(codes, "B200", "B220"), "B220"), field: "B210")
        }
        document(codes, node, office, &draft)
        priorities(codes, &draft)
        titles(codes, &draft)
        classes(codes, &draft)
        parties(codes, &draft)
        international(codes, &draft)
        for abstract in node.children("abstract", "SDOAB") { draft.addAbstract(abstract) }
        for claims in node.children("claims", "SDOCL") {
            draft.addClaims(
                claims.children("claim").isEmpty ? claims.all("CLM", "claim") : claims.children("claim"), claims.attributes["lang"])
        }
    }

    private static func document(_ codes: XMLNode, _ node: XMLNode, _ office: String?, _ draft: inout XMLDraft) {
        guard let number = text(codes, "B100", "B110") ?? node.attributes["doc-number"] else { return }
        let kind = text(codes, "B100", "B130") ?? node.attributes["kind"]
        let day = date(codes, "B100", "B140") ?? node.attributes["date-publ"]
        draft.addDocument(number, office: office, kind: kind, day: draft.day(day, "B140"), field: "B110")
        // A granted patent also says when the application was published, and when the mention of the grant was.
        draft.record.set(.publication, draft.day(date(codes, "B400", "B430"), "B430"))
        draft.record.set(.grant, draft.day(date(codes, "B400", "B450") ?? date(codes, "B400", "B470"), "B450"))
    }

    private static func text(_ codes: XMLNode, _ path: String...) -> String? {
        var node: XMLNode? = codes
        for name in path { node = node?.child(name) }
        return node?.text
    }

    private static func date(_ codes: XMLNode, _ group: String, _ code: String) -> String? {
        let node = codes.child(group)?.child(code)
        return node?.any("date", "DATE")?.text ?? node?.text
    }

    private static func priorities(_ codes: XMLNode, _ draft: inout XMLDraft) {
        let parts = codes.children("B300").flatMap(\.children)
        for (index, part) in parts.enumerated() where part.name == "B310" {
            let rest = parts[(index + 1)...].prefix { $0.name != "B310" }
            let day = rest.first { $0.name == "B320" }.flatMap { $0.any("date", "DATE")?.text ?? $0.text }
            let country = rest.first { $0.name.hasPrefix("B330") }.flatMap { $0.any("ctry", "CTRY")?.text ?? $0.text }
            draft.addPriority(country, part.text, draft.day(day, "B320"))
        }
    }

    /// Languages and titles follow each other.
    private static func titles(_ codes: XMLNode, _ draft: inout XMLDraft) {
        var language: String?
        for part in codes.child("B500")?.child("B540")?.children ?? [] {
            if part.name == "B541" { language = part.text }
            if part.name == "B542" { draft.addTitle(part.text, language ?? part.attributes["lang"]) }
        }
        if draft.record.titles.isEmpty { draft.addTitle(codes.child("B500")?.child("B540")?.text, nil) }
    }

    private static func classes(_ codes: XMLNode, _ draft: inout XMLDraft) {
        guard let group = codes.child("B500") else { return }
        for code in group.children where code.name.hasPrefix("B51") {
            for node in code.all("classification-ipcr", "B511", "B512", "B513") {
                if let text = node.any("text", "PDAT")?.text ?? node.text { draft.addClass(ClassText.patent(text)) }
            }
        }
        for node in group.all("classification-cpc") {
            if let text = node.child("text")?.text ?? node.text { draft.addClass(ClassText.patent(text, .cpc)) }
        }
    }

    private static func parties(_ codes: XMLNode, _ draft: inout XMLDraft) {
        guard let group = codes.child("B700") else { return }
        for node in group.all("B711") { draft.addParty(party(node, .applicant)) }
        for node in group.all("B721") { draft.addParty(party(node, .inventor)) }
        for node in group.all("B731") { draft.addParty(party(node, .holder)) }
        for node in group.all("B741") { draft.addParty(party(node, .agent)) }
    }

    private static func party(_ node: XMLNode, _ role: PartyMention.Role) -> PartyMention? {
        let organisation = node.any("onm", "ONM")?.text
        guard let last = organisation ?? surname(node.any("snm", "SNM")) else { return nil }
        let first = organisation == nil ? node.any("fnm", "FNM")?.text : nil
        let name = [first, last].compactMap { $0 }.joined(separator: " ")
        let isPerson = role == .inventor
        var party = PartyMention(role, name: name, nature: organisation != nil ? .organisation : isPerson ? .person : NatureOfName.of(name))
        if let address = node.any("adr", "ADR") {
            let parts = ["str", "STR", "city", "CITY", "state", "STATE", "pcode", "PCODE"].compactMap { address.any($0)?.text }
            party.address = parts.isEmpty ? nil : parts.joined(separator: ", ")
            party.country = address.any("ctry", "CTRY")?.text
        }
        return party
    }

    /// The surname field carries the whole name, and on the next line care-of what firm.
    private static func surname(_ node: XMLNode?) -> String? {
        guard let text = node?.text else { return nil }
        for mark in [" c/o ", " C/O ", " c/0 "] {
            if let range = text.firstRange(of: mark) { return Blank.trim(String(text[..<range.lowerBound])) }
        }
        return text
    }

    private static func international(_ codes: XMLNode, _ draft: inout XMLDraft) {
        if let filing = codes.child("B800")?.child("B860")?.child("B861") ?? codes.child("B800")?.child("B861") {
            draft.addInternational(filing.any("anum", "ANUM", "dnum", "DNUM")?.text, draft.day(filing.any("date", "DATE")?.text, "B861"))
        }
        if let published = codes.child("B800")?.child("B870")?.child("B871") ?? codes.child("B800")?.child("B871"),
            let number = published.any("pnum", "PNUM", "dnum", "DNUM")?.text
        {
            draft.record.numbers.append(
                RightNumber(
                    .publication, canonical: OfficeNumber.internationalPublication(number), typed: number, office: "WO",
                    day: draft.day(published.any("date", "DATE")?.text, "B871")))
        }
    }
}
