public import Procedure

/// An entry of a matter's file; the components have an `Entry` too, which shows one.
public typealias FileEntry = Entry
