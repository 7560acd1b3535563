/// One reading of a number: what it may be, its canonical form, and whether it can be right.
public struct Candidate: Sendable, Hashable, Encodable {
    public let kind: IdentifierKind
    /// Canonical form; of a citizen number the masked one, since candidates are shown and logged.
    public let canonical: String
    /// As typed.
    public let typed: String
    public let valid: Bool
    /// In Chinese: why it is not valid, or what to know although it is.
    public let reasons: [String]

    /// How a register may have it: a granted patent is filed under the number of its application.
    public var writings: [String] { kind == .patentGrant ? [canonical, "CN" + canonical.dropFirst(2)] : [canonical] }

    private enum CodingKeys: String, CodingKey { case kind, canonical, valid, reasons }
}

/// Numbers of rights, parties and places: what a text can be.
public enum Identifier {
    /// Every kind of number the text can be, best first: valid before not valid, and within each what the words before the number say, then
    /// the likelier kind. Empty where the text is no number at all.
    public static func candidates(in text: String) -> [Candidate] {
        let written = WrittenNumber(text)
        guard !written.isOverlong, !written.bytes.isEmpty else { return [] }
        var found: [(candidate: Candidate, weight: Int)] = []
        for reading in readings(written) {
            let candidate = Candidate(
                kind: reading.kind, canonical: reading.canonical, typed: text, valid: reading.isValid, reasons: reading.reasons)
            let called = written.hints.contains(reading.kind) ? 100 : 0
            found.append((candidate, reading.weight + called + (reading.isValid ? 1000 : 0)))
        }
        return found.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element.candidate)
    }
}

/// What one parser made of the text; the heavier, the likelier.
private struct Reading {
    var kind: IdentifierKind
    var canonical: String
    var isValid = true
    var reasons: [String]
    var weight: Int
}

extension Identifier {
    private static func readings(_ written: WrittenNumber) -> [Reading] {
        let found = patent(written) + rightNumbers(written) + foreign(written) + parties(written)
        guard found.contains(where: { $0.kind == .citizen }) else { return found }
        // What looks like a citizen number is personal: no other reading that is wrong anyway may show it in full.
        let others = found.filter { $0.kind != .citizen && $0.isValid }
        return others + found.filter { $0.kind == .citizen && ($0.isValid || others.isEmpty) }
    }

    private static func patent(_ written: WrittenNumber) -> [Reading] {
        var found: [Reading] = []
        do {
            let number = try PatentApplicationNumber.parse(written)
            // Eight bare digits are far more often a trade mark.
            let isBare = number.notes.count == 1 && written.bytes.count == 8
            let weight = isBare ? 40 : 90
            if number.isGrant {
                found.append(Reading(kind: .patentGrant, canonical: number.grantNumber, reasons: number.notes, weight: 95))
            }
            found.append(Reading(kind: .patentApplication, canonical: number.canonical, reasons: number.notes, weight: weight))
        } catch {
            let isGrant = error.reading?.hasPrefix("ZL") ?? false
            append(error, as: isGrant ? .patentGrant : .patentApplication, weight: 90, to: &found)
        }
        read(PatentPublicationNumber.self, as: .patentPublication, in: &found, PatentPublicationNumber.parse, written) { number in
            number.kindCode != nil ? 95 : number.digits.count == 9 ? 70 : 35
        }
        return found
    }

    private static func rightNumbers(_ written: WrittenNumber) -> [Reading] {
        var found: [Reading] = []
        read(TrademarkNumber.self, as: .trademark, in: &found, TrademarkNumber.parse, written) {
            $0.isInternational || $0.niceClass != nil ? 90 : 55
        }
        read(LayoutNumber.self, as: .layout, in: &found, LayoutNumber.parse, written) { _ in 85 }
        read(VarietyNumber.self, as: .variety, in: &found, VarietyNumber.parse, written) { $0.isForestry ? 30 : 95 }
        read(SoftwareNumber.self, as: .software, in: &found, SoftwareNumber.parse, written) { _ in 95 }
        read(WorkNumber.self, as: .work, in: &found, WorkNumber.parse, written) { _ in 95 }
        read(IndicationNumber.self, as: .indication, in: &found, IndicationNumber.parse, written) { _ in 95 }
        read(RecordalNumber.self, as: .recordal, in: &found, RecordalNumber.parse, written) { _ in 90 }
        return found
    }

    private static func foreign(_ written: WrittenNumber) -> [Reading] {
        guard let number = try? ForeignNumber.parse(written) else { return [] }
        return [Reading(kind: number.kind, canonical: number.canonical, reasons: number.notes, weight: 20)]
    }

    private static func parties(_ written: WrittenNumber) -> [Reading] {
        var found: [Reading] = []
        read(UnifiedSocialCreditCode.self, as: .creditCode, in: &found, UnifiedSocialCreditCode.parse, written) { _ in 90 }
        do {
            let number = try CitizenNumber.parse(written)
            found.append(Reading(kind: .citizen, canonical: number.masked, reasons: number.notes + ["号码已脱敏，仅显示前3位和后4位"], weight: 80))
        } catch {
            append(error, as: .citizen, weight: 91, to: &found)
        }
        read(AreaCode.self, as: .area, in: &found, AreaCode.parse, written) { $0.name != nil ? 60 : 30 }
        read(AgencyCode.self, as: .agency, in: &found, AgencyCode.parse, written) { _ in 25 }
        return found
    }

    private static func read<Number: CheckedNumber>(
        _: Number.Type, as kind: IdentifierKind, in found: inout [Reading], _ parse: (WrittenNumber) throws(IdentifierFault) -> Number,
        _ written: WrittenNumber, weight: (Number) -> Int
    ) {
        do {
            let number = try parse(written)
            found.append(Reading(kind: kind, canonical: number.canonical, reasons: number.notes, weight: weight(number)))
        } catch {
            append(error, as: kind, weight: 85, to: &found)
        }
    }

    private static func append(_ fault: IdentifierFault, as kind: IdentifierKind, weight: Int, to found: inout [Reading]) {
        guard fault.nature == .value, let reading = fault.reading else { return }
        found.append(Reading(kind: kind, canonical: reading, isValid: false, reasons: [fault.reason], weight: weight))
    }
}
