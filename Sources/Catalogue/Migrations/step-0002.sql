-- Signals for staff: what finds works that are near to each other, and the pairs that were found.

-- `number` is the audit line after which the fingerprint was kept, so that none is ever used twice. Pictures and texts
-- have a code, 64 hexadecimal digits; `value` is the whole fingerprint in base 64.
CREATE TABLE fingerprints (
    number INTEGER PRIMARY KEY,
    entry  TEXT NOT NULL UNIQUE REFERENCES entries (id) ON DELETE CASCADE,
    kind   TEXT NOT NULL CHECK (kind IN ('picture', 'text', 'sound')),
    code   TEXT CHECK (code IS NULL OR length(code) = 64),
    value  TEXT NOT NULL
);

-- The few items of a recording's fingerprint by which it is looked up.
CREATE TABLE sound_marks (
    mark        INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL REFERENCES fingerprints (number) ON DELETE CASCADE,
    PRIMARY KEY (mark, fingerprint)
);

CREATE INDEX sound_marks_by_fingerprint ON sound_marks (fingerprint);

CREATE TABLE likenesses (
    entry    TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    other    TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('picture', 'text', 'sound')),
    strength DOUBLE PRECISION NOT NULL CHECK (strength BETWEEN 0 AND 1),
    PRIMARY KEY (entry, other),
    CHECK (entry <> other)
);

CREATE INDEX likenesses_by_other ON likenesses (other);
