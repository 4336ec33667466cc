ALTER TABLE notes
  ADD COLUMN place text NOT NULL DEFAULT '' CHECK (length(place) <= 80);

-- 'simple' keeps every word as written: field notes mix languages and Latin names.
ALTER TABLE notes
  ADD COLUMN words tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', title || ' ' || place || ' ' || body)
  ) STORED;

CREATE INDEX notes_words ON notes USING gin (words);
