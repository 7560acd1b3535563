import Law
public import Register
public import Search

extension SearchDocument {
    /// The right as search sees it: every language of its title, and for trade marks its goods beside the abstract.
    /// - Parameters:
    ///   - industries: what follows from classes where no source names an industry.
    ///   - standing: the names under which its parties stand now, by the key of the printed name where that is another. A right is found by
    ///     both, and counted under the standing one.
    public init(
        _ id: Int64, _ file: RightFile, status: RightStatus, industries: IndustryRules = .none, standing: [String: String] = [:]
    ) {
        let record = file.record
        var texts: [SearchField: String] = [:]
        texts[.title] = record.titles.map(\.text).joined(separator: "\n")
        texts[.abstract] = (record.abstracts.map(\.text) + record.goods.map(\.text) + record.particulars.words).joined(separator: "\n")
        texts[.claims] = record.claims.map(\.text).joined(separator: "\n")
        func standingName(_ name: String) -> String { standing[PartyName.key(name)] ?? name }
        let parties: Set<PartyMention.Role> = [.applicant, .holder, .author, .breeder, .user]
        let others =
            standing.isEmpty ? [] : Set(record.parties.filter { parties.contains($0.role) }.compactMap { standing[PartyName.key($0.name)] })
        texts[.party] = ([record.names(in: parties)] + others.sorted()).joined(separator: "\n")
        texts[.inventor] = record.names(in: [.inventor, .designer])
        texts[.agency] = record.names(in: [.agency, .agent])
        self.init(
            id: id, kind: record.kind, status: status, day: file.leadingDay, published: record.published,
            area: file.owners.first?.areaCode.flatMap { Int($0) }, texts: texts.filter { !$0.value.isEmpty },
            classes: record.searchedClasses, owners: file.owners.map { standingName($0.name) },
            agencies: record.parties.filter { $0.role == .agency }.map { standingName($0.name) },
            industries: industries.industries(of: record).codes,
            numbers: record.numbers.map(SearchNumber.init), country: file.owners.first?.country)
    }
}

extension SearchNumber {
    init(_ number: RightNumber) {
        switch number.role {
        case .application, .registration, .certificate, .international: self.init(.application, number.canonical)
        case .publication, .grant: self.init(.publication, number.canonical)
        }
    }
}

extension RightRecord {
    fileprivate func names(in roles: Set<PartyMention.Role>) -> String {
        parties.filter { roles.contains($0.role) }.flatMap { [$0.name, $0.otherName].compactMap(\.self) }.joined(separator: "\n")
    }
}

extension RightRecord {
    /// The main class first, since lists count a right under it.
    fileprivate var searchedClasses: [String] {
        let schemes: Set<ClassMark.Scheme> = [.ipc, .locarno, .nice, .similarGroup, .industry]
        let marks = classes.filter { schemes.contains($0.scheme) }
        return (marks.filter(\.isMain) + marks.filter { !$0.isMain }).map(\.symbol)
    }

    /// The day the public could first read of it.
    fileprivate var published: LocalDate? {
        days[.publication] ?? days[.preliminaryPublication] ?? days[.grant] ?? days[.registration]
            ?? numbers.filter { $0.role == .publication || $0.role == .grant }.compactMap(\.day).min()
    }
}

extension Particulars {
    fileprivate var words: [String] { [product, species, origin, announcement].compactMap(\.self) }
}
