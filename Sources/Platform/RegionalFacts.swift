import Law
import Penalty
import Procedure
import Region

/// Answers what steps ask of the region: its amounts for hearings (`region.hearing.SYSTEM.SUBJECT`, in fen) and its table of discretion for the offence
/// that the file names (`region.discretion`, a record of `source`, `since`, `evidence` and `grades`). What the region did not lay down stays unanswered.
struct RegionalFacts: Sendable {
    private let penalties: RegionalPenalties

    init(_ region: Region) { penalties = region.penalties }

    func answers(to needs: [Need], in entries: [Entry], on day: LocalDate) -> Facts {
        var found: [String: Facts.Answer] = [:]
        for need in needs {
            if need.code == "region.discretion" {
                found[need.code] = discretion(latest(need.field ?? "offence", in: entries), on: day)
            } else if need.code.hasPrefix("region.hearing.") {
                found[need.code] = hearing(need.code.split(separator: ".").map(String.init), on: day)
            }
        }
        return Facts(found)
    }

    private func hearing(_ parts: [String], on day: LocalDate) -> Facts.Answer? {
        guard parts.count == 4, let system = HearingThreshold.System(rawValue: parts[2]),
            let subject = FineBase.Subject(rawValue: parts[3]), let set = penalties.hearing(system, subject, on: day)
        else { return nil }
        return Facts.Answer(.number(Int(set.amount.fen)), "\(set.source)，自\(set.since)起，\(set.evidence.title)")
    }

    private func discretion(_ offence: String?, on day: LocalDate) -> Facts.Answer? {
        guard let offence = offence.flatMap(Offence.init), let table = penalties.table(for: offence, on: day) else { return nil }
        let grades = table.grades.map { grade in
            FieldValue.record([
                "title": .text(grade.title), "condition": .text(grade.condition), "from": .number(grade.from), "to": .number(grade.to),
            ])
        }
        let record: [String: FieldValue] = [
            "offence": .text(table.offence.rawValue), "source": .text(table.source), "since": .text("\(table.since)"),
            "evidence": .text(table.evidence.rawValue), "grades": .list(grades),
        ]
        return Facts.Answer(.record(record), "\(table.source)，自\(table.since)起，\(table.evidence.title)")
    }

    private func latest(_ field: String, in entries: [Entry]) -> String? {
        entries.reversed().lazy.compactMap { $0.values[field]?.text }.first
    }
}
