import Access
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import StoreTesting
import Testing
import Web

/// Every address that answers a form or shows a page, and whom it is for. A new route is written here too, or the test below fails.
private let declared: [(method: HTTPRequest.Method, path: String, who: Who)] =
    [
        "/", "/search", "/search/suggest", "/search/help", "/compare", "/right/{kind}/{key}", "/party/{key}", "/import", "/imports",
        "/import/{job}", "/import/{job}/events",
        "/import/{job}/rejects.csv", "/about", "/design", "/design/{example}", "/favicon.ico", "/static/{file}", "/healthz", "/sign-in",
        "/sign-in/code",
        "/plan", "/plan/{clause}", "/law", "/law/changes", "/search/export", "/search/feed.atom", "/party/{key}/export",
        "/right/{kind}/{key}/export", "/data",
        "/data/catalog.jsonld",
        "/data/changes", "/data/changes.atom",
    ].map { (.get, $0, .anyone) }
    + ["/import", "/sign-in", "/sign-in/code", "/sign-out"].map { (.post, $0, .anyone) }
    + [
        (.get, "/account", .signedIn), (.post, "/account/acting", .signedIn), (.post, "/account/sessions", .signedIn),
        (.get, "/account/watches", .signedIn), (.post, "/account/watches", .signedIn), (.get, "/account/watches/new", .signedIn),
        (.post, "/account/watches/own-marks", .signedIn), (.get, "/account/watches/{watch}", .signedIn),
        (.post, "/account/watches/{watch}", .signedIn), (.post, "/account/watches/{watch}/pause", .signedIn),
        (.post, "/account/watches/{watch}/end", .signedIn), (.get, "/account/alerts", .signedIn),
        (.post, "/account/alerts/done", .signedIn), (.get, "/account/alerts/settings", .signedIn),
        (.post, "/account/alerts/settings", .signedIn), (.post, "/account/alerts/feed", .signedIn),
        (.post, "/account/alerts/{alert}", .signedIn), (.get, "/alerts/{feed}", .anyone),
        (.get, "/account/searches", .signedIn), (.post, "/account/searches", .signedIn), (.get, "/account/searches/new", .signedIn),
        (.get, "/account/notices", .signedIn), (.post, "/account/notices", .signedIn), (.get, "/account/notices/settings", .signedIn),
        (.post, "/account/notices/settings", .signedIn), (.get, "/account/notices/confirm", .signedIn),
        (.post, "/account/notices/confirm", .signedIn), (.get, "/account/hooks", .roles([.approver, .enterprise])),
        (.post, "/account/hooks", .roles([.approver, .enterprise])), (.post, "/account/hooks/remove", .roles([.approver, .enterprise])),
        (.post, "/account/hooks/ping", .roles([.approver, .enterprise])), (.get, "/admin/deliveries", .roles([.administrator])),
        (.post, "/admin/deliveries/retry", .roles([.administrator])), (.get, "/account/calendar", .signedIn),
        (.post, "/account/calendar", .signedIn), (.post, "/account/calendar/revoke", .signedIn), (.post, "/track/calendar", .anyone),
        (.get, "/calendar/{feed}", .anyone),
        (.get, "/account/drafts", .signedIn), (.post, "/account/drafts", .signedIn), (.post, "/account/drafts/discard", .signedIn),
        (.get, "/account/searches/{search}", .signedIn), (.post, "/account/searches/{search}/look", .signedIn),
        (.post, "/account/searches/{search}/name", .signedIn), (.post, "/account/searches/{search}/delete", .signedIn),
    ] + accounts + firms + parties + matters + papers + people + indicators + credit

/// Looking after accounts and setting the platform up.
private let accounts: [(method: HTTPRequest.Method, path: String, who: Who)] =
    [HTTPRequest.Method.get, .post].flatMap { method in
        [
            (method, "/setup", .anyone), (method, "/sign-in/password", .anyone), (method, "/account/password", .signedIn),
            (method, "/account/codes", .signedIn), (method, "/admin/open-account", .roles([.administrator])),
        ]
    }
    + ["/admin", "/admin/accounts", "/admin/accounts/{account}", "/admin/authorities", "/admin/areas", "/admin/access-log"].map {
        (.get, $0, .roles([.administrator]))
    }
    + ["grant", "end", "suspend", "resume", "password", "codes", "sessions"].map {
        (.post, "/admin/accounts/{account}/\($0)", .roles([.administrator]))
    }

/// Firms' own accounts and whom they let act for them.
private let firms: [(method: HTTPRequest.Method, path: String, who: Who)] =
    [HTTPRequest.Method.get, .post].flatMap { method in
        [
            (method, "/sign-up", .anyone), (method, "/sign-up/track", .anyone),
            (method, "/admin/sign-ups/{number}", .roles([.officer, .administrator])), (method, "/account/people", .roles([.enterprise])),
            (method, "/account/delegations", .roles([.enterprise, .agency])),
        ]
    } + [(.get, "/admin/sign-ups", .roles([.officer, .administrator]))]

/// Handing a matter in and following it, and the desk.
private let matters: [(method: HTTPRequest.Method, path: String, who: Who)] =
    [
        (.get, "/apply", .anyone), (.get, "/apply/{procedure}", .anyone), (.post, "/apply/{procedure}", .anyone), (.get, "/track", .anyone),
        (.post, "/track", .anyone), (.post, "/track/file", .anyone), (.post, "/track/attachment", .anyone),
        (.post, "/track/paper", .anyone),
        (.get, "/verify", .anyone),
        (.get, "/matter/{key}", .anyone), (.get, "/publications", .anyone), (.get, "/publications.atom", .anyone),
        (.get, "/publications/{key}", .anyone),
        (.get, "/desk", insiders), (.get, "/desk/matters/{key}", insiders), (.post, "/desk/matters/{key}", insiders),
        (.get, "/desk/matters/{key}/erasure", .roles([.approver])), (.post, "/desk/matters/{key}/erasure", .roles([.approver])),
        (.get, "/desk/matters/{key}/entries/{entry}/correction", .roles([.officer, .approver])),
        (.post, "/desk/matters/{key}/entries/{entry}/correction", .roles([.officer, .approver])),
        (.post, "/desk/matters/{key}/assignee", insiders), (.get, "/account/matters", .signedIn),
        (.get, "/desk/matters/{key}/files/{digest}", insiders), (.get, "/account/matters/{key}/files/{digest}", .signedIn),
        (.post, "/desk/matters/{key}/notes", insiders), (.post, "/desk/matters/{key}/notes/delete", insiders),
        (.post, "/desk/matters/{key}/messages", insiders), (.get, "/desk/messages", insiders), (.post, "/track/message", .anyone),
        (.post, "/account/matters/{key}/notes", .signedIn), (.post, "/account/matters/{key}/notes/delete", .signedIn),
        (.post, "/account/matters/{key}/messages", .signedIn),
        (.get, "/account/matters/{key}", .signedIn), (.post, "/account/matters/{key}", .signedIn),
    ]

/// Official papers, what became of them, and the bound file.
private let papers: [(method: HTTPRequest.Method, path: String, who: Who)] =
    ["", "/pdf", "/docx", "/scan"].flatMap { file in
        [
            (.get, "/desk/matters/{key}/papers/{code}\(file)", insiders),
            (.get, "/account/matters/{key}/papers/{code}\(file)", .signedIn),
        ]
    } + [
        (.post, "/desk/matters/{key}/papers/{code}/scan", insiders), (.get, "/desk/matters/{key}/papers/{code}/service", insiders),
        (.post, "/desk/matters/{key}/papers/{code}/service", insiders),
        (.get, "/desk/matters/{key}/papers/{code}/proofs/{digest}", insiders),
        (.get, "/desk/matters/{key}/volumes/{volume}", insiders), (.get, "/desk/matters/{key}/volumes/{volume}/pdf", insiders),
        (.get, "/desk/matters/{key}/links", insiders), (.get, "/desk/matters/{key}/parcels", .roles([.officer, .approver])),
        (.post, "/desk/matters/{key}/parcels", .roles([.officer, .approver])),
        (.get, "/desk/matters/{key}/parcels/{parcel}", insiders),
        (.post, "/desk/matters/{key}/receipts", .roles([.officer, .approver])), (.get, "/desk/matters/{key}/receipts/{digest}", insiders),
        (.get, "/deposit/{key}", .anyone), (.get, "/verify/parcel", .anyone), (.post, "/verify/parcel", .anyone),
        (.get, "/verify/page", .anyone), (.get, "/api/v1/matters/{key}/papers", .signedIn),
        (.get, "/api/v1/matters/{key}/papers/{code}/files/{form}", .signedIn),
        (.post, "/api/v1/matters/{key}/papers/{code}/service", .roles([.officer, .approver])),
        (.post, "/api/v1/matters/{key}/papers/{code}/scan", .roles([.officer, .approver])),
        (.post, "/clearance/names", .anyone), (.post, "/patent-warning", .anyone), (.post, "/patent-warning/chart", .anyone),
        (.post, "/patent-warning/keep", .signedIn), (.post, "/api/v1/patents/warning", .anyone),
        (.get, "/api/v1/matters/{key}/parcels", .roles([.officer, .approver])),
        (.post, "/api/v1/matters/{key}/parcels", .roles([.officer, .approver])),
        (.get, "/api/v1/matters/{key}/parcels/{parcel}/file", .roles([.officer, .approver])),
        (.post, "/api/v1/matters/{key}/receipts", .roles([.officer, .approver])),
    ]

private let insiders = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader, .court, .prosecutor, .police, .customs])

/// The desk for names.
private let parties: [(method: HTTPRequest.Method, path: String, who: Who)] =
    ["/desk/parties/compare", "/desk/parties/decisions"].flatMap { path in
        [HTTPRequest.Method.get, .post].map { ($0, path, .roles([.officer, .reviewer, .approver])) }
    } + [(.get, "/desk/parties", .roles([.officer, .reviewer, .approver]))]

/// The bank of people and draws from it.
private let people: [(method: HTTPRequest.Method, path: String, who: Who)] =
    ["/people", "/draws", "/draws/{draw}"].map { (.get, $0, .anyone) }
    + ["/desk/people", "/desk/people/{person}", "/desk/draws", "/desk/draws/{draw}"].map {
        (.get, $0, .roles([.officer, .reviewer, .approver, .supervisor, .leader]))
    }
    + ["/desk/people/new", "/desk/people/table", "/desk/people/{person}/change", "/desk/draws/new"].flatMap { path in
        [HTTPRequest.Method.get, .post].map { ($0, path, .roles([.officer, .approver])) }
    }
    + ["people/{person}/withdraw", "people/{person}/suspend", "people/{person}/resume", "people/{person}/remove"].map {
        (.post, "/desk/\($0)", .roles([.officer, .approver]))
    }
    + ["reveal", "decline", "void"].map { (.post, "/desk/draws/{draw}/\($0)", .roles([.officer, .approver])) }

/// Indicators, their targets and snapshots.
private let indicators: [(method: HTTPRequest.Method, path: String, who: Who)] =
    ["/indicators", "/indicators/{code}", "/indicators/{code}/table.csv", "/indicators/{code}/snapshots/{snapshot}"].map {
        (.get, $0, .anyone)
    }
    + ["/desk/indicators", "/desk/indicators/{code}"].map {
        (
            .get, $0,
            .roles([.officer, .reviewer, .approver, .supervisor, .leader, .court, .prosecutor, .police, .customs, .administrator])
        )
    }
    + [HTTPRequest.Method.get, .post].map { ($0, "/desk/indicators/snapshots", .roles([.leader, .administrator])) }
    + ["targets", "snapshots"].flatMap { act in
        [HTTPRequest.Method.get, .post].map { ($0, "/desk/indicators/{code}/\(act)", .roles([.leader, .administrator])) }
    } + [(.post, "/desk/indicators/{code}/targets/withdraw", .roles([.leader, .administrator]))]

/// Agencies, their credit and its rules.
private let credit: [(method: HTTPRequest.Method, path: String, who: Who)] =
    [
        "/patent-warning", "/clearance", "/clearance/compare", "/clearance/goods", "/clearance/names",
        "/clearance/names/{list}", "/clearance/names/{list}/events", "/clearance/names/{list}/table.csv",
        "/clearance/names/{list}/table.xlsx", "/campaigns", "/campaigns/{code}", "/supervision",
        "/inspections", "/inspections/{key}", "/agencies", "/agencies/table.csv",
        "/agencies/compare", "/agencies/{code}",
        "/practitioners/{practitioner}",
    ].map {
        (.get, $0, .anyone)
    }
    + [
        "/desk/key-cases", "/desk/key-cases/table.csv", "/desk/warnings", "/desk/warnings/table.csv", "/desk/warnings/rules",
        "/desk/warnings/{key}",
        "/desk/supervision", "/desk/inspections", "/desk/inspections/{key}", "/desk/campaigns", "/desk/campaigns/{code}", "/desk/credit",
        "/desk/credit/{event}", "/desk/credit/{event}/file", "/desk/credit/practitioners/{practitioner}",
    ].map {
        (.get, $0, .roles([.officer, .reviewer, .approver, .supervisor, .leader]))
    }
    + ["/desk/inspections/new", "/desk/inspections/{key}/files/{matter}"].flatMap { path in
        [HTTPRequest.Method.get, .post].map { ($0, path, .roles([.officer, .reviewer, .approver, .supervisor])) }
    }
    + ["search", "{key}/take", "{key}/dismiss", "{key}/defer"].map { (.post, "/desk/warnings/\($0)", .roles([.officer, .approver])) }
    + ["reveal", "close", "void"].map { (.post, "/desk/inspections/{key}/\($0)", .roles([.officer, .reviewer, .approver, .supervisor])) }
    + ["/desk/credit/new", "/desk/credit/{event}/correct"].flatMap { path in
        [HTTPRequest.Method.get, .post].map { ($0, path, .roles([.officer, .approver])) }
    }
    + [
        (.post, "/desk/credit/{event}/withdraw", .roles([.officer, .approver])),
        (.post, "/desk/credit/practitioners/{practitioner}/erase", .roles([.approver])),
        (.get, "/desk/credit/rules", .roles([.officer, .reviewer, .approver, .supervisor, .leader, .administrator])),
        (.get, "/desk/credit/rules/{rules}", .roles([.administrator])), (.post, "/desk/credit/rules/{rules}", .roles([.administrator])),
        (.post, "/desk/credit/rules/{rules}/confirm", .roles([.reviewer])),
        (.post, "/desk/credit/rules/{rules}/withdraw", .roles([.administrator])),
        (.get, "/account/credit", .roles([.agency, .enterprise])),
    ]

/// The interface for programs: what is read, its preflights, and what is sent in.
private let programs: [(method: HTTPRequest.Method, path: String, who: Who)] =
    [
        "", "/openapi.json", "/health", "/me", "/counts", "/search", "/suggestions", "/parties", "/parties/{key}", "/parties/{key}/rights",
        "/changes",
        "/rights/{kind}/{number}", "/number", "/terms/{subject}", "/fees/patent", "/fees/{subject}", "/clocks",
        "/law/fines/{offence}", "/law/crimes/{crime}", "/law/hearing", "/law/summary", "/law/gain", "/law/surcharge", "/law/publicity",
        "/law/listing", "/law/changes",
        "/clocks/{procedure}/{clock}", "/imports", "/imports/{id}", "/imports/{id}/rejects", "/areas", "/authorities", "/industries",
        "/classifications/{scheme}", "/agencies", "/agencies/{code}", "/agencies/{code}/credit",
        "/practitioners/{practitioner}/credit", "/people", "/draws", "/draws/{draw}", "/indicators", "/indicators/{code}", "/papers/keys",
        "/papers/{code}",
        "/campaigns", "/campaigns/{campaign}", "/supervision", "/inspections", "/inspections/{inspection}", "/marks/clearance",
        "/marks/compare", "/goods", "/goods/compare",
        "/procedures", "/procedures/{procedure}", "/matters/{key}", "/publications", "/publications/{publication}",
        "/signals",
    ].flatMap { path in [(.get, "/api/v1" + path, .anyone), (.options, "/api/v1" + path, .anyone)] }
    + [
        (.get, "/api", .anyone), (.post, "/api/v1/imports", .roles([.officer, .administrator])),
        (.post, "/api/v1/procedures/{procedure}/matters", .anyone), (.post, "/api/v1/matters/{key}/entries", .anyone),
        (.get, "/api/v1/matters/{key}/notes", .anyone), (.options, "/api/v1/matters/{key}/notes", .anyone),
        (.post, "/api/v1/matters/{key}/notes", .signedIn), (.post, "/api/v1/matters/{key}/notes/{note}/delete", .signedIn),
        (.get, "/api/v1/matters/{key}/messages", .anyone), (.options, "/api/v1/matters/{key}/messages", .anyone),
        (.post, "/api/v1/matters/{key}/messages", .anyone), (.get, "/api/v1/messages", insiders),
        (.get, "/api/v1/matters/{key}/related", insiders), (.get, "/api/v1/watches", .signedIn), (.post, "/api/v1/watches", .signedIn),
        (.post, "/api/v1/watches/{watch}/end", .signedIn), (.get, "/api/v1/alerts", .signedIn),
        (.post, "/api/v1/alerts/{alert}", .signedIn),
        (.get, "/api/v1/notices", .signedIn), (.post, "/api/v1/notices/read", .signedIn),
        (.get, "/api/v1/notices/settings", .signedIn),
        (.post, "/api/v1/notices/settings", .signedIn), (.get, "/api/v1/drafts", .signedIn), (.post, "/api/v1/drafts", .signedIn),
        (.post, "/api/v1/drafts/discard", .signedIn),
        (.get, "/api/v1/warnings", .roles([.officer, .reviewer, .approver, .supervisor, .leader])),
        (.get, "/api/v1/warnings/{key}", .roles([.officer, .reviewer, .approver, .supervisor, .leader])),
        (.post, "/api/v1/warnings/{key}/acts", .roles([.officer, .approver])), (.get, "/api/v1/matters", .signedIn),
        (.get, "/api/v1/queues", insiders), (.get, "/api/v1/queues/{queue}", insiders),
    ]

/// Tokens of programs.
private let tokens: [(method: HTTPRequest.Method, path: String, who: Who)] = [
    (.get, "/account/tokens", .signedIn), (.post, "/account/tokens", .signedIn), (.post, "/account/tokens/revoke", .signedIn),
    (.get, "/admin/tokens", .roles([.administrator])), (.post, "/admin/tokens", .roles([.administrator])),
]

@Suite("入口") struct RouteScenario {
    @Test("路由器里的每个入口都写明给谁用，公众和每种角色走一遍，答复与写明的一致") func everyRouteAsEveryRole() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.platform.openDemoAccounts(cost: RunningPlatform.cheap)
        let router = try running.router()
        let declared = declared + programs + tokens
        let accounts = try running.platform.accountAnswers(admitsDemo: true, cost: RunningPlatform.cheap)
        let routes = router.routes.map { (method: $0.method, path: $0.path.description) }
        var carried: [(role: Role?, token: SecretToken?)] = [(nil, nil)]
        for role in Role.allCases {
            let outcome = try await accounts.signIn(name: "demo-\(role.rawValue)", password: DemoAccounts.published.password, address: "本机")
            guard case .admitted(let token, .open, _) = outcome else {
                Issue.record("\(role) 没有登录：\(outcome)")
                continue
            }
            carried.append((role, token))
        }
        let visitors = carried
        try await Application(router: router).test(.router) { client in
            var walked = Set<String>()
            for route in routes where route.method != .head {
                let pattern = route.path
                let path = pattern.replacing(/\{\w+\}|:\w+/, with: "x")
                for (role, token) in visitors {
                    var headers: HTTPFields = [:]
                    if let token { headers[.cookie] = "helan=\(token.text)" }
                    let answer = try await client.execute(uri: path, method: route.method, headers: headers) { $0 }
                    guard answer.status != .methodNotAllowed else { break }
                    walked.insert("\(route.method) \(pattern)")
                    let entry = declared.first { $0.method == route.method && Self.same($0.path, pattern) }
                    let who = try #require(entry?.who, "\(route.method) \(pattern) 没有写明给谁用")
                    let viewer: Viewer =
                        role.map { .account(id: 1, name: "", acting: Grant(id: 1, role: $0, since: "2026-01-01")) } ?? .anyone
                    Self.expect(answer, who.answer(to: viewer), "\(route.method) \(pattern)，\(role?.title ?? "公众")")
                }
            }
            #expect(walked.count == declared.count, "\(walked.sorted())")
        }
    }

    private static func expect(_ answer: TestResponse, _ expected: Who.Answer, _ place: String) {
        let asksToSignIn = answer.headers[.location]?.hasPrefix("/sign-in") == true
        let isRefused = answer.status == .forbidden && String(buffer: answer.body).contains("您现在的身份不能使用")
        switch expected {
        case .admitted: #expect(!isRefused && answer.status.code < 500, "\(place)：\(answer.status)")
        case .signInFirst where place.contains("/api/"): #expect(answer.status == .unauthorized, "\(place)：\(answer.status)")
        case .signInFirst: #expect(answer.status == .seeOther && asksToSignIn, "\(place)：\(answer.status)")
        case .refused: #expect(isRefused, "\(place)：\(answer.status)")
        }
    }

    private static func same(_ a: String, _ b: String) -> Bool {
        func plain(_ path: String) -> String { path.replacing(/\{\w+\}|:\w+/, with: "*") }
        return plain(a) == plain(b)
    }
}
