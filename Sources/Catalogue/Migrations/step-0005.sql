-- Sketches and drafts that an entrant attaches to show how the work came about. For staff; no copy is made of them.

CREATE TABLE evidence (
    entry      TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes      INTEGER NOT NULL CHECK (bytes > 0),
    media_type TEXT NOT NULL,
    added_at   TEXT NOT NULL,
    PRIMARY KEY (entry, sha256)
);
