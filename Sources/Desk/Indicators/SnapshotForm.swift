import Access
import Design
import HTTPTypes
import Hummingbird
import Indicator
import Law
import Markup
import Web

extension IndicatorDesk {
    func snapshots(_ request: Request, _ context: WebContext) async throws -> Response {
        let span = try QueryItems(request).span(today: settings.today())
        return try await snapshotPage(try indicator(context), span, context, "", Faults())
    }

    /// Freezes the figures of a span as they are counted now.
    func freeze(_ request: Request, _ context: WebContext) async throws -> Response {
        let indicator = try indicator(context)
        let sent = try await SentForm(request, context).fields
        let (signedIn, _) = try context.person()
        let reason = sent["reason"] ?? ""
        guard let span = CycleSpan(sent["span"] ?? "") else {
            let year = CycleSpan(.year, of: settings.today())
            return try await snapshotPage(indicator, year, context, reason, Faults("请选择周期。", at: "span"))
        }
        do {
            let keys = try await evaluations.freeze([indicator], in: span, by: signedIn, because: reason)
            return see(Address("indicators", indicator.code, "snapshots", keys[0]))
        } catch let refusal as IndicatorFaults { return try await snapshotPage(indicator, span, context, reason, refusal.faults) }
    }

    // MARK: All at once

    func allSnapshots(_ request: Request, _ context: WebContext) async throws -> Response {
        try await allSnapshotsPage(try QueryItems(request).span(today: settings.today()), context, "", Faults())
    }

    /// Freezes every indicator of a span, for a report or a year's evaluation.
    func freezeAll(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context).fields
        let (signedIn, _) = try context.person()
        let reason = sent["reason"] ?? ""
        guard let span = CycleSpan(sent["span"] ?? "") else {
            let year = CycleSpan(.year, of: settings.today())
            return try await allSnapshotsPage(year, context, reason, Faults("请选择周期。", at: "span"))
        }
        do {
            _ = try await evaluations.freeze(indicators.indicators.all, in: span, by: signedIn, because: reason)
            return see(Address("desk", "indicators", "snapshots", query: ["span": span.description]))
        } catch let refusal as IndicatorFaults { return try await allSnapshotsPage(span, context, reason, refusal.faults) }
    }

    private func allSnapshotsPage(_ span: CycleSpan, _ context: WebContext, _ reason: String, _ faults: Faults) async throws -> Response {
        let (signedIn, token) = try context.person()
        let standing = try await evaluations.snapshots(in: span)
        let form: HTML =
            evaluations.mayFreeze(signedIn)
            ? Form(
                to: Address("desk", "indicators", "snapshots"),
                """
                \(HiddenField(SentForm.tokenField, token.formToken))\(SpanChoice(span, today: settings.today()))\
                \(TextField(FieldLabel("reason", "用途", hint: "例如 2026年度考核；会公开", error: faults["reason"]), value: reason, isRequired: true))\
                \(Button("留存全部 \(indicators.indicators.all.count) 个指标的快照"))
                """
            ).html
            : Notice("您不能留存快照", "<p>快照是全区的数，由全区的领导和管理员留存。</p>", tone: .caution).html
        let rows: [[HTML]] = standing.map { snapshot in
            [
                Link(snapshot.name, to: Address("indicators", snapshot.indicator, "snapshots", snapshot.key)).html,
                Number(snapshot.key).html,
                "<time>\(snapshot.recordedAt.beijingText)</time>", HTML(plain: snapshot.actor),
                HTML(plain: ToldFigure(snapshot.total, snapshot.unit, inside: true).withUnit(snapshot.unit)), HTML(plain: snapshot.reason),
            ]
        }
        let table = Table(
            id: "snapshots", caption: "\(span.title)的快照，共 \(standing.count.grouped) 份",
            columns: [.init("指标"), .init("编号"), .init("留存"), .init("谁留存的"), .init("全区", isFigure: true), .init("用途")], rows: rows,
            empty: EmptyState("\(span.title)还没有快照"))
        let body: HTML = """
            \(Heading("全部指标的快照"))\(Lead("一次留存目录里的全部指标，要么都记入台账，要么都不记。说截至当日情况的指标，按今天的数留存。"))\
            \(ErrorSummary(faults.all))\(form)\(table)
            """
        return respond(
            Page("全部指标的快照", current: Address("desk"), crumbs: crumbs(context, "快照"), body: body),
            status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    // MARK: One indicator's

    private func snapshotPage(
        _ indicator: Indicator, _ span: CycleSpan, _ context: WebContext, _ reason: String, _ faults: Faults
    ) async throws -> Response {
        let (signedIn, token) = try context.person()
        let standing = try await indicators.snapshots(of: indicator)
        let choice: HTML = indicator.isStock ? HiddenField("span", span.description).html : SpanChoice(span, today: settings.today()).html
        let form: HTML =
            evaluations.mayFreeze(signedIn)
            ? Form(
                to: Address("desk", "indicators", indicator.code, "snapshots"),
                """
                \(HiddenField(SentForm.tokenField, token.formToken))\(choice)\
                \(TextField(FieldLabel("reason", "用途", hint: "例如 2026年度考核；会公开", error: faults["reason"]), value: reason, isRequired: true))\
                \(Button("留存快照"))
                """
            ).html
            : Notice("您不能留存快照", "<p>快照是全区的数，由全区的领导和管理员留存。</p>", tone: .caution).html
        let rows: [[HTML]] = standing.map { snapshot in
            [
                Link(snapshot.key, to: Address("indicators", indicator.code, "snapshots", snapshot.key)).html,
                HTML(plain: snapshot.span?.title ?? "截至当日"), "<time>\(snapshot.recordedAt.beijingText)</time>", HTML(plain: snapshot.actor),
                HTML(plain: ToldFigure(snapshot.total, snapshot.unit, inside: true).withUnit(snapshot.unit)), HTML(plain: snapshot.reason),
            ]
        }
        let table = Table(
            id: "snapshots", caption: "共 \(standing.count.grouped) 份",
            columns: [.init("编号"), .init("周期"), .init("留存"), .init("谁留存的"), .init("全区", isFigure: true), .init("用途")], rows: rows,
            empty: EmptyState("还没有快照"))
        let body: HTML = """
            \(Heading("\(indicator.name)的快照"))\
            \(Lead("快照把各地、各机关的数照现在的样子记入台账，连同定义、算法和散列。以后的数变了，快照不变，两边并列，写明相差多少。"))\
            \(ErrorSummary(faults.all))\(form)\(table)
            """
        return respond(
            Page(
                "\(indicator.name)的快照", current: Address("desk"),
                crumbs: crumbs(context, "快照", Crumb(indicator.name, Address("desk", "indicators", indicator.code))), body: body),
            status: faults.isEmpty ? .ok : .unprocessableContent)
    }
}
