import { ownValue } from '../../schema/own-value.ts';
import type { ServiceDetail } from './model.ts';
import { text } from './text.ts';
import type { Messages } from './messages/en.ts';

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

const moods: Readonly<Record<keyof Messages['states'], StatusTone>> = {
  waiting: 'calm',
  'needs-secrets': 'calm',
  migrating: 'busy',
  starting: 'busy',
  ready: 'good',
  unhealthy: 'bad',
  'backing-off': 'bad',
  stopping: 'calm',
  stopped: 'calm',
  failed: 'bad',
  skipped: 'calm',
  scheduled: 'calm',
  other: 'calm',
};

/** The cause of a failure by the text of the runtime. The first match counts. */
const causes: readonly (readonly [message: RegExp, cause: Exclude<keyof Messages['causes'], 'noRoom'>])[] = [
  [/ENOSPC|no space left|disk is full/i, 'diskFull'],
  [/EADDRINUSE|is taken by|address already in use/i, 'portTaken'],
  [/install again|asset |is not in the bundle|has no binary|ENOENT|index\.html not found/i, 'fileMissing'],
  [/EACCES|EPERM|permission denied/i, 'notAllowed'],
  [/requires a GPU/i, 'noGpu'],
  [/memory limit|out of memory|ENOMEM/i, 'memory'],
  [/limit of processes/i, 'processes'],
  [/migration/i, 'migration'],
  [/not ready after/i, 'slow'],
  [/^unhealthy|did not respond|is stopped/i, 'silent'],
  [/before it was ready|could not be started/i, 'stoppedEarly'],
  [/exited with|ended by/i, 'stopped'],
];

/** The runtime's sentence about missing room on a disk. */
const noRoom = /^(.+ needs .+ of free disk space, and .+ has [^;\n]+);/m;

/** The state of a service in the words of an end user. `toTitle` names the services that it waits for. */
export function describeService(
  detail: ServiceDetail | undefined,
  toTitle: (id: string) => string,
): ServiceWords {
  if (detail === undefined) return { state: text.states.waiting, mood: 'calm', note: '', details: [] };
  const state = ownValue(text.states, detail.state) ?? text.states.other;
  const mood = ownValue(moods, detail.state) ?? 'calm';
  return { state, mood, note: toNote(detail, toTitle), details: toDetails(detail, state) };
}

/** Why a service is not working, in the words of an end user. */
export function explainFailure(message: string): string {
  return findCause(message) ?? text.causes.unknown;
}

/** The cause that a technical text names, in the words of an end user; undefined when it names no known one. */
export function findCause(message: string): string | undefined {
  const need = noRoom.exec(message)?.[1];
  if (need !== undefined) return text.causes.noRoom(need);
  const cause = causes.find(([pattern]) => pattern.test(message))?.[1];
  return cause === undefined ? undefined : text.causes[cause];
}

function toNote({ state, message, skipped }: ServiceDetail, toTitle: (id: string) => string): string {
  switch (state) {
    case 'waiting': {
      const names = /^waiting for (.+)$/.exec(message)?.[1]?.split(', ').map(toTitle) ?? [];
      return names.length === 0 ? '' : text.notes.startsAfter(names.join(', '));
    }
    case 'needs-secrets':
      return text.notes.needsAnswer;
    case 'unhealthy':
    case 'failed':
      return explainFailure(message);
    case 'backing-off':
      return text.notes.startedAgain(explainFailure(message));
    case 'skipped':
      return skipped === true ? text.notes.notNeeded : '';
    case 'ready':
      return /^ready; ./.test(message) ? text.notes.reportsProblem : '';
    default:
      return '';
  }
}

function toDetails({ message, exit_code: code, signal, restarts }: ServiceDetail, words: string): string[] {
  const lines: string[] = [];
  if (message !== '' && message.toLowerCase() !== words.toLowerCase()) lines.push(message);
  if (code !== undefined) lines.push(text.notes.lastExitCode(code));
  if (signal !== undefined) lines.push(text.notes.lastSignal(signal));
  if (restarts > 0) lines.push(text.notes.restarts(restarts));
  return lines;
}
