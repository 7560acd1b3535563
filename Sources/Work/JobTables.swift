public import Store

/// The tables of jobs and of the rows they refused.
public enum JobTables {
    public static let migrations = [
        Migration(
            "work", 1, "任务与退回的行",
            [
                """
                CREATE TABLE job (
                    id BIGINT PRIMARY KEY, kind TEXT NOT NULL, arguments TEXT NOT NULL, state TEXT NOT NULL, cursor TEXT,
                    done BIGINT NOT NULL DEFAULT 0, total BIGINT, added BIGINT NOT NULL DEFAULT 0, updated BIGINT NOT NULL DEFAULT 0,
                    unchanged BIGINT NOT NULL DEFAULT 0, rejected BIGINT NOT NULL DEFAULT 0, message TEXT, actor TEXT NOT NULL,
                    created_at BIGINT NOT NULL, started_at BIGINT, finished_at BIGINT, lease_until BIGINT,
                    attempt BIGINT NOT NULL DEFAULT 0, cancel_asked BIGINT NOT NULL DEFAULT 0)
                """,
                "CREATE INDEX job_open ON job (state, id) WHERE state IN ('waiting', 'running')",
                """
                CREATE TABLE job_reject (
                    job BIGINT NOT NULL, position BIGINT NOT NULL, raw TEXT NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (job, position))
                """,
            ])
    ]
}
