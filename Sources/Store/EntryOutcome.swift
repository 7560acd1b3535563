/// What entering something into the register did.
public enum EntryOutcome: Sendable, Hashable { case added, updated, unchanged }
