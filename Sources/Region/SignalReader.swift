import Foundation
import Law
import Warning

extension SignalBook {
    /// Reads `warnings.toml` of a region's folder; without one every signal holds as it is declared.
    static func read(in folder: String) throws(RegionFault) -> SignalBook {
        guard FileManager.default.fileExists(atPath: folder + "/warnings.toml") else { return SignalBook() }
        var set: [String: SignalTerms] = [:]
        for entry in try TOMLFile("warnings.toml", in: folder).entries("signal") {
            try entry.allow("code", "off", "threshold", "span", "percent", "grade")
            let code = try entry.text("code")
            guard let signal = Signal.of(code) else {
                throw entry.fault("code", "没有预警信号\(code)，可用的是 \(Signal.all.map(\.code).joined(separator: "、"))")
            }
            guard set[code] == nil else { throw entry.fault("code", "\(code)已经写过") }
            set[code] = try terms(of: signal, entry)
        }
        return SignalBook(set)
    }

    /// What the file leaves out is as declared.
    private static func terms(of signal: Signal, _ entry: TOMLEntry) throws(RegionFault) -> SignalTerms {
        var terms = signal.standard
        terms.isOn = try !entry.flag("off")
        terms.threshold = try entry.number("threshold", in: 1...100_000) ?? terms.threshold
        terms.span = try entry.number("span", in: signal.unit.range) ?? terms.span
        if let percent = try entry.number("percent", in: 101...10_000) {
            guard terms.percent != nil else { throw entry.fault("percent", "预警信号\(signal.code)不作比较，不写百分比") }
            terms.percent = percent
        }
        if let text = try entry.optionalText("grade") {
            guard let grade = WarningGrade(code: text) else {
                throw entry.fault("grade", "应为\(WarningGrade.allCases.map(\.code).joined(separator: "、"))之一，现为\(text)")
            }
            terms.grade = grade
        }
        return terms
    }
}

extension TOMLEntry {
    fileprivate func number(_ key: String, in range: ClosedRange<Int>) throws(RegionFault) -> Int? {
        guard let number = try optionalNumber(key) else { return nil }
        guard range.contains(number) else { throw fault(key, "应为 \(range.lowerBound) 至 \(range.upperBound)，现为\(number)") }
        return number
    }
}
