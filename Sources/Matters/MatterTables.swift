public import Store

/// The rows that queues, lists and searches of matters read. The truth is the ledger: each matter is a stream, and its row is what follows.
public enum MatterTables {
    public static let migrations = [
        Migration("matters", 1, "办件、当事人、所涉权利", statements), Migration("matters", 2, "文书和文号", Matters.documentTables),
        Migration("matters", 3, "队列的顺序和件数", queues),
        Migration("matters", 4, "办结之日、误期、指标的件数", MatterTally.statements),
        Migration("papers", 1, "文书的文本、签名、扫描件、送达", Matters.paperTables), Migration("papers", 2, "签名的密钥", Matters.sealingTables),
    ]

    /// A queue is read in the order of its urgency, and what is in it is counted on.
    private static let queues: [SQL] =
        [
            "ALTER TABLE matter ADD COLUMN urgency TEXT NOT NULL DEFAULT '9'",
            "UPDATE matter SET urgency = due WHERE due IS NOT NULL",
            "DROP INDEX matter_authority",
            "DROP INDEX matter_assignee",
            "CREATE INDEX matter_authority ON matter (authority, ended, urgency, id)",
            "CREATE INDEX matter_assignee ON matter (assignee, authority, ended, urgency, id) WHERE assignee IS NOT NULL",
            "CREATE INDEX matter_unassigned ON matter (authority, urgency, id) WHERE ended = 0 AND assignee IS NULL",
            "CREATE INDEX matter_waiting ON matter (authority, urgency, id) WHERE ended = 0 AND awaits = 0",
        ] + MatterCounts.statements

    private static let statements: [SQL] = [
        // `id` is the id of the matter's stream. `due` is the nearest day by which somebody must act, `lapses_at` the moment at which the
        // platform enters a lapse. `awaits` is 1 where the authority has something to do.
        """
        CREATE TABLE matter (
            id BIGINT PRIMARY KEY, key TEXT NOT NULL UNIQUE, procedure TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL,
            ended BIGINT NOT NULL, opened TEXT NOT NULL, changed_at BIGINT NOT NULL, authority TEXT NOT NULL, area TEXT NOT NULL,
            assignee BIGINT, due TEXT, lapses_at BIGINT, awaits BIGINT NOT NULL, entries BIGINT NOT NULL, opener BIGINT, tracking BYTES NOT NULL)
        """,
        "CREATE UNIQUE INDEX matter_tracking ON matter (tracking)",
        "CREATE INDEX matter_authority ON matter (authority, ended, due)",
        "CREATE INDEX matter_assignee ON matter (assignee, ended, due) WHERE assignee IS NOT NULL",
        "CREATE INDEX matter_opener ON matter (opener) WHERE opener IS NOT NULL",
        "CREATE INDEX matter_lapses ON matter (lapses_at) WHERE lapses_at IS NOT NULL",
        """
        CREATE TABLE matter_party (
            matter BIGINT NOT NULL, role TEXT NOT NULL, position BIGINT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, code TEXT,
            PRIMARY KEY (matter, role, position))
        """,
        "CREATE INDEX matter_party_name ON matter_party (name_key)",
        "CREATE INDEX matter_party_code ON matter_party (code) WHERE code IS NOT NULL",
        """
        CREATE TABLE matter_right (
            matter BIGINT NOT NULL, canonical TEXT NOT NULL, kind TEXT, right_key TEXT, PRIMARY KEY (matter, canonical))
        """,
        "CREATE INDEX matter_right_key ON matter_right (right_key, kind) WHERE right_key IS NOT NULL",
    ]
}
