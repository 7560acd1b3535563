public import Indicator
import Law

/// The table of an indicator as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8. What the public is not told
/// is not in it.
public struct IndicatorTableFile: Sendable {
    public let text: String

    /// - Parameter name: of a place.
    public init(_ sheet: IndicatorSheet, targets: [Target], name: (String) -> String) {
        let indicator = sheet.indicator
        let head = [
            "指标", "编号", "周期", "算于", sheet.division.title, sheet.division == .area ? "代码" : "编号", "数值", "单位", "分子", "办结件数", "中位数（天）", "目标",
        ]
        func line(_ place: String, _ title: String, _ figure: IndicatorFigure, _ target: Target?) -> [String] {
            let isTold = !figure.restsOnTooFew
            return [
                indicator.name, indicator.code, sheet.span?.description ?? "", sheet.asOf.description, title, place,
                ToldFigure(figure, indicator.unit).words, indicator.unit.title,
                figure.cases == nil ? "" : isTold ? String(figure.amount) : ToldFigure.tooFewWords, figure.cases.map(String.init) ?? "",
                isTold ? figure.medianText ?? "" : "", target?.words(indicator.unit) ?? "",
            ]
        }
        func target(_ area: String?) -> Target? {
            targets.first { $0.area == area && $0.concerns(sheet.span, indicator.unit, on: sheet.asOf) }
        }
        let rows = sheet.rows.map { line($0.place, name($0.place), $0.figure, sheet.division == .area ? target($0.place) : nil) }
        let all = [head] + rows + [line("", "合计", sheet.total, target(nil))]
        text = "\u{FEFF}" + all.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { "\",\r\n".contains($0) }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
