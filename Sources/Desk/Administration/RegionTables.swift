import Design
import Law
import Markup
import Web

/// The region's authorities and areas, as its folder says. To be read and checked; they are changed in the folder.
extension AdministrationPages {
    var authoritiesPage: Page {
        let rows: [[HTML]] = region.authorities(on: settings.today()).map { authority in
            [
                HTML(plain: authority.name), "<code>\(authority.id)</code>", HTML(plain: settings.areaName(authority.area)),
                HTML(plain: life(authority.since, authority.until)),
                (authority.isInBeing ? Tag("现有", .good) : Tag("已撤并", .plain)).html,
                HTML(plain: authority.successors.joined(separator: "；")), checked(authority.isVerified),
            ]
        }
        let table = Table(
            id: "authorities", caption: "主管机关和其他参与的单位，共 \(rows.count) 个",
            columns: [.init("名称"), .init("编号"), .init("行政区划"), .init("起止"), .init("状态"), .init("职责由谁承接"), .init("核对")], rows: rows)
        return Page("主管机关", crumbs: crumbs("主管机关"), body: "\(Heading("主管机关"))\(note)\(table)")
    }

    var areasPage: Page {
        let rows: [[HTML]] = region.areas(on: settings.today()).map { area in
            [
                HTML(plain: area.name), "<code>\(area.code)</code>", HTML(plain: area.isZone ? "功能区" : "行政区划"),
                (area.isInBeing ? Tag("现有", .good) : Tag("已撤销", .plain)).html,
                HTML(plain: area.successor.map(settings.areaName) ?? ""), checked(area.isVerified),
            ]
        }
        let table = Table(
            id: "areas", caption: "行政区划和功能区，共 \(rows.count) 处",
            columns: [.init("名称"), .init("代码"), .init("种类"), .init("状态"), .init("并入"), .init("核对")], rows: rows)
        return Page("行政区划", crumbs: crumbs("行政区划"), body: "\(Heading("行政区划"))\(note)\(table)")
    }

    private var note: HTML { Lead("以下内容读自地区设置的文件夹，页面只读。要改，请改文件后重新启动平台。").html }

    private func checked(_ isVerified: Bool) -> HTML { (isVerified ? Tag("已核对", .good) : Tag("待确认", .caution)).html }

    private func life(_ since: LocalDate?, _ until: LocalDate?) -> String {
        switch (since, until) {
        case (nil, nil): "起日未详"
        case (let since?, nil): "自 \(since)"
        case (nil, let until?): "至 \(until)"
        case (let since?, let until?): "\(since) 至 \(until)"
        }
    }
}
