export interface NoteDraft {
  title: string;
  place: string;
  body: string;
}

export interface Note extends NoteDraft {
  id: string;
  createdAt: string;
  mine: boolean;
}

/** Calls the API; a response other than success becomes an error with the API's message. */
async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, init);
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const told = (body as { error?: unknown } | undefined)?.error;
    throw new Error(typeof told === 'string' ? told : `the server answered ${response.status}`);
  }
  return body as T;
}

export async function fetchStation(): Promise<string> {
  return (await call<{ station: string }>('/api/station')).station;
}

export async function fetchNotes(search: string, signal: AbortSignal): Promise<Note[]> {
  const query = search === '' ? '' : `?${new URLSearchParams({ q: search })}`;
  return (await call<{ notes: Note[] }>(`/api/notes${query}`, { signal })).notes;
}

export function addNote(draft: NoteDraft): Promise<Note> {
  return call<Note>('/api/notes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  });
}

export function deleteNote(id: string): Promise<void> {
  return call<void>(`/api/notes/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
