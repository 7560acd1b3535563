public import Store

/// What accounts watch, and what there is to tell them.
public enum WatchTables {
    public static let migrations = [Migration("watches", 1, "监测、预警、比对到哪一次变更、订阅地址", statements)]

    // `detail` is what the kind of subject has beside its first words, `digest` both in 32 bytes; `seen` what was last told of a watched right. `revision` rises with every
    // change of a watch, so that what is held in memory can follow.
    private static let statements: [SQL] = [
        """
        CREATE TABLE watch (
            id BIGINT PRIMARY KEY, account BIGINT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, digest BYTES NOT NULL, name TEXT NOT NULL,
            news TEXT NOT NULL, ahead BIGINT NOT NULL, least BIGINT NOT NULL, excepted TEXT NOT NULL, paused_until TEXT,
            since_right BIGINT NOT NULL, since_change BIGINT NOT NULL, seen TEXT, revision BIGINT NOT NULL, created_at BIGINT NOT NULL, ended_at BIGINT)
        """,
        "CREATE UNIQUE INDEX watch_subject ON watch (account, kind, digest) WHERE ended_at IS NULL",
        "CREATE INDEX watch_revision ON watch (revision)",
        "CREATE INDEX watch_matter ON watch (subject) WHERE kind = 'matter' AND ended_at IS NULL",
        """
        CREATE TABLE watch_alert (
            id BIGINT PRIMARY KEY, watch BIGINT NOT NULL, account BIGINT NOT NULL, cause TEXT NOT NULL, news TEXT NOT NULL, target TEXT NOT NULL,
            title TEXT NOT NULL, reasons TEXT NOT NULL, weight BIGINT NOT NULL, by_day TEXT, state TEXT NOT NULL, until TEXT, told TEXT,
            created_at BIGINT NOT NULL)
        """,
        "CREATE UNIQUE INDEX watch_alert_cause ON watch_alert (watch, cause)",
        "CREATE INDEX watch_alert_account ON watch_alert (account, state, id)",
        "CREATE INDEX watch_alert_untold ON watch_alert (account, id) WHERE told IS NULL AND state = 'open'",
        "CREATE TABLE watch_position (name TEXT PRIMARY KEY, change BIGINT NOT NULL)",
        "CREATE TABLE watch_choice (account BIGINT PRIMARY KEY, mails_details BIGINT NOT NULL, feed BYTES)",
        "CREATE UNIQUE INDEX watch_choice_feed ON watch_choice (feed) WHERE feed IS NOT NULL",
    ]
}
