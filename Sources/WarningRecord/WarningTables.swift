public import Store

/// The rows of warnings, which follow from the ledger.
public enum WarningTables {
    public static let migrations = [Migration("warnings", 1, "预警、所在地区、所依据的行", statements)]

    // `body` is what was found as JSON without its rows, which stand in `warning_fact`; `until` the day to which a warning is put off.
    private static let statements: [SQL] = [
        """
        CREATE TABLE warning (
            id BIGINT PRIMARY KEY, key TEXT NOT NULL, signal TEXT NOT NULL, subject TEXT NOT NULL, grade BIGINT NOT NULL, state TEXT NOT NULL,
            since TEXT NOT NULL, raised TEXT NOT NULL, changed TEXT NOT NULL, until TEXT, authority TEXT, lead TEXT, words TEXT, body TEXT NOT NULL,
            terms TEXT NOT NULL)
        """,
        "CREATE UNIQUE INDEX warning_key ON warning (key)",
        "CREATE INDEX warning_subject ON warning (signal, subject, id)",
        // Of one subject one is open, whoever looks at the same time.
        "CREATE UNIQUE INDEX warning_open ON warning (signal, subject) WHERE state IN ('raised', 'checking', 'deferred')",
        "CREATE INDEX warning_state ON warning (state, grade, id)",
        "CREATE INDEX warning_lead ON warning (lead) WHERE lead IS NOT NULL",
        "CREATE TABLE warning_area (warning BIGINT NOT NULL, area TEXT NOT NULL, PRIMARY KEY (warning, area))",
        "CREATE INDEX warning_area_area ON warning_area (area, warning)",
        """
        CREATE TABLE warning_fact (
            warning BIGINT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, authority TEXT, area TEXT, day TEXT NOT NULL,
            PRIMARY KEY (warning, kind, key))
        """,
        "CREATE INDEX warning_fact_key ON warning_fact (kind, key, warning)",
    ]
}
