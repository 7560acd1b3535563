/// What records hold of natural persons and the public does not see: where somebody lives, and their number.
extension PartyMention {
    /// The party as anyone may see it. Who is not known to be an organisation is taken for a person.
    public var publicView: PartyMention {
        guard nature != .organisation else { return self }
        var out = self
        out.address = nil
        if nature == .person { out.identifier = nil }
        return out
    }
}

extension RightRecord {
    /// The record as anyone may see it.
    public var publicView: RightRecord {
        var out = self
        out.parties = parties.map(\.publicView)
        return out
    }
}
