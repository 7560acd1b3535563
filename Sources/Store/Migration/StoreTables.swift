/// The store's own tables.
public enum StoreTables {
    public static let migrations =
        [
            Migration("store", 1, "号段、台账、来源、变更记录", ids + ledger + sources + changes),
            Migration("store", 2, "条目的先后次序、由台账推出的表的状态", order + ProjectionState.statements),
            Migration("store", 3, "整个登记簿的迁入", Arrival.statements),
        ] + ChangeLog.migrations

    /// Every entry gets a number by which the ledger can be read as it was recorded. Entries of before get theirs by time and stream: within
    /// one import streams came to be in that order.
    private static let order: [SQL] = [
        "ALTER TABLE entry ADD COLUMN number BIGINT",
        """
        UPDATE entry SET number = o.place
        FROM (SELECT stream, seq, ROW_NUMBER() OVER (ORDER BY recorded_at, stream, seq) AS place FROM entry) o
        WHERE o.stream = entry.stream AND o.seq = entry.seq
        """,
        "CREATE UNIQUE INDEX entry_number ON entry (number)",
        "INSERT INTO sequence (name, next) SELECT 'entry', COALESCE(MAX(number), 0) + 1 FROM entry",
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
