import Access
import HTTPTypes
public import Hummingbird
import Law
import Markup
import Register
public import Web

/// Rights as files, the catalogue of open data, and the feed of changes. None of it needs an account, and none of it has a cap.
public struct DataPages: RouteSet {
    public let settings: SiteSettings
    let exports: any ExportPort
    let openData: any OpenDataPort

    public init(settings: SiteSettings, exports: any ExportPort, openData: any OpenDataPort) {
        (self.settings, self.exports, self.openData) = (settings, exports, openData)
    }

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/search/export", who: .anyone) { request, _ in
            let items = try QueryItems(request)
            return try await file(.search(try ResultsRequest(items)), items, request)
        }
        router.page("/party/:key/export", who: .anyone) { request, context in
            let items = try QueryItems(request)
            return try await file(.party(try context.segment("key"), try items.choice("kind", "种类")), items, request)
        }
        router.page("/right/:kind/:key/export", who: .anyone) { request, context in
            let kind = try context.segment("kind")
            guard let kind = RightKind(rawValue: kind) else { throw WebError.notFound("没有这类权利：\(kind.prefix(40))。") }
            return try await file(.right(kind, try context.segment("key")), try QueryItems(request), request)
        }
        router.page("/data", who: .anyone) { _, _ in respond(try await catalogue()) }
        router.page("/data/catalog.jsonld", who: .anyone) { request, _ in try await catalogueData(request) }
        router.page("/data/changes", who: .anyone) { request, _ in respond(try await changes(request)) }
        router.page("/data/changes.atom", who: .anyone) { request, _ in try await feed(request) }
    }

    /// An export as a file that is sent while it is written.
    private func file(_ scope: ExportScope, _ items: QueryItems, _ request: Request) async throws -> Response {
        guard let format = try items.choice("format", "格式", of: ExportFormat.self) else {
            let known = ExportFormat.allCases.map { "\($0.rawValue)（\($0.title)）" }.joined(separator: "、")
            throw WebError.badRequest("请写明要哪种格式：format=\(known)。")
        }
        let prepared: Export?
        do { prepared = try await exports.export(scope, as: format, site: site(request)) } catch let problem as QueryProblem {
            throw WebError.badRequest("检索式读不懂：\(problem.text)")
        }
        guard let export = prepared else { throw WebError.notFound("登记簿中没有要导出的主体或者权利。") }
        var headers: HTTPFields = [.contentType: format.mediaType, .cacheControl: "no-store"]
        headers[.contentDisposition] = "attachment; filename=\"\(fileName(export))\""
        if let count = HTTPField.Name("Helan-Count"), let change = HTTPField.Name("Helan-Change") {
            (headers[count], headers[change]) = (String(export.count), String(export.change))
        }
        let body = ResponseBody { writer in
            var writer = writer
            try await export.write { try await writer.write(ByteBuffer(bytes: $0)) }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    /// Moment and format: what was asked for stands in the file.
    private func fileName(_ export: Export) -> String {
        let moment = export.made.utcText.filter { $0.isASCII && ($0.isNumber || $0 == "T") }.prefix(15)
        return "helan-\(moment)Z.\(export.format.fileExtension)"
    }
}
