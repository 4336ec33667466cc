import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { NoteDraft } from './api.ts';

const empty: NoteDraft = { title: '', place: '', body: '' };

interface Props {
  onAdd: (draft: NoteDraft) => Promise<void>;
  titleField: RefObject<HTMLInputElement | null>;
}

export function NoteForm({ onAdd, titleField }: Props) {
  const [draft, setDraft] = useState(empty);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');

  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    try {
      await onAdd(draft);
      setDraft(empty);
      setFault('');
      titleField.current?.focus();
    } catch (error) {
      setFault(`The note was not saved: ${(error as Error).message}`);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="card composer" onSubmit={submit} aria-labelledby="composer-heading">
      <h2 id="composer-heading">New observation</h2>
      <label>
        Title
        <input
          ref={titleField}
          name="title"
          required
          maxLength={120}
          autoComplete="off"
          placeholder="What did you see?"
          value={draft.title}
          onInput={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
        />
      </label>
      <label>
        Place <span class="optional">optional</span>
        <input
          name="place"
          maxLength={80}
          autoComplete="off"
          placeholder="Where was it?"
          value={draft.place}
          onInput={(event) => setDraft({ ...draft, place: event.currentTarget.value })}
        />
      </label>
      <label>
        Notes <span class="optional">optional</span>
        <textarea
          name="body"
          rows={5}
          maxLength={4000}
          placeholder="Number, behaviour, weather…"
          value={draft.body}
          onInput={(event) => setDraft({ ...draft, body: event.currentTarget.value })}
        />
      </label>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" class="primary" disabled={busy}>
        Save note
      </button>
    </form>
  );
}
