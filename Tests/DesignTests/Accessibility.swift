/// What a page or a component does wrong for people who cannot see it, use a pointer, or run scripts. Empty is good.
func accessibilityFaults(_ page: String) -> [String] {
    let reader = MarkupReader(page)
    let elements = reader.elements.filter { !$0.isEnd }
    return reader.faults + identifierFaults(elements) + nameFaults(elements) + policyFaults(elements) + headingFaults(elements)
}

private func identifierFaults(_ elements: [Element]) -> [String] {
    let ids = elements.compactMap { $0.attributes["id"] }
    let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted().map { "id \($0) 出现了两次" }
    let known = Set(ids)
    let referring = ["for", "aria-describedby", "aria-labelledby"]
    let missing = elements.flatMap { element in
        referring.flatMap { name in (element.attributes[name] ?? "").split(separator: " ").map(String.init) }
            .filter { !known.contains($0) }.map { "<\(element.name)> 指向不存在的 \($0)" }
    }
    return twice + missing
}

private func nameFaults(_ elements: [Element]) -> [String] {
    let labelled = Set(elements.filter { $0.name == "label" }.compactMap { $0.attributes["for"] })
    return elements.compactMap { element in
        let attributes = element.attributes
        switch element.name {
        case "input" where attributes["type"] == "hidden": return nil
        case "input", "select", "textarea", "progress":
            return labelled.contains(attributes["id"] ?? "") ? nil : "<\(element.name) name=\(attributes["name"] ?? "")> 没有名称"
        case "nav" where attributes["aria-label"] == nil: return "<nav> 没有名称"
        case "svg" where attributes["aria-hidden"] != "true": return "<svg> 既没有隐藏也没有名称"
        case "th" where attributes["scope"] == nil: return "<th> 没有说明是行还是列"
        case "a" where attributes["href"] == nil: return "<a> 没有地址"
        default: return nil
        }
    }
}

/// The content security policy allows neither inline scripts nor inline style.
private func policyFaults(_ elements: [Element]) -> [String] {
    elements.flatMap { element in
        element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }.sorted().map { "<\(element.name)> 有内联的 \($0)" }
            + (element.name == "style" ? ["有内联样式"] : [])
            + (element.name == "script" && element.attributes["src"] == nil ? ["有内联脚本"] : [])
    }
}

private func headingFaults(_ elements: [Element]) -> [String] {
    let levels = elements.filter { ["h1", "h2", "h3", "h4"].contains($0.name) }.compactMap { Int($0.name.dropFirst()) }
    return zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }.map { "标题从 h\($0) 跳到 h\($1)" }
}
