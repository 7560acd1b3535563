import Law

/// Reads entries from the bytes that a log keeps. It gives what `Codable` gives, many times faster: a desk reads whole files for every page,
/// and rows are made anew from millions of entries.
extension Entry {
    /// - Parameter bytes: canonical JSON of an entry; nil where it is not laid out as entries are.
    public init?(bytes: [UInt8]) {
        guard let whole = ReadValue(bytes: bytes), let seq = whole["seq"]?.number, let kind = whole["kind"]?.text,
            let version = whole["version"]?.number, let values = whole["values"]?.values,
            let actor = whole["actor"].flatMap({ Actor($0) }), let day = whole["day"]?.day, let at = whole["recordedAt"]?.instant,
            let to = whole["to"]?.text, let edition = whole["edition"]?.text, let citation = whole["citation"]?.text,
            let clocks = whole["clocks"]?.list?.everyOne({ ClockEntry($0) }), let facts = whole["facts"].flatMap({ Facts($0) }),
            let documents = (whole["documents"] ?? .list([])).list?.everyOne({ $0.text }),
            let publications = (whole["publications"] ?? .list([])).list?.everyOne({ PublicationEntry($0) })
        else { return nil }
        self.init(
            seq: seq, kind: kind, version: version, values: values, actor: actor, day: day, recordedAt: at, from: whole["from"]?.text,
            to: to,
            edition: edition, citation: citation, clocks: clocks, facts: facts, documents: documents, publications: publications,
            key: whole["key"]?.text, cause: whole["cause"].flatMap { Cause($0) })
    }
}

extension ReadValue {
    fileprivate var day: LocalDate? { text.flatMap(LocalDate.init(iso:)) }
    fileprivate var instant: Instant? { number.map { Instant(microseconds: Int64($0)) } }
    fileprivate var evidence: Evidence? { text.flatMap(Evidence.init(rawValue:)) }

    /// A case of an enumeration: its name, and what it holds.
    fileprivate var enumerated: (name: String, holds: ReadValue)? {
        guard case .record(let fields) = self, fields.count == 1, fields[0].value.isRecord else { return nil }
        return (fields[0].name, fields[0].value)
    }

    fileprivate var period: Period? {
        guard let (unit, holds) = enumerated, let amount = holds["_0"]?.number else { return nil }
        switch unit {
        case "days": return .days(amount)
        case "workingDays": return .workingDays(amount)
        case "months": return .months(amount)
        case "years": return .years(amount)
        case "hours": return .hours(amount)
        default: return nil
        }
    }
}

extension Array where Element == ReadValue {
    /// Nil where one of them cannot be read.
    fileprivate func everyOne<T>(_ read: (ReadValue) -> T?) -> [T]? {
        var out: [T] = []
        out.reserveCapacity(count)
        for value in self {
            guard let one = read(value) else { return nil }
            out.append(one)
        }
        return out
    }
}

extension Actor {
    fileprivate init?(_ record: ReadValue) {
        guard let role = record["role"], let account = record["account"]?.text, let code = role["code"]?.text,
            let title = role["title"]?.text, let side = role["side"]?.text.flatMap(MatterRole.Side.init)
        else { return nil }
        self.init(MatterRole(code, title, side), account)
    }
}

extension Cause {
    fileprivate init?(_ record: ReadValue) {
        guard let matter = record["matter"]?.text, let procedure = record["procedure"]?.text, let entry = record["entry"]?.number else {
            return nil
        }
        self.init(matter, of: procedure, entry: entry)
    }
}

extension Facts {
    fileprivate init?(_ record: ReadValue) {
        guard case .record(let answers)? = record["answers"] else { return nil }
        var read: [String: Answer] = [:]
        for (code, answer) in answers {
            guard let value = answer["value"]?.value, let words = answer["words"]?.text else { return nil }
            read[code] = Answer(value, words)
        }
        self.init(read)
    }
}

extension ClockEntry {
    fileprivate init?(_ value: ReadValue) {
        guard let (name, holds) = value.enumerated, let code = holds["_0"]?.text else { return nil }
        switch name {
        case "stopped": self = .stopped(code)
        case "lapsed": self = .lapsed(code)
        case "started":
            guard let day = holds["day"]?.day, let at = holds["at"]?.instant, let period = holds["period"]?.period,
                let citation = holds["citation"]?.text, let evidence = holds["evidence"]?.evidence
            else { return nil }
            self = .started(code, day: day, at: at, period: period, citation: citation, evidence: evidence)
        case "paused":
            guard let from = holds["from"]?.day, let reason = holds["reason"]?.text else { return nil }
            self = .paused(code, from: from, reason: reason)
        case "resumed":
            guard let day = holds["on"]?.day else { return nil }
            self = .resumed(code, on: day)
        case "extended":
            guard let granted = holds["_1"], let extension_ = granted["code"]?.text, let title = granted["title"]?.text,
                let period = granted["period"]?.period, let citation = granted["citation"]?.text, let day = granted["day"]?.day
            else { return nil }
            self = .extended(code, RunningClock.Granted(code: extension_, title: title, period: period, citation: citation, day: day))
        case "corrected":
            guard let seq = holds["startedBy"]?.number, let day = holds["day"]?.day, let period = holds["period"]?.period,
                let citation = holds["citation"]?.text, let evidence = holds["evidence"]?.evidence
            else { return nil }
            self = .corrected(code, startedBy: seq, day: day, period: period, citation: citation, evidence: evidence)
        default: return nil
        }
    }
}

extension PublicationEntry {
    fileprivate init?(_ value: ReadValue) {
        guard let (name, holds) = value.enumerated, let code = holds["_0"]?.text else { return nil }
        switch name {
        case "published": self = .published(code, term: holds["term"]?.period)
        case "withdrawn": self = .withdrawn(code)
        default: return nil
        }
    }
}
