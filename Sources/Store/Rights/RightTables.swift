/// The tables that lists, look-ups and party pages read. Their content comes from the ledger and is made anew from it (`Projection.register`);
/// the classification does not stand in the ledger.
public enum RightTables {
    public static let migrations =
        [
            Migration("register", 1, "权利、号码、主体、分类表", statements + ClassificationTable.statements),
            Migration("register", 2, "主体的固定编号、名称最初所属的主体", keys),
            Migration(
                "register", 3, "代理机构的件数", ["CREATE INDEX right_party_agency ON right_party (name_id) WHERE role = 'agency'"]),
        ] + RightSheet.migrations

    /// The keys themselves are made with the rows, which are made anew when the program starts.
    private static let keys: [SQL] = [
        "ALTER TABLE party ADD COLUMN key TEXT", "ALTER TABLE party_name ADD COLUMN home BIGINT",
        "UPDATE party_name SET home = party_id", "CREATE UNIQUE INDEX party_key ON party (key)",
        "CREATE INDEX party_merged_into ON party (merged_into) WHERE merged_into IS NOT NULL",
    ]

    static let statements: [SQL] = [
        """
        CREATE TABLE right_row (
            id BIGINT PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, title TEXT NOT NULL, form TEXT, owner BIGINT,
            status TEXT NOT NULL, status_since TEXT, status_until TEXT, day TEXT, area TEXT)
        """,
        "CREATE INDEX right_row_status_until ON right_row (status_until) WHERE status_until IS NOT NULL",
        "CREATE TABLE right_number (canonical TEXT NOT NULL, right_id BIGINT NOT NULL, PRIMARY KEY (canonical, right_id))",
        "CREATE INDEX right_number_right ON right_number (right_id)",
        """
        CREATE TABLE party (
            id BIGINT PRIMARY KEY, name_key TEXT NOT NULL, name TEXT NOT NULL, nature TEXT, identifier TEXT, area TEXT, country TEXT, merged_into BIGINT)
        """,
        "CREATE UNIQUE INDEX party_identifier ON party (identifier) WHERE identifier IS NOT NULL",
        "CREATE TABLE party_name (id BIGINT PRIMARY KEY, name_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, party_id BIGINT NOT NULL)",
        "CREATE INDEX party_name_party ON party_name (party_id)",
        """
        CREATE TABLE right_party (
            right_id BIGINT NOT NULL, position BIGINT NOT NULL, role TEXT NOT NULL, name_id BIGINT NOT NULL,
            PRIMARY KEY (right_id, position))
        """,
        "CREATE INDEX right_party_name ON right_party (name_id, right_id)",
    ]
}
