public import Access
public import Desk
import Law
import Matters
import Procedure
import Web

/// Answers what the desk asks of what matters share.
public struct LinkAnswers: LinkPort {
    let answers: MatterAnswers

    public func links(of key: String, for viewer: Viewer) async throws -> MatterLinks {
        let graph = try await answers.said { try await answers.matters.linkGraph(of: key, for: viewer) }
        let shared = graph.shared.map { shared in
            MatterLinks.Shared(
                kind: title(shared.sign.kind), words: shared.sign.words ?? "（不显示）",
                matters: shared.matters.map { .init(key: $0.key, entry: $0.entry) },
                hidden: shared.hidden.sorted { $0.key < $1.key }.map { .init(authority: answers.authorityName($0.key), count: $0.value) },
                step: shared.step, isChain: shared.isChain)
        }
        let matters = graph.matters.values.sorted { ($0.step, $1.line.opened, $0.line.key) < ($1.step, $0.line.opened, $1.line.key) }
        return MatterLinks(
            key: key, shared: shared,
            matters: matters.map { line, step in
                let procedure = answers.procedures.first { $0.code == line.procedure }
                return .init(
                    key: line.key, title: line.title, state: procedure?.stateTitle(line.state) ?? line.state, opened: line.opened,
                    step: step)
            })
    }

    private func title(_ kind: LinkGraph.Sign.Kind) -> String {
        switch kind {
        case .party: "主体"
        case .right: "权利"
        case .address: "地址"
        case .phone: "电话"
        case .supplier: "供货人"
        }
    }
}
