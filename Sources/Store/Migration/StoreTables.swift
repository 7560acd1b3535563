/// The store's own tables.
public enum StoreTables {
    public static let migrations = [
        Migration("store", 1, "号段、台账、来源、变更记录", ids + ledger + sources + changes)
    ]

    private static let ids: [SQL] = ["CREATE TABLE sequence (name TEXT PRIMARY KEY, next BIGINT NOT NULL)"]

    private static let ledger: [SQL] = [
        """
        CREATE TABLE stream (
            id BIGINT PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, seq BIGINT NOT NULL, head BYTES NOT NULL, UNIQUE (kind, key))
        """,
        """
        CREATE TABLE entry (
            stream BIGINT NOT NULL, seq BIGINT NOT NULL, recorded_at BIGINT NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL,
            version BIGINT NOT NULL, actor TEXT NOT NULL, source BIGINT, body TEXT NOT NULL, hash BYTES NOT NULL, PRIMARY KEY (stream, seq))
        """,
        """
        CREATE TABLE sealed (
            stream BIGINT NOT NULL, seq BIGINT NOT NULL, name TEXT NOT NULL, salt BYTES, content TEXT, erased_at BIGINT,
            PRIMARY KEY (stream, seq, name))
        """,
        """
        CREATE TABLE anchor (
            day TEXT PRIMARY KEY, entries BIGINT NOT NULL, root BYTES NOT NULL, previous BYTES NOT NULL, hash BYTES NOT NULL)
        """,
    ]

    private static let sources: [SQL] = [
        """
        CREATE TABLE source (
            id BIGINT PRIMARY KEY, digest BYTES NOT NULL UNIQUE, name TEXT NOT NULL, format TEXT NOT NULL, as_of TEXT NOT NULL,
            bytes BIGINT NOT NULL, actor TEXT NOT NULL, first_imported_at BIGINT NOT NULL)
        """
    ]

    private static let changes: [SQL] = ["CREATE TABLE change (seq BIGINT PRIMARY KEY, stream BIGINT NOT NULL)"]
}
