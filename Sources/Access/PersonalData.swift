public import Register

extension PartyMention {
    /// Whether it has something to hide.
    var hasPersonalData: Bool { publicView != self }
}

extension Role {
    /// Whether its work needs personal data: officers and those above them. An administrator decides no matter and does without.
    var readsPersonalData: Bool {
        switch self {
        case .officer, .reviewer, .approver, .supervisor, .leader: true
        default: false
        }
    }
}

extension RightRecord {
    /// The record as somebody may see it, and the persons whose data it then shows: each such reading is logged.
    /// - Parameter keys: the keys of the parties, by the name as printed.
    public func seen(
        by viewer: Viewer, keys: [String: String] = [:], in areas: AreaTree = AreaTree(root: "", parents: [:])
    ) -> (record: RightRecord, shown: [PartyMention]) {
        var out = self
        var shown: [PartyMention] = []
        let owner = parties.first { [.holder, .applicant, .author, .breeder].contains($0.role) && $0.areaCode != nil }?.areaCode
        for (place, party) in parties.enumerated() where party.hasPersonalData {
            let sees = viewer.sees(kind, key: keys[party.name], place: party.areaCode ?? owner, in: areas)
            if sees { shown.append(party) } else { out.parties[place] = party.publicView }
        }
        return (out, shown)
    }
}

extension Viewer {
    /// Officers and those above them in the area, the party itself, and whom it has let look.
    fileprivate func sees(_ kind: RightKind, key: String?, place: String?, in areas: AreaTree) -> Bool {
        guard let acting else { return false }
        if let key, acting.mayAct(for: key, .view, on: kind) { return true }
        return acting.role.readsPersonalData && areas.covers(acting.area, place)
    }
}
