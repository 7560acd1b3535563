import Procedure

/// An entry of a matter's file; the components have an `Entry` too, which shows one.
typealias FileEntry = Entry
