-- The subset of SQL that SQLite and PostgreSQL share. Times are RFC 3339 UTC, lists and scores JSON.

CREATE TABLE programs (
    id            TEXT PRIMARY KEY,
    name          TEXT NOT NULL CHECK (name <> ''),
    city          TEXT NOT NULL,
    country       TEXT NOT NULL CHECK (length(country) = 2),
    contact_email TEXT
);

CREATE TABLE partner_cities (
    program TEXT NOT NULL REFERENCES programs (id),
    place   INTEGER NOT NULL,
    name    TEXT NOT NULL,
    country TEXT NOT NULL CHECK (length(country) = 2),
    PRIMARY KEY (program, name, country)
);

CREATE TABLE judges (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL CHECK (name <> ''),
    email      TEXT,
    languages  TEXT NOT NULL,
    categories TEXT NOT NULL,
    program    TEXT,
    city       TEXT,
    country    TEXT,
    school     TEXT,
    conflicts  TEXT NOT NULL
);

-- Invitations and session tokens of judges, links of entrants: only their SHA-256 is kept.
CREATE TABLE secrets (
    hash       TEXT PRIMARY KEY CHECK (length(hash) = 64),
    purpose    TEXT NOT NULL CHECK (purpose IN ('entry', 'invitation', 'judge')),
    subject    TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT
);

CREATE INDEX secrets_by_subject ON secrets (purpose, subject);

CREATE TABLE seasons (
    id        TEXT PRIMARY KEY,
    state     TEXT NOT NULL CHECK (state IN ('open', 'judging', 'published')),
    opened_at TEXT NOT NULL
);

CREATE TABLE entries (
    id               TEXT PRIMARY KEY,
    season           TEXT NOT NULL,
    category         TEXT NOT NULL,
    state            TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'nominated', 'accepted', 'finalist',
                         'awarded', 'withdrawn', 'returned', 'disqualified')),
    begun_at         TEXT NOT NULL,
    submitted_at     TEXT,
    name             TEXT,
    birth_date       TEXT,
    country          TEXT,
    city             TEXT,
    school           TEXT,
    email            TEXT,
    program          TEXT REFERENCES programs (id),
    from_city        TEXT,
    from_country     TEXT,
    title            TEXT NOT NULL,
    statement        TEXT NOT NULL,
    language         TEXT NOT NULL,
    alt_text         TEXT NOT NULL,
    guardian_email   TEXT,
    -- The folded parts that make two entrants the same student, hashed; set while the entry counts as theirs.
    identity         TEXT,
    CHECK (state IN ('draft', 'withdrawn', 'disqualified') OR submitted_at IS NOT NULL)
);

CREATE INDEX entries_by_season ON entries (season, category, state);
CREATE INDEX entries_by_identity ON entries (season, identity);

CREATE TABLE works (
    entry           TEXT PRIMARY KEY REFERENCES entries (id),
    kind            TEXT NOT NULL CHECK (kind IN ('picture', 'text', 'sound')),
    original        TEXT NOT NULL CHECK (length(original) = 64),
    original_bytes  INTEGER NOT NULL,
    original_type   TEXT NOT NULL,
    judge_copy      TEXT NOT NULL CHECK (length(judge_copy) = 64),
    judge_bytes     INTEGER NOT NULL,
    judge_type      TEXT NOT NULL,
    exhibit_copy    TEXT NOT NULL CHECK (length(exhibit_copy) = 64),
    exhibit_bytes   INTEGER NOT NULL,
    exhibit_type    TEXT NOT NULL,
    facts           TEXT NOT NULL,
    findings        TEXT NOT NULL
);

-- A guardian's word, kept as history: a new consent does not overwrite an old one.
CREATE TABLE consents (
    number     INTEGER PRIMARY KEY,
    entry      TEXT NOT NULL REFERENCES entries (id),
    purposes   TEXT NOT NULL,
    name_form  TEXT NOT NULL,
    version    TEXT NOT NULL,
    given_at   TEXT NOT NULL,
    revoked_at TEXT,
    simulated  INTEGER NOT NULL CHECK (simulated IN (0, 1))
);

CREATE INDEX consents_by_entry ON consents (entry, number);

CREATE TABLE assignments (
    entry       TEXT NOT NULL REFERENCES entries (id),
    judge       TEXT NOT NULL REFERENCES judges (id),
    assigned_at TEXT NOT NULL,
    PRIMARY KEY (entry, judge)
);

CREATE INDEX assignments_by_judge ON assignments (judge);

CREATE TABLE scoresheets (
    entry     TEXT NOT NULL,
    judge     TEXT NOT NULL,
    scores    TEXT NOT NULL,
    comment   TEXT NOT NULL,
    given_at  TEXT NOT NULL,
    simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
    PRIMARY KEY (entry, judge),
    FOREIGN KEY (entry, judge) REFERENCES assignments (entry, judge)
);

CREATE TABLE awards (
    season   TEXT NOT NULL,
    rule     TEXT NOT NULL,
    entry    TEXT NOT NULL REFERENCES entries (id),
    given_at TEXT NOT NULL,
    PRIMARY KEY (season, rule, entry)
);

CREATE TABLE decisions (
    id     TEXT PRIMARY KEY,
    reason TEXT NOT NULL CHECK (reason <> '')
);

-- Append only: lines are never changed or taken out. `hash` covers the line and the hash before it.
CREATE TABLE audit (
    number   INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    action   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    detail   TEXT NOT NULL,
    decision TEXT REFERENCES decisions (id),
    hash     TEXT NOT NULL CHECK (length(hash) = 64)
);

CREATE INDEX audit_by_subject ON audit (subject, number);
