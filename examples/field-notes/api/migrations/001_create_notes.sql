CREATE TABLE notes (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  body        text NOT NULL DEFAULT '' CHECK (length(body) <= 4000),
  visit       text,
  created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX notes_newest_first ON notes (created_at DESC, id DESC);
