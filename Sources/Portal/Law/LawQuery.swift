import Answers
import Law
import Web

/// What was typed into the form, read field by field; what cannot be read stays as it was typed, with what is wrong beside it.
struct LawQuery {
    private let items: QueryItems
    private(set) var faults: [(text: String, field: String)] = []

    init(_ items: QueryItems) { self.items = items }

    func typed(_ name: String) -> String { items[name] ?? "" }
    func all(_ name: String) -> [String] { items.all(name) }
    func has(_ name: String) -> Bool { items[name] != nil }
    func fault(of name: String) -> String? { faults.first { $0.field == name }?.text }

    mutating func refuse(_ name: String, _ text: String) { faults.append((text, name)) }

    mutating func day(_ name: String, _ title: String) -> LocalDate? {
        guard let text = items[name] else { return nil }
        guard let day = LocalDate(written: text) else {
            refuse(name, "“\(title)”应当写成 2026-11-23 的样子，而且日历上有这一天；收到的是“\(text.prefix(40))”。")
            return nil
        }
        return day
    }

    mutating func money(_ name: String, _ title: String) -> Money? {
        guard let text = items[name] else { return nil }
        guard let money = Money(written: text) else {
            refuse(name, "“\(title)”应当是以元为单位的数，至多两位小数，也可以写 5万；收到的是“\(text.prefix(40))”。")
            return nil
        }
        return money
    }

    mutating func count(_ name: String, _ title: String) -> Int? {
        guard let text = items[name] else { return nil }
        guard let count = Int(text.filter { $0 != "," && $0 != "，" }), (0...1_000_000_000_000).contains(count) else {
            refuse(name, "“\(title)”应当是不小于零的整数；收到的是“\(text.prefix(40))”。")
            return nil
        }
        return count
    }

    mutating func choice<T: RawRepresentable>(_ name: String, _ title: String, of type: T.Type = T.self) -> T?
    where T.RawValue == String {
        guard let text = items[name] else { return nil }
        guard let value = T(rawValue: text) else {
            refuse(name, "“\(title)”没有“\(text.prefix(40))”这一项，请从列表里选择。")
            return nil
        }
        return value
    }
}
