public import Law

/// What all sources together say of one right: the records folded, fact by fact.
///
/// A fact gives way to one as of the same day or later; a source that is silent erases nothing; numbers and events add up.
/// Taking the same record twice changes nothing.
public struct RightFile: Sendable, Hashable {
    public private(set) var record: RightRecord
    public private(set) var origins: [FactKey: FactOrigin] = [:]

    /// The same file with the parties as somebody may see them.
    public func showing(_ parties: [PartyMention]) -> RightFile {
        var out = self
        out.record.parties = parties
        return out
    }

    public init(kind: RightKind, key: String) { record = RightRecord(kind: kind, key: key) }

    /// A right that one source has spoken of: what folding that record into nothing gives, without the comparisons.
    /// Only the order between parties of different roles may be another.
    public init(_ said: RightRecord, from origin: FactOrigin) {
        self.init(kind: said.kind, key: said.key)
        guard said.saysNothingTwice else {
            take(said, from: origin)
            return
        }
        record = said
        record.events.sort { ($0.day, $0.code) < ($1.day, $1.code) }
        for key in said.facts { origins[key] = origin }
    }

    /// Folds in what a source says. Says whether any fact changed.
    @discardableResult
    public mutating func take(_ said: RightRecord, from origin: FactOrigin) -> Bool {
        var fold = Fold(file: self, origin: origin)
        fold.takeTexts(said)
        fold.takeNumbers(said)
        fold.takeParties(said)
        fold.takeClasses(said)
        for (day, value) in said.days { fold.replace(.day(day), \.days[day], with: value) }
        fold.replaceList(.goods, \.goods, with: said.goods)
        fold.replaceList(.priorities, \.priorities, with: said.priorities)
        fold.takeEvents(said)
        fold.replace(.status, \.statusText, with: said.statusText)
        fold.takeParticulars(said.particulars)
        self = fold.file
        return fold.changed
    }

    fileprivate struct Fold {
        var file: RightFile
        let origin: FactOrigin
        var changed = false

        /// An earlier statement fills a gap and never overrides.
        private func yields(_ key: FactKey) -> Bool { (file.origins[key].map { $0.asOf <= origin.asOf }) ?? true }

        private mutating func mark(_ key: FactKey) {
            changed = true
            file.origins[key] = origin
        }

        mutating func replace<T: Hashable>(_ key: FactKey, _ path: WritableKeyPath<RightRecord, T?>, with value: T?) {
            guard let value, file.record[keyPath: path] != value, yields(key) else { return }
            file.record[keyPath: path] = value
            mark(key)
        }

        mutating func replaceList<T: Hashable>(_ key: FactKey, _ path: WritableKeyPath<RightRecord, [T]>, with value: [T]) {
            guard !value.isEmpty, file.record[keyPath: path] != value, yields(key) else { return }
            file.record[keyPath: path] = value
            mark(key)
        }

        /// Replaces the members of a list that belong to one fact, and leaves the rest as they stand.
        private mutating func replacePart<T: Hashable>(
            _ key: FactKey, _ path: WritableKeyPath<RightRecord, [T]>, with value: [T], where belongs: (T) -> Bool
        ) {
            let old = file.record[keyPath: path].filter(belongs)
            guard !value.isEmpty, old != value, yields(key) else { return }
            file.record[keyPath: path].removeAll(where: belongs)
            file.record[keyPath: path] += value
            mark(key)
        }

        mutating func takeTexts(_ said: RightRecord) {
            for text in said.titles { replacePart(.title(text.language), \.titles, with: [text]) { $0.language == text.language } }
            for text in said.abstracts { replacePart(.abstract(text.language), \.abstracts, with: [text]) { $0.language == text.language } }
            for (language, claims) in Dictionary(grouping: said.claims, by: \.language).sorted(by: { $0.key < $1.key }) {
                replacePart(.claims(language), \.claims, with: claims) { $0.language == language }
            }
        }

        mutating func takeNumbers(_ said: RightRecord) {
            for number in said.numbers {
                let same = file.record.numbers.firstIndex { $0.role == number.role && $0.canonical == number.canonical }
                if let same {
                    // The typed form is the first source's; a day that was missing is filled in.
                    guard file.record.numbers[same].day == nil, number.day != nil else { continue }
                    file.record.numbers[same].day = number.day
                } else {
                    file.record.numbers.append(number)
                }
                mark(.number(number.role))
            }
        }

        mutating func takeParties(_ said: RightRecord) {
            for (role, mentions) in Dictionary(grouping: said.parties, by: \.role).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let old = file.record.parties.filter { $0.role == role }
                let value = old.map(\.name) == mentions.map(\.name) ? zip(old, mentions).map { $0.completed(by: $1) } : mentions
                replacePart(.parties(role), \.parties, with: value) { $0.role == role }
            }
        }

        mutating func takeClasses(_ said: RightRecord) {
            for (scheme, marks) in Dictionary(grouping: said.classes, by: \.scheme).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let old = Set(file.record.classes.lazy.filter { $0.scheme == scheme }.map(\.symbol))
                // A list cut to the main class says less, not otherwise.
                if !old.isEmpty, old.isSuperset(of: marks.map(\.symbol)) { continue }
                replacePart(.classes(scheme), \.classes, with: marks) { $0.scheme == scheme }
            }
        }

        mutating func takeEvents(_ said: RightRecord) {
            for event in said.events where !file.record.events.contains(where: { $0.code == event.code && $0.day == event.day }) {
                file.record.events.append(event)
                file.record.events.sort { ($0.day, $0.code) < ($1.day, $1.code) }
                mark(.events)
            }
        }

        mutating func takeParticulars(_ said: Particulars) {
            replace(.particular("form"), \.particulars.form, with: said.form)
            replace(.particular("markFeature"), \.particulars.markFeature, with: said.markFeature)
            replace(.particular("niceEdition"), \.particulars.niceEdition, with: said.niceEdition)
            replace(.particular("product"), \.particulars.product, with: said.product)
            replace(.particular("species"), \.particulars.species, with: said.species)
            replace(.particular("origin"), \.particulars.origin, with: said.origin)
            replace(.particular("announcement"), \.particulars.announcement, with: said.announcement)
            replace(.particular("version"), \.particulars.version, with: said.version)
            replace(.particular("industries"), \.particulars.industries, with: said.industries)
        }
    }
}

extension PartyMention {
    /// The same party, with what this mention lacks taken from the other.
    fileprivate func completed(by other: Self) -> Self {
        var out = self
        out.otherName = other.otherName ?? otherName
        out.nature = other.nature ?? nature
        out.identifier = other.identifier ?? identifier
        out.address = other.address ?? address
        out.country = other.country ?? country
        out.area = other.area ?? area
        return out
    }
}

extension RightFile {
    /// The name that stands for the right: Chinese where there is one.
    public var title: String { (record.titles.first { $0.language == "zh" } ?? record.titles.first)?.text ?? record.key }

    /// Holders where the source has them, else applicants (for works and software their authors are the owners that sources print).
    public var owners: [PartyMention] {
        for role in [PartyMention.Role.holder, .applicant, .author, .breeder] {
            let found = record.parties.filter { $0.role == role }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The day that lists sort by: filing, else the earliest day known.
    public var leadingDay: LocalDate? { record.days[.filing] ?? record.days.values.min() ?? record.numbers.compactMap(\.day).min() }
}
