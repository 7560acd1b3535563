import Clearance
import Goods
import Markup
import Web

/// What the address of the clearance page asks, as it was typed.
struct ClearanceQuery {
    let name: String
    let goods: String
    let classes: String
    /// Only findings of this risk; nil for all.
    let risk: ClearanceFinding.Risk?
    /// Whether marks that are dead are left out.
    let isLive: Bool

    init(_ items: QueryItems) {
        (name, goods, classes) = (items["name"] ?? "", items["goods"] ?? "", items["classes"] ?? "")
        risk = ClearanceFinding.Risk.allCases.first { $0.code == items["risk"] }
        isLive = items["live"] == "yes"
        isAsked = !items.all("name").isEmpty
    }

    let isAsked: Bool

    func question(in table: GoodsTable) throws(ClearanceFaults) -> ClearanceQuestion {
        try ClearanceQuestion(name: name, goods: goods.split(whereSeparator: \.isNewline).map(String.init), classes: classes, in: table)
    }

    /// Where watching the same begins.
    var watching: Address {
        Address(
            "account", "watches", "new",
            query: [
                "kind": "mark", "subject": name, "goods": goods.isEmpty ? nil : goods, "classes": classes.isEmpty ? nil : classes,
            ])
    }

    func address(risk: ClearanceFinding.Risk?, isLive: Bool) -> Address {
        Address(
            "clearance",
            query: [
                "name": name, "goods": goods.isEmpty ? nil : goods, "classes": classes.isEmpty ? nil : classes, "risk": risk?.code,
                "live": isLive ? "yes" : nil,
            ])
    }
}
