/// Searches that accounts keep under a name.
public enum SavedSearchTables {
    public static let migrations = [Migration("searches", 1, "保存的检索", statements)]

    private static let statements: [SQL] = [
        """
        CREATE TABLE saved_search (
            id BIGINT PRIMARY KEY, account BIGINT NOT NULL, name TEXT NOT NULL, items TEXT NOT NULL, seen_right BIGINT NOT NULL,
            seen_at BIGINT NOT NULL, saved_at BIGINT NOT NULL)
        """,
        "CREATE UNIQUE INDEX saved_search_name ON saved_search (account, name)",
    ]
}
