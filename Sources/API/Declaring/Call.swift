import Access
import Foundation
import HTTPTypes
import Hummingbird
import Web

/// A request whose parameters have been read and found right.
struct Call: Sendable {
    let request: Request
    let context: WebContext
    /// Who sees the answer. An example is what the public sees, whoever looks at it.
    let viewer: Viewer
    /// As sent, decoded, by name.
    private let texts: [String: [String]]

    /// Reads every parameter of the endpoint. Throws 400 that names all that is wrong at once.
    init(_ endpoint: Endpoint, _ request: Request, _ context: WebContext) throws {
        (self.request, self.context, viewer) = (request, context, context.viewer)
        var texts = try Self.query(request)
        var faults: [Problem.Fault] = []
        let known = Dictionary(endpoint.parameters.map { ($0.declaration.name, $0) }) { first, _ in first }
        for name in texts.keys.sorted() where known[name].map({ $0.declaration.place != .query }) ?? true {
            faults.append(Problem.Fault(String(name.prefix(60)), "unknown", Self.unknown(name, endpoint)))
        }
        for parameter in endpoint.parameters {
            let declaration = parameter.declaration
            if declaration.place == .path { texts[declaration.name] = [try context.segment(declaration.name)] }
            if declaration.place == .header {
                texts[declaration.name] = HTTPField.Name(declaration.name).flatMap { request.headers[$0] }.map { [$0] }
            }
            let values = texts[declaration.name] ?? []
            if values.isEmpty, declaration.isRequired {
                faults.append(Problem.Fault(declaration.name, "missing", "缺少参数 \(declaration.name)：\(declaration.meaning)。"))
            }
            if values.count > 1, !declaration.repeats {
                faults.append(Problem.Fault(declaration.name, "repeated", "参数 \(declaration.name) 只能写一次，收到 \(values.count) 次。"))
            }
            for value in values {
                guard let fault = parameter.fault(in: value) else { continue }
                faults.append(Problem.Fault(declaration.name, fault.code, "\(declaration.name)：\(fault.text)"))
            }
        }
        guard faults.isEmpty else { throw Self.refusal(faults) }
        self.texts = texts
    }

    /// With values that are known to be right, for examples.
    init(example texts: [String: String], _ request: Request, _ context: WebContext) {
        (self.request, self.context, viewer) = (request, context, .anyone)
        self.texts = texts.mapValues { [$0] }
    }

    /// The value of a parameter; nil where it was not sent.
    func callAsFunction<Value>(_ parameter: Parameter<Value>) -> Value? {
        texts[parameter.declaration.name]?.first.flatMap { try? parameter.read($0) }
    }

    func all<Value>(_ parameter: Parameter<Value>) -> [Value] {
        (texts[parameter.declaration.name] ?? []).compactMap { try? parameter.read($0) }
    }

    /// The value of a parameter that cannot be absent.
    func needed<Value>(_ parameter: Parameter<Value>) throws -> Value {
        guard let value = self(parameter) else {
            throw Self.refusal([Problem.Fault(parameter.declaration.name, "missing", "缺少参数 \(parameter.declaration.name)。")])
        }
        return value
    }

    /// A value that cannot be what was meant, although it is written as it should be.
    static func refusal(_ faults: [Problem.Fault], status: HTTPResponse.Status = .badRequest) -> WebError {
        WebError(status: status, text: faults.map(\.text).joined(separator: ""), faults: faults)
    }

    private static func unknown(_ name: String, _ endpoint: Endpoint) -> String {
        let names = endpoint.parameters.map(\.declaration).filter { $0.place == .query }.map(\.name)
        return "没有参数“\(name.prefix(60))”"
            + (names.isEmpty ? "，这个入口不带参数。" : "，可以写：\(names.joined(separator: "、"))。")
    }

    private static func query(_ request: Request) throws -> [String: [String]] {
        var texts: [String: [String]] = [:]
        for pair in (request.uri.query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = [parts[0], parts.count > 1 ? parts[1] : ""].map { $0.replacing("+", with: " ").removingPercentEncoding }
            guard let name = decoded[0], let value = decoded[1] else {
                throw WebError.badRequest("地址中的百分号编码不完整，或者不是 UTF-8：\(pair.prefix(60))")
            }
            texts[name, default: []].append(value)
        }
        return texts
    }
}
