import type { Pool } from 'pg';

export interface NoteDraft {
  title: string;
  place: string;
  body: string;
}

export interface Note extends NoteDraft {
  id: string;
  createdAt: string;
  /** Written during this visit (same session cookie). */
  mine: boolean;
}

interface Row extends NoteDraft {
  id: string;
  visit: string | null;
  created_at: Date;
}

const limits = { title: 120, place: 80, body: 4000 } as const;
const columns = 'id, title, place, body, visit, created_at';

/** A note from a request body, or the faults of the body. */
export function parseDraft(value: unknown): { draft: NoteDraft } | { faults: string[] } {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const faults: string[] = [];
  const read = (name: keyof typeof limits): string => {
    const text = fields[name] ?? '';
    if (typeof text !== 'string') {
      faults.push(`${name} must be text`);
      return '';
    }
    const trimmed = text.trim();
    if ([...trimmed].length > limits[name]) faults.push(`${name} is longer than ${limits[name]} characters`);
    if (trimmed.includes('\0')) faults.push(`${name} contains a character that cannot be stored`);
    return trimmed;
  };
  const draft = { title: read('title'), place: read('place'), body: read('body') };
  if (draft.title === '' && faults.length === 0) faults.push('title is missing');
  return faults.length > 0 ? { faults } : { draft };
}

/** Turns what a person types into a query that matches the beginning of every word. */
export function toSearchQuery(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `${word}:*`).join(' & ');
}

/** The newest 200 notes that match, newest first. */
export async function listNotes(pool: Pool, search: string, visit: string): Promise<Note[]> {
  const query = toSearchQuery(search);
  const { rows } =
    query === ''
      ? await pool.query<Row>(`SELECT ${columns} FROM notes ORDER BY created_at DESC, id DESC LIMIT 200`)
      : await pool.query<Row>(
          `SELECT ${columns} FROM notes WHERE words @@ to_tsquery('simple', $1)
           ORDER BY created_at DESC, id DESC LIMIT 200`,
          [query],
        );
  return rows.map((row) => toNote(row, visit));
}

export async function addNote(pool: Pool, draft: NoteDraft, visit: string): Promise<Note> {
  const { rows } = await pool.query<Row>(
    `INSERT INTO notes (title, place, body, visit) VALUES ($1, $2, $3, $4) RETURNING ${columns}`,
    [draft.title, draft.place, draft.body, visit],
  );
  const [row] = rows;
  if (!row) throw new Error('the database returned no row for the new note');
  return toNote(row, visit);
}

/** False when the note does not exist. */
export async function deleteNote(pool: Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('DELETE FROM notes WHERE id = $1', [id]);
  return rowCount === 1;
}

function toNote(row: Row, visit: string): Note {
  return {
    id: row.id,
    title: row.title,
    place: row.place,
    body: row.body,
    createdAt: row.created_at.toISOString(),
    mine: row.visit === visit,
  };
}
