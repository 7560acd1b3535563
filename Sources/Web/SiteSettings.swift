public import Access
public import Design
public import Foundation
public import Law
import Markup

/// What every room of pages is told: whose site it is, what day it is.
public struct SiteSettings: Sendable {
    /// Whether the register holds invented demo data: every page then says so.
    public var showsDemoData: Bool
    /// The region's name, such as 宁夏.
    public var region: String
    /// Where the data comes from, for the foot of every page.
    public var sources: String
    public var uploads: UploadPolicy
    /// Bytes that one upload may have.
    public var uploadLimit: Int64
    /// Folder for files on their way in; it exists.
    public var uploadFolder: URL
    /// The places of the main navigation.
    public var places: [Site.Place] = [
        .init("检索", "Search", Address("search")), .init("商标查询", "Trade marks", Address("clearance")),
        .init("专利预警", "Patent warning", Address("patent-warning")),
        .init("办事", "Services", Address("apply")),
        .init("公示", "Publications", Address("publications")), .init("开放数据", "Open data", Address("data")),
        .init("实施方案", "The plan", Address("plan")), .init("指标", "Indicators", Address("indicators")),
        .init("法随时间", "Law in time", Address("law")), .init("导入", "Import", Address("import")),
    ]
    /// Whether cookies go over TLS only; set it wherever TLS is, also at a proxy.
    public var isSecure = false
    /// Accounts with a published password; nil where the platform is no demo.
    public var demoSignIn: DemoSignIn?
    /// The name of an authority by its id, and of an area by its code.
    public var authorityName: @Sendable (String) -> String = { $0 }
    /// How much anyone may ask for, and who counts it; nil is no limit.
    public var limits: (policy: RateLimit.Policy, limiter: RateLimiter)?
    /// Proxies that are believed about who asks; nil where none is.
    public var proxies: TrustedProxies?
    /// Whether web hooks may lead into the operator's own network.
    public var allowsPrivateHooks = false
    public var areaName: @Sendable (String) -> String = { $0 }
    /// Whether nobody has an account yet, so that the platform can be set up.
    public var needsSetUp: @Sendable () async throws -> Bool = { false }
    /// What somebody who is not at this machine needs to open the first account; nil where there is one already.
    public var setUpCode: String?
    /// The legal day (Asia/Shanghai).
    public var today: @Sendable () -> LocalDate

    public init(
        showsDemoData: Bool, region: String = "宁夏", sources: String = "国家和自治区主管机关公开的公报、公告与文献",
        uploads: UploadPolicy = .loopback, uploadLimit: Int64 = 4 << 30, uploadFolder: URL = FileManager.default.temporaryDirectory,
        today: @escaping @Sendable () -> LocalDate
    ) {
        (self.showsDemoData, self.region, self.sources) = (showsDemoData, region, sources)
        (self.uploads, self.uploadLimit, self.uploadFolder) = (uploads, uploadLimit, uploadFolder)
        self.today = today
    }

    var site: Site {
        var site = Site(
            name: Phrase("贺兰", "Helan 贺兰").text, line: Phrase("\(region)知识产权公共平台", "Public platform for intellectual property").text,
            places: places, showsDemoData: showsDemoData,
            sources: sources == Self.publicSources.chinese ? Self.publicSources.text : sources)
        site.chartLibrary = ChartLibrary.file
        site.languages = Visit.current?.editions ?? []
        site.person = Visit.current?.signedIn.map { Site.Person($0.displayName, acting: $0.acting.map(words(for:)), Address("account")) }
        return site
    }

    /// A grant in words: role, and for whom and where.
    public func words(for grant: Grant) -> String {
        let scope = [grant.authority.map(authorityName), grant.party, grant.area.map(areaName)].compactMap(\.self)
        let until = grant.until.map { "（至 \($0)）" } ?? ""
        return ([grant.role.title] + scope).joined(separator: "，") + (grant.delegated == nil ? "" : "，受委托") + until
    }

    static let publicSources = Phrase(
        "国家和自治区主管机关公开的公报、公告与文献", "gazettes, notices and documents published by national and regional authorities")
}

/// What the sign-in page of a demo publishes.
public struct DemoSignIn: Sendable {
    public var password: String
    public var accounts: [(name: String, title: String)]
    public init(password: String, accounts: [(name: String, title: String)]) { (self.password, self.accounts) = (password, accounts) }
}

/// Who may send files in beside officers and administrators who are signed in.
public enum UploadPolicy: Sendable, Hashable {
    /// Only people at the machine itself.
    case loopback
    /// Whoever gives the token that the server was started with.
    case token(String)
}
