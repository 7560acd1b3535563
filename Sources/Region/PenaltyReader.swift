import Foundation
import Law
import Penalty

extension RegionalPenalties {
    /// Reads `penalties.toml` of a region's folder; a region without one, or one that lists nothing, has laid down nothing of its own.
    static func read(in folder: String) throws(RegionFault) -> RegionalPenalties {
        guard FileManager.default.fileExists(atPath: folder + "/penalties.toml") else { return RegionalPenalties() }
        let file = try TOMLFile("penalties.toml", in: folder)
        try file.top.allow("hearing", "discretion")
        var found = RegionalPenalties()
        for entry in try file.top.tables("hearing") {
            let amount = try HearingAmount.read(entry)
            let other = found.hearings.first { $0.system == amount.system && $0.subject == amount.subject && $0.since == amount.since }
            if other != nil { throw entry.fault("since", "\(amount.system.title)对\(amount.subject.title)自\(amount.since)起的数额已经写过") }
            found.hearings.append(amount)
        }
        found.hearings.sort { $0.since < $1.since }
        for entry in try file.top.tables("discretion") {
            let table = try DiscretionTable.read(entry)
            if found.tables.contains(where: { $0.offence == table.offence && $0.since == table.since }) {
                throw entry.fault("since", "\(table.offence.title)自\(table.since)起的裁量基准已经写过")
            }
            found.tables.append(table)
        }
        found.tables.sort { $0.since < $1.since }
        return found
    }
}

extension HearingAmount {
    fileprivate static func read(_ entry: TOMLEntry) throws(RegionFault) -> HearingAmount {
        try entry.allow("system", "subject", "yuan", "source", "since", "until", "evidence")
        let yuan = try entry.number("yuan")
        guard (1...1_000_000_000).contains(yuan) else { throw entry.fault("yuan", "应为1至10亿的整数，以元计，现为\(yuan)") }
        return HearingAmount(
            try entry.choice("system"), try entry.choice("subject"), .yuan(Int64(yuan)), source: try entry.text("source"),
            since: try entry.first(), until: try entry.lifetime().until, evidence: try entry.choice("evidence"))
    }
}

extension DiscretionTable {
    fileprivate static func read(_ entry: TOMLEntry) throws(RegionFault) -> DiscretionTable {
        try entry.allow("offence", "source", "since", "until", "evidence", "grades")
        var grades: [DiscretionGrade] = []
        for grade in try entry.tables("grades") {
            try grade.allow("title", "condition", "from", "to")
            grades.append(
                DiscretionGrade(
                    try grade.text("title"), when: try grade.text("condition"), from: try grade.number("from"), to: try grade.number("to")))
        }
        let table = DiscretionTable(
            try entry.choice("offence"), source: try entry.text("source"), since: try entry.first(), until: try entry.lifetime().until,
            evidence: try entry.choice("evidence"), grades: grades)
        if let fault = table.fault { throw entry.fault("grades", fault) }
        return table
    }
}

extension TOMLEntry {
    /// The first day on which something holds; it must be there.
    fileprivate func first() throws(RegionFault) -> LocalDate {
        guard let since = try lifetime().since else { throw fault("since", "缺少，应为施行的日期") }
        return since
    }
}
