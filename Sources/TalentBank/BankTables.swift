public import Store

/// The rows of people and draws, which follow from the ledger, and the seeds of draws that are still secret.
public enum BankTables {
    public static let migrations = [Migration("people", 1, "人才库、抽取", statements)]

    // Facts, consent, terms and grounds are JSON that is read whole; what lists filter by has a row of its own in `person_tag`.
    private static let statements: [SQL] = [
        """
        CREATE TABLE person (
            id BIGINT PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, telephone TEXT NOT NULL,
            id_number TEXT NOT NULL, declared TEXT NOT NULL, facts TEXT NOT NULL, consent TEXT NOT NULL, state TEXT NOT NULL,
            state_reason TEXT, authority TEXT NOT NULL, area TEXT, entered TEXT NOT NULL, changed TEXT NOT NULL)
        """,
        "CREATE UNIQUE INDEX person_key ON person (key)",
        "CREATE INDEX person_name ON person (name_key)",
        "CREATE TABLE person_tag (person BIGINT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (person, kind, value))",
        "CREATE INDEX person_tag_value ON person_tag (kind, value)",
        """
        CREATE TABLE draw (
            id BIGINT PRIMARY KEY, key TEXT NOT NULL, authority TEXT NOT NULL, purpose TEXT NOT NULL, matter TEXT, after TEXT,
            terms TEXT NOT NULL, day TEXT NOT NULL, commitment TEXT NOT NULL, state TEXT NOT NULL, seed TEXT, drawn TEXT, void_reason TEXT)
        """,
        "CREATE UNIQUE INDEX draw_key ON draw (key)",
        "CREATE INDEX draw_matter ON draw (matter) WHERE matter IS NOT NULL",
        // `place` counts in the order drawn; nil until then and for the excluded.
        """
        CREATE TABLE draw_person (
            draw BIGINT NOT NULL, person TEXT NOT NULL, place BIGINT, state TEXT NOT NULL, grounds TEXT NOT NULL, note TEXT,
            PRIMARY KEY (draw, person))
        """,
        "CREATE INDEX draw_person_person ON draw_person (person)",
        // Not a row that follows from the ledger: the seed is secret until it is told there.
        "CREATE TABLE draw_seed (draw TEXT PRIMARY KEY, seed TEXT NOT NULL)",
    ]
}
