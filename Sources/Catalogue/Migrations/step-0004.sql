-- Letters on their way. A letter is written in the transaction of what causes it and sent later. Once it is sent,
-- nothing of it stays but that it was: no address, no words, no secret link.
CREATE TABLE letters (
    -- Kind, whom it is about and occasion: the same letter is written once.
    id         TEXT PRIMARY KEY CHECK (id <> ''),
    kind       TEXT NOT NULL CHECK (kind <> ''),
    about      TEXT NOT NULL CHECK (about <> ''),
    language   TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'bounced', 'unsure')),
    address    TEXT,
    subject    TEXT,
    body       TEXT,
    html       TEXT,
    written_at TEXT NOT NULL,
    due_at     TEXT,
    -- When a sender took it in hand: one that died leaves it so.
    taken_at   TEXT,
    sent_at    TEXT,
    attempts   INTEGER NOT NULL,
    reply      TEXT,
    CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
    CHECK ((state = 'waiting') = (due_at IS NOT NULL)),
    CHECK ((state = 'sending') = (taken_at IS NOT NULL)),
    CHECK ((state = 'sent') = (address IS NULL)),
    CHECK ((address IS NULL) = (subject IS NULL)),
    CHECK ((address IS NULL) = (body IS NULL)),
    CHECK (html IS NULL OR body IS NOT NULL)
);

CREATE INDEX letters_by_state ON letters (state, due_at);
CREATE INDEX letters_by_about ON letters (about);
