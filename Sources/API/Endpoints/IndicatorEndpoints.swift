import Answers
import Indicator
import Law
import Plan
import Register
import Web
import Wire

extension Interface {
    private static let code = Parameter<String>.text("code", "指标的编号", in: .path, longest: 100, example: "protection.complaint.closed")
    private static let span = Parameter<CycleSpan>.written(
        "span", "哪个周期：年 2026、季 2026-Q4、月 2026-11；不写则为今年", as: "^[0-9]{4}(-(Q[1-4]|[0-1][0-9]))?$", example: "2026"
    ) { text throws(ParameterFault) in
        guard let span = CycleSpan(text) else {
            throw ParameterFault(code: "not-a-span", text: "周期应当写成 2026、2026-Q4 或者 2026-11 的样子；收到的是“\(text.prefix(40))”。")
        }
        return span
    }
    private static let area = Parameter<String>.text("area", "只要这个市的数，写它的区划代码；不写则为全区", longest: 40)
    private static let by = Parameter<Division>.choice("by", "怎样分", fallback: .area)

    var indicatorEndpoints: [Endpoint] {
        [
            Endpoint(
                "indicators", .indicators, "指标目录和各指标的数", words: "样本不足 \(IndicatorFigure.least) 件的比率和平均数不说，值为 null。",
                parameters: [Self.span, Self.area], answers: [CataloguedIndicator].self, meaning: "各指标"
            ) { call in
                let span = try checked(call)
                let area = call(Self.area)
                if let area, !indicators.cities.contains(where: { $0.code == area }) {
                    throw Call.refusal([Problem.Fault("area", "not-in-list", "没有这个市：\(area.prefix(40))。")])
                }
                let figures = try await indicators.figures(in: span, at: area.map { .area($0) })
                return Answered(
                    indicators.indicators.all.compactMap { indicator in
                        figures[indicator.code].map { CataloguedIndicator(indicator, $0, indicator.isStock ? nil : span) }
                    })
            },
            Endpoint(
                "indicators/{code}", .indicators, "一个指标", words: "定义、算法、各地或者各机关的数、历期的数、目标和快照。数值是十进制的文本，不经浮点数。",
                parameters: [Self.code, Self.span, Self.by], answers: IndicatorReport.self, meaning: "一个指标"
            ) { call in
                let code = try call.needed(Self.code)
                guard let indicator = indicators.indicators[code] else { throw WebError.notFound("没有指标“\(code.prefix(60))”。") }
                let division = call(Self.by) ?? .area
                if case .rights = indicator.query, division == .authority {
                    throw Call.refusal([Problem.Fault("by", "not-in-list", "权利的指标只按地区分，没有主管机关。")])
                }
                return Answered(try await IndicatorReport.of(indicator, in: try checked(call), by: division, indicators))
            },
        ]
    }

    private func checked(_ call: Call) throws -> CycleSpan {
        let today = settings.today()
        let span = call(Self.span) ?? CycleSpan(.year, of: today)
        guard span.first <= today else { throw Call.refusal([Problem.Fault("span", "not-begun", "\(span.title)还没有开始，没有指标的数。")]) }
        return span
    }
}
