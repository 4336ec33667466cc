import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import type { Announce } from './announce.ts';
import type { Config } from './config.ts';
import { HttpError, readJson, sendJson } from './http.ts';
import { addNote, deleteNote, listNotes, parseDraft } from './notes.ts';
import { readVisit, startVisit } from './session.ts';

export interface ServerParts {
  config: Config;
  pool: Pool;
  announce: Announce;
  log: (line: string) => void;
}

export function createApi(parts: ServerParts): Server {
  return createServer((request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      if (response.headersSent) {
        response.destroy();
      } else if (error instanceof HttpError) {
        sendJson(response, error.status, { error: error.message });
      } else {
        parts.log(`${request.method} ${request.url}: ${String(error)}`);
        sendJson(response, 500, { error: 'the note store did not answer' });
      }
    });
  });
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'GET' && url.pathname === '/health') return sendHealth(parts, response);

  let visit = readVisit(request.headers.cookie, parts.config.sessionSecret);
  if (!visit) {
    const started = startVisit(parts.config.sessionSecret);
    visit = started.visit;
    response.setHeader('set-cookie', started.cookie);
  }
  const id = /^\/api\/notes\/([0-9]{1,18})$/.exec(url.pathname)?.[1];

  if (url.pathname === '/api/station') {
    if (request.method !== 'GET') throw new HttpError(405, 'only GET works here');
    return sendJson(response, 200, { station: parts.config.station });
  }
  if (url.pathname === '/api/notes' && request.method === 'GET') {
    const notes = await listNotes(parts.pool, url.searchParams.get('q') ?? '', visit);
    return sendJson(response, 200, { notes });
  }
  if (url.pathname === '/api/notes' && request.method === 'POST') {
    const parsed = parseDraft(await readJson(request));
    if ('faults' in parsed) throw new HttpError(400, parsed.faults.join('; '));
    const note = await addNote(parts.pool, parsed.draft, visit);
    parts.announce(note);
    return sendJson(response, 201, note);
  }
  if (id && request.method === 'DELETE') {
    if (!(await deleteNote(parts.pool, id))) throw new HttpError(404, `note ${id} not found`);
    response.writeHead(204).end();
    return;
  }
  throw new HttpError(404, `not found: ${request.method} ${url.pathname}`);
}

async function sendHealth({ pool, log }: ServerParts, response: ServerResponse): Promise<void> {
  try {
    await pool.query('SELECT 1');
    sendJson(response, 200, { status: 'healthy', service: 'field-notes-api' });
  } catch (error) {
    log(`health: ${String(error)}`);
    sendJson(response, 503, { status: 'unhealthy', service: 'field-notes-api', error: 'no database' });
  }
}
