public import Store

/// The rows that queues, lists and searches of matters read. The truth is the ledger: each matter is a stream, and its row is what follows.
public enum MatterTables {
    public static let migrations = [
        Migration("matters", 1, "办件、当事人、所涉权利", statements), Migration("matters", 2, "文书和文号", Matters.documentTables),
        Migration("matters", 3, "队列的顺序和件数", queues), Migration("matters", 4, "按名称的一部分、按号码和主体查找办件；可以后建的索引", anew),
        Migration("matters", 5, "办结之日、误期、指标的件数", MatterTally.statements),
        Migration("papers", 1, "文书的文本、签名、扫描件、送达", Matters.paperTables), Migration("papers", 2, "签名的密钥", Matters.sealingTables),
        Migration("publications", 1, "公示", PublicationRows.statements), Migration("seats", 1, "专家和调解员", Matters.seatTables),
        Migration("invitations", 1, "请其他机关办理的", Invitations.tables),
        Migration("filed", 1, "办件里的文件", MatterFiles.statements), Migration("parcels", 1, "密封包和回执", Matters.parcelTables),
        Migration("codes", 1, "办件按什么计数", MatterCodes.statements),
        Migration("matters", 6, "文号的代字", ["ALTER TABLE matter_document ADD COLUMN mark TEXT"]),
        Migration("marks", 1, "地址、电话、供货人", MatterMarks.statements),
        Migration("overlays", 1, "加在办件上的，例如挂牌督办", OverlayRows.statements),
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

    /// What is unique is said by indexes, which a rebuild makes last: random keys, entered one by one, would dirty a page each.
    private static let anew: [SQL] =
        MatterNames.statements + [
            """
            CREATE TABLE matter_anew (
                id BIGINT PRIMARY KEY, key TEXT NOT NULL, procedure TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL,
                ended BIGINT NOT NULL, opened TEXT NOT NULL, changed_at BIGINT NOT NULL, authority TEXT NOT NULL, area TEXT NOT NULL,
                assignee BIGINT, due TEXT, lapses_at BIGINT, awaits BIGINT NOT NULL, entries BIGINT NOT NULL, opener BIGINT,
                tracking BYTES NOT NULL, urgency TEXT NOT NULL)
            """,
            """
            INSERT INTO matter_anew (id, key, procedure, title, state, ended, opened, changed_at, authority, area, assignee, due, lapses_at,
                awaits, entries, opener, tracking, urgency)
            SELECT id, key, procedure, title, state, ended, opened, changed_at, authority, area, assignee, due, lapses_at, awaits, entries, opener,
                tracking, urgency FROM matter
            """,
            "DROP TABLE matter", "ALTER TABLE matter_anew RENAME TO matter", "CREATE UNIQUE INDEX matter_key ON matter (key)",
            "CREATE UNIQUE INDEX matter_tracking ON matter (tracking)",
            // Queues of what is open are read from their indexes alone, which hold all that a line shows.
            """
            CREATE INDEX matter_open ON matter (authority, urgency, id, ended, key, procedure, title, state, opened, assignee, due)
            WHERE ended = 0
            """,
            """
            CREATE INDEX matter_assignee ON matter (assignee, authority, urgency, id, ended, key, procedure, title, state, opened, due)
            WHERE ended = 0 AND assignee IS NOT NULL
            """,
            """
            CREATE INDEX matter_unassigned ON matter (authority, urgency, id, ended, key, procedure, title, state, opened, assignee, due)
            WHERE ended = 0 AND assignee IS NULL
            """,
            """
            CREATE INDEX matter_waiting ON matter (authority, urgency, id, ended, key, procedure, title, state, opened, assignee, due, awaits)
            WHERE ended = 0 AND awaits = 0
            """,
            "CREATE INDEX matter_ended ON matter (authority, urgency, id) WHERE ended = 1",
            "CREATE INDEX matter_opener ON matter (opener) WHERE opener IS NOT NULL",
            "CREATE INDEX matter_lapses ON matter (lapses_at) WHERE lapses_at IS NOT NULL",
            """
            CREATE TABLE matter_document_anew (
                matter BIGINT NOT NULL, entry BIGINT NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL, authority TEXT NOT NULL,
                kind TEXT NOT NULL, year BIGINT NOT NULL, number BIGINT NOT NULL, day TEXT NOT NULL, verification TEXT NOT NULL,
                PRIMARY KEY (matter, entry, code)) WITHOUT ROWID
            """,
            """
            INSERT INTO matter_document_anew (matter, entry, code, title, authority, kind, year, number, day, verification)
            SELECT matter, entry, code, title, authority, kind, year, number, day, verification FROM matter_document
            """,
            "DROP TABLE matter_document", "ALTER TABLE matter_document_anew RENAME TO matter_document",
            "CREATE UNIQUE INDEX matter_document_verification ON matter_document (verification)",
            "CREATE UNIQUE INDEX matter_document_number ON matter_document (authority, kind, year, number)",
            """
            CREATE TABLE matter_party_anew (
                matter BIGINT NOT NULL, role TEXT NOT NULL, position BIGINT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, code TEXT,
                PRIMARY KEY (matter, role, position)) WITHOUT ROWID
            """,
            """
            INSERT INTO matter_party_anew (matter, role, position, name, name_key, code)
            SELECT matter, role, position, name, name_key, code FROM matter_party
            """,
            "DROP TABLE matter_party", "ALTER TABLE matter_party_anew RENAME TO matter_party",
            // Other matters are found by the number of a right and by a party, the latest first, without sorting.
            "CREATE INDEX matter_party_name ON matter_party (name_key, matter)",
            "CREATE INDEX matter_party_code ON matter_party (code, matter) WHERE code IS NOT NULL",
            "CREATE INDEX matter_right_number ON matter_right (canonical, matter)",
        ]

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
