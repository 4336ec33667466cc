import { ownValue } from '../../schema/own-value.ts';
import type { ServiceDetail } from './model.ts';

/** What the end user reads about a service. Technical texts are only in `details`. */
export interface ServiceWords {
  /** One or two words. */
  state: string;
  mood: StatusTone;
  /** One sentence; empty when the state says everything. */
  note: string;
  /** Lines for a support request: the runtime's own message, exit code, signal, restarts. */
  details: string[];
}

export type StatusTone = 'good' | 'busy' | 'bad' | 'calm';

const states: Readonly<Record<string, readonly [words: string, mood: StatusTone]>> = {
  waiting: ['Waiting', 'calm'],
  'needs-secrets': ['Needs an answer', 'calm'],
  migrating: ['Preparing its data', 'busy'],
  starting: ['Starting', 'busy'],
  ready: ['Ready', 'good'],
  unhealthy: ['Not answering', 'bad'],
  'backing-off': ['Starting again', 'bad'],
  stopping: ['Stopping', 'calm'],
  stopped: ['Stopped', 'calm'],
  failed: ['Not working', 'bad'],
  skipped: ['Not needed', 'calm'],
  scheduled: ['Waits for its time', 'calm'],
};

/** A cause of a failure as the runtime words it, and as the user reads it; `$1` is the first group. The first match counts. */
const causes: readonly (readonly [message: RegExp, words: string])[] = [
  [/^(.+ needs .+ of free disk space, and .+ has [^;\n]+);/m, '$1. Make room on it, then start again.'],
  [/ENOSPC|no space left|disk is full/i, 'The disk is full. Make room on it.'],
  [
    /EADDRINUSE|is taken by|address already in use/i,
    'Another program on this computer uses a connection that it needs. Close other apps, then start again.',
  ],
  [
    /install again|asset |is not in the bundle|has no binary|ENOENT|index\.html not found/i,
    'A file of the app is missing or damaged. Install the app again.',
  ],
  [/EACCES|EPERM|permission denied/i, 'It may not use a file or folder that it needs.'],
  [/requires a GPU/i, 'It needs a graphics card that this computer does not have.'],
  [
    /memory limit|out of memory|ENOMEM/i,
    'It needed more memory than it may use. Close other apps, then start again.',
  ],
  [/limit of processes/i, 'It started more programs than it may.'],
  [/migration/i, 'Its data could not be prepared for this version of the app.'],
  [/not ready after/i, 'It took too long to start.'],
  [/^unhealthy|did not respond|is stopped/i, 'It no longer answered.'],
  [/before it was ready|could not be started/i, 'It stopped while it was starting.'],
  [/exited with|ended by/i, 'It stopped unexpectedly.'],
];

/** The state of a service in the words of an end user. `toTitle` names the services that it waits for. */
export function describeService(
  detail: ServiceDetail | undefined,
  toTitle: (id: string) => string,
): ServiceWords {
  if (detail === undefined) return { state: 'Waiting', mood: 'calm', note: '', details: [] };
  const [state, mood] = ownValue(states, detail.state) ?? ['Working', 'calm'];
  return { state, mood, note: toNote(detail, toTitle), details: toDetails(detail, state) };
}

/** Why a service is not working, in the words of an end user. */
export function explainFailure(message: string): string {
  return findCause(message) ?? 'It does not work.';
}

/** The cause that a technical text names, in the words of an end user; undefined when it names no known one. */
export function findCause(text: string): string | undefined {
  for (const [pattern, words] of causes) {
    const found = pattern.exec(text);
    if (found !== null) return words.replace('$1', () => found[1] ?? '');
  }
  return undefined;
}

function toNote({ state, message, skipped }: ServiceDetail, toTitle: (id: string) => string): string {
  switch (state) {
    case 'waiting': {
      const names = /^waiting for (.+)$/.exec(message)?.[1]?.split(', ').map(toTitle) ?? [];
      return names.length === 0 ? '' : `Starts after: ${names.join(', ')}`;
    }
    case 'needs-secrets':
      return 'It needs your answer to start.';
    case 'unhealthy':
    case 'failed':
      return explainFailure(message);
    case 'backing-off':
      return `${explainFailure(message)} It is started again in a moment.`;
    case 'skipped':
      return skipped === true ? 'This computer does not need it.' : '';
    case 'scheduled':
      return message.includes('the last run failed') ? 'Its last run failed; see the details.' : '';
    case 'ready':
      return /^ready; ./.test(message) ? 'It reports a problem; see the details.' : '';
    default:
      return '';
  }
}

function toDetails({ message, exit_code: code, signal, restarts }: ServiceDetail, words: string): string[] {
  const lines: string[] = [];
  if (message !== '' && message.toLowerCase() !== words.toLowerCase()) lines.push(message);
  if (code !== undefined) lines.push(`last exit code: ${code}`);
  if (signal !== undefined) lines.push(`last signal: ${signal}`);
  if (restarts > 0) lines.push(`restarts: ${restarts}`);
  return lines;
}
