public import Store

/// The rows of the directory of agencies and of events of credit, which follow from the ledger.
public enum CreditTables {
    public static let migrations = [
        Migration("credit", 1, "代理机构名录、信用信息", statements),
        Migration("credit", 2, "离职的执业人员", ["ALTER TABLE practitioner ADD COLUMN left_on TEXT"]),
    ]

    // What an event says stands in its stream, which is read whole: scores of past days need all of it. A row finds it and says how it stands now.
    private static let statements: [SQL] = [
        """
        CREATE TABLE agency (
            id BIGINT PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, kind TEXT NOT NULL, number TEXT,
            head TEXT, area TEXT, facts TEXT NOT NULL, source TEXT NOT NULL, as_of TEXT NOT NULL)
        """,
        "CREATE UNIQUE INDEX agency_code ON agency (code)",
        "CREATE INDEX agency_number ON agency (number) WHERE number IS NOT NULL",
        "CREATE INDEX agency_head ON agency (head) WHERE head IS NOT NULL",
        """
        CREATE TABLE practitioner (
            id BIGINT PRIMARY KEY, key TEXT NOT NULL, licence TEXT NOT NULL, name TEXT NOT NULL, agency TEXT NOT NULL, facts TEXT NOT NULL,
            source TEXT NOT NULL, as_of TEXT NOT NULL)
        """,
        "CREATE UNIQUE INDEX practitioner_key ON practitioner (key)", "CREATE INDEX practitioner_licence ON practitioner (licence)",
        "CREATE INDEX practitioner_agency ON practitioner (agency)",
        """
        CREATE TABLE credit_event (
            id BIGINT PRIMARY KEY, key TEXT NOT NULL, subject_kind TEXT NOT NULL, subject TEXT NOT NULL, authority TEXT NOT NULL,
            item TEXT NOT NULL, day TEXT NOT NULL, entered TEXT NOT NULL, state TEXT NOT NULL, objection TEXT, repair TEXT)
        """,
        "CREATE UNIQUE INDEX credit_event_key ON credit_event (key)",
        "CREATE INDEX credit_event_subject ON credit_event (subject_kind, subject)",
        "CREATE INDEX credit_event_day ON credit_event (day, id)",
    ]
}
