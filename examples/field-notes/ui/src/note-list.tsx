import type { Note } from './api.ts';

interface Props {
  notes: Note[];
  search: string;
  onDelete: (note: Note) => Promise<void>;
}

const day = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

export function NoteList({ notes, search, onDelete }: Props) {
  if (notes.length === 0) {
    return (
      <p class="empty">
        {search
          ? `No note contains a word that begins with “${search}”.`
          : 'Nothing yet. The first note is yours.'}
      </p>
    );
  }
  return (
    <>
      {groupByDay(notes).map(([heading, entries]) => (
        <section key={heading}>
          <h3 class="day">{heading}</h3>
          <ul class="notes">
            {entries.map((note) => (
              <li key={note.id} class="card note">
                <div class="note-head">
                  <h4>{note.title}</h4>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={`Delete ${note.title}`}
                    onClick={() => void onDelete(note)}
                  >
                    Delete
                  </button>
                </div>
                {note.body && <p class="body">{note.body}</p>}
                <p class="meta">
                  <time dateTime={note.createdAt}>{time.format(new Date(note.createdAt))}</time>
                  {note.place && <span>{note.place}</span>}
                  {note.mine && <span class="mine">this visit</span>}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The notes under the day they were written, in the order given. */
function groupByDay(notes: Note[]): [string, Note[]][] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const heading = day.format(new Date(note.createdAt));
    const group = groups.get(heading);
    if (group) group.push(note);
    else groups.set(heading, [note]);
  }
  return [...groups];
}
