public import ArgumentParser
import Foundation
import Identifier
import Law
import Platform
import Portal
import Register
import Web

/// `helan search QUERY`: rights by words, names and numbers.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "search", abstract: "检索权利：号码、名称、词语")

    @Argument(help: ArgumentHelp("号码、名称或者词语；空的列出全部。", valueName: "检索式")) var query = ""
    @Option(help: "只要这种权利：\(RightKind.allCases.map(\.rawValue).joined(separator: "、"))。") var kind: RightKind?
    @Option(help: "只要这种状态：\(RightStatus.allCases.map(\.rawValue).joined(separator: "、"))。") var status: RightStatus?
    @Option(help: "只要这一年申请的。") var year: Int?
    @Option(name: .customLong("class"), help: "只要这个分类号之下的，如 H04L、30。") var classSymbol: String?
    @Option(help: "排列：best 相关、newest 新的在前、oldest 旧的在前。") var sort = ResultsRequest.Order.best
    @Option(help: "跳过几条。") var offset = 0
    @Option(help: "最多列几条。") var limit = 20
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    struct Report: Encodable {
        struct Hit: Encodable {
            var kind: String
            var number: String
            var title: String
            var status: String
            var date: LocalDate?
            var parties: [String]
        }
        var total: Int
        var hits: [Hit]
        var facets: [String: [String: Int]]
    }

    func run() async throws {
        guard offset >= 0, limit >= 0 else { throw ValidationError("--offset 和 --limit 不能是负数。") }
        let platform = try await store.open()
        let report = try await answer(platform)
        if json { return try printJSON(report) }
        print("共 \(report.total) 条")
        for hit in report.hits {
            print("\(hit.number)  \(hit.title)  \(hit.status)  \(hit.date?.description ?? "")  \(hit.parties.joined(separator: "；"))")
        }
    }

    /// Rights that carry the number that the text is.
    private func numbered(_ platform: Platform) async throws -> [RightListing] {
        switch try await NumberLookup(register: platform.registerAnswers).find(query) {
        case .right(let listing): [listing]
        case .several(_, let listings): listings
        case .party, .unknown, .notANumber: []
        }
    }

    private func answer(_ platform: Platform) async throws -> Report {
        let numbered = try await numbered(platform)
        if !numbered.isEmpty, kind == nil, status == nil, year == nil, classSymbol == nil {
            return Report(total: numbered.count, hits: numbered.map(Report.Hit.init), facets: [:])
        }
        let request = ResultsRequest(
            text: query, kind: kind, status: status, year: year, classSymbol: classSymbol, order: sort, offset: offset, limit: limit)
        do {
            let found = try await platform.searchAnswers.search(request)
            return Report(total: found.total, hits: found.hits.map { Report.Hit($0.listing) }, facets: found.facets.table)
        } catch let problem as QueryProblem {
            throw Refused(problem.text)
        }
    }
}

extension SearchCommand.Report.Hit {
    init(_ listing: RightListing) {
        self.init(
            kind: listing.kind.rawValue, number: listing.key, title: listing.title, status: listing.status.rawValue, date: listing.day,
            parties: listing.owners.map(\.name))
    }
}

extension ResultsFacets {
    /// Counts by dimension and value.
    fileprivate var table: [String: [String: Int]] {
        [
            "kind": Dictionary(uniqueKeysWithValues: kinds.map { ($0.value.rawValue, $0.count) }),
            "status": Dictionary(uniqueKeysWithValues: statuses.map { ($0.value.rawValue, $0.count) }),
            "year": Dictionary(uniqueKeysWithValues: years.map { (String($0.value), $0.count) }),
            "class": Dictionary(uniqueKeysWithValues: classes.map { ($0.value, $0.count) }),
            "owner": Dictionary(uniqueKeysWithValues: owners.map { ($0.value, $0.count) }),
            "agency": Dictionary(uniqueKeysWithValues: agencies.map { ($0.value, $0.count) }),
            "area": Dictionary(uniqueKeysWithValues: areas.map { (String($0.value), $0.count) }),
            "industry": Dictionary(uniqueKeysWithValues: industries.map { ($0.value, $0.count) }),
        ]
    }
}

extension RightKind: ExpressibleByArgument {}
extension RightStatus: ExpressibleByArgument {}
extension ResultsRequest.Order: ExpressibleByArgument {}
