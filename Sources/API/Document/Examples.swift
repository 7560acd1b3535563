import Answers
import Credit
import Foundation
import HTTPTypes
import Indicator
import Law
import People
import Register
import Web
import Wire

/// Requests that can be tried and what they are answered with, taken from this very register.
struct Examples: Sendable {
    /// By operation: parameters and their values.
    private(set) var values: [String: [String: String]] = [:]
    /// By operation: the answer, shortened.
    private(set) var answers: [String: JSON] = [:]

    /// Asks every endpoint once, as whoever looks.
    static func collect(_ interface: Interface, _ call: Call) async throws -> Examples {
        let known = try await facts(interface)
        var out = Examples()
        for endpoint in interface.endpoints where endpoint.path != "openapi.json" {
            var texts: [String: String] = [:]
            for declaration in endpoint.parameters.map(\.declaration) {
                let fact = declaration.place == .path ? known["\(endpoint.path) \(declaration.name)"] : nil
                texts[declaration.name] = fact ?? declaration.example
            }
            out.values[endpoint.operation] = texts
            let isWhole = endpoint.parameters.map(\.declaration).allSatisfy { !$0.isRequired || texts[$0.name] != nil }
            guard endpoint.method == .get, isWhole else { continue }
            if case .json(let json, _, _)? = try? await endpoint.handle(Call(example: texts, call.request, call.context)) {
                out.answers[endpoint.operation] = shortened(json)
            }
        }
        let product = try? PatentWarningQuestion(name: "枸杞烘干机", features: "烘房和循环风道\n托盘小车的层间距为10厘米")
        if let product {
            out.answers["postPatentsWarning"] = shortened(
                PatentWarningAnswer(try await interface.patentWarning.warn(product), limit: 1).json)
        }
        out.answers["postImports"] = sample.json
        out.answers["postProceduresProcedureMatters"] = receipt.json
        return out
    }

    /// A right, a party and an import that the register has.
    private static func facts(_ interface: Interface) async throws -> [String: String] {
        var facts: [String: String] = [:]
        let found = try await interface.search.search(ResultsRequest(text: "", kind: .patent, limit: 5))
        if let listing = found.hits.first?.listing {
            facts["rights/{kind}/{number} kind"] = listing.kind.rawValue
            facts["rights/{kind}/{number} number"] = listing.key
        }
        if let party = found.hits.lazy.flatMap(\.listing.owners).compactMap(\.key).first {
            facts["parties/{key} key"] = party
            facts["parties/{key}/rights key"] = party
        }
        if let job = try await interface.imports.jobs(offset: 0, limit: 1).first {
            facts["imports/{id} id"] = job.id
            facts["imports/{id}/rejects id"] = job.id
        }
        if let draw = try await interface.people.draws(matter: nil, offset: 0, limit: 1).draws.first {
            facts["draws/{draw} draw"] = draw.draw.key
        }
        if let campaign = try await interface.campaigns.campaigns(offset: 0, limit: 1).campaigns.first {
            facts["campaigns/{campaign} campaign"] = campaign.code
        }
        if let inspection = try await interface.inspections.inspections(offset: 0, limit: 1).inspections.first {
            facts["inspections/{inspection} inspection"] = inspection.key
        }
        if let agency = try await interface.agencies.agencies(AgencyFilter(), offset: 0, limit: 1).lines.first {
            facts["agencies/{code} code"] = agency.agency.code
            facts["agencies/{code}/credit code"] = agency.agency.code
            if let person = try await interface.agencies.agency(agency.agency.code)?.practitioners.first {
                facts["practitioners/{practitioner}/credit practitioner"] = person.key
            }
        }
        if let publication = try await interface.publications.publications(PublicationRequest(), offset: 0, limit: 1).publications.first {
            facts["publications/{publication} publication"] = publication.key
        }
        return facts
    }

    private static let sample: ImportAnswer = {
        var job = ImportJob(
            id: "7", fileName: "专利.csv", source: "国家知识产权局公布文本", format: "CSV（UTF-8）", state: .running,
            started: Date(timeIntervalSince1970: 1_795_410_000))
        (job.read, job.added) = (120, 120)
        return ImportAnswer(job)
    }()

    private static let receipt = ReceiptRecord(
        MatterReceipt(
            key: "7K3F-9QX2", trackingCode: "7K3F-9QX2-MM4T-0ABC", authority: "银川市市场监督管理局", next: "承办人决定是否受理并告知", due: "2026-12-04"))

    /// The first of everything long.
    private static func shortened(_ json: JSON) -> JSON {
        switch json {
        case .array(let items): .array(items.prefix(2).map(shortened))
        case .object(let fields):
            fields.count > 20
                ? .object(
                    Dictionary(uniqueKeysWithValues: fields.sorted { $0.key < $1.key }.prefix(3).map { ($0.key, shortened($0.value)) }))
                : .object(fields.mapValues(shortened))
        case .string(let text) where text.count > 160: .string(text.prefix(160) + "…")
        default: json
        }
    }
}
