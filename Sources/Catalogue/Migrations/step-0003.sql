-- Guardians' links, and the sign-in links and sessions of coordinators: their SHA-256 is kept among the others.

CREATE TABLE secrets_3 (
    hash       TEXT PRIMARY KEY CHECK (length(hash) = 64),
    purpose    TEXT NOT NULL CHECK (purpose IN ('entry', 'invitation', 'judge', 'guardian', 'sign-in', 'program')),
    subject    TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT
);

INSERT INTO secrets_3 (hash, purpose, subject, created_at, expires_at)
SELECT hash, purpose, subject, created_at, expires_at FROM secrets;

DROP TABLE secrets;

ALTER TABLE secrets_3 RENAME TO secrets;

CREATE INDEX secrets_by_subject ON secrets (purpose, subject);
