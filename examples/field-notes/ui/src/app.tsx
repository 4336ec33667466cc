import { useEffect, useRef, useState } from 'preact/hooks';
import { addNote, deleteNote, fetchNotes, fetchStation, type Note, type NoteDraft } from './api.ts';
import { NoteForm } from './note-form.tsx';
import { NoteList } from './note-list.tsx';

export function App() {
  const [station, setStation] = useState('');
  const [notes, setNotes] = useState<Note[]>();
  const [search, setSearch] = useState('');
  const [fault, setFault] = useState('');
  const [announcement, setAnnouncement] = useState('');
  const titleField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    fetchStation().then(setStation, (error: Error) => setFault(error.message));
  }, []);

  useEffect(() => {
    const request = new AbortController();
    const timer = setTimeout(
      () => {
        fetchNotes(search.trim(), request.signal).then(
          (found) => {
            setNotes(found);
            setFault('');
            if (search !== '')
              setAnnouncement(`${found.length} ${found.length === 1 ? 'note' : 'notes'} found`);
          },
          (error: Error) => {
            if (error.name !== 'AbortError') setFault(error.message);
          },
        );
      },
      search === '' ? 0 : 150,
    );
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [search]);

  const add = async (draft: NoteDraft) => {
    const note = await addNote(draft);
    setAnnouncement(`${note.title} was saved`);
    if (search === '') setNotes((known = []) => [note, ...known]);
    else setSearch('');
  };

  const remove = async (note: Note) => {
    try {
      await deleteNote(note.id);
      setNotes((known) => known?.filter(({ id }) => id !== note.id));
      setAnnouncement(`${note.title} was deleted`);
      titleField.current?.focus();
    } catch (error) {
      setFault((error as Error).message);
    }
  };

  return (
    <>
      <header class="masthead">
        <img src="/icon.svg" alt="" width="36" height="36" />
        <h1>Field Notes</h1>
        {station && (
          <p class="station">
            Station <strong>{station}</strong>
          </p>
        )}
      </header>
      <main>
        <NoteForm onAdd={add} titleField={titleField} />
        <section class="notebook" aria-labelledby="notebook-heading">
          <div class="notebook-head">
            <h2 id="notebook-heading">Notebook</h2>
            <label class="search">
              <span class="visually-hidden">Search notes</span>
              <input
                type="search"
                placeholder="Search notes"
                value={search}
                onInput={(event) => setSearch(event.currentTarget.value)}
              />
            </label>
          </div>
          {fault && (
            <p class="fault" role="alert">
              {fault}
            </p>
          )}
          {notes && <NoteList notes={notes} search={search} onDelete={remove} />}
        </section>
      </main>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  );
}
