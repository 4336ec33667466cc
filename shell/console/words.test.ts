import { describe, expect, it } from '@jest/globals';
import type { ServiceDetail } from './model.ts';
import { describeService } from './words.ts';

const toTitle = (id: string) => ({ db: 'Database', api: 'App server' })[id] ?? id;

const words = (state: string, message: string, rest: Partial<ServiceDetail> = {}) =>
  describeService({ ready: false, state, message, restarts: 0, critical: true, ...rest }, toTitle);

/** Responses of /readyz that real services caused. */
const real: [state: string, message: string, note: string, rest?: Partial<ServiceDetail>][] = [
  ['waiting', 'waiting for db, api', 'Starts after: Database, App server'],
  ['waiting', 'checking its files', ''],
  ['waiting', 'restarted after a failure', ''],
  ['waiting', 'a dependency went down', ''],
  ['starting', 'starting', ''],
  ['starting', 'GET /api/health on port 15000: ECONNREFUSED', ''],
  ['starting', 'port 47000 does not accept connections (ECONNREFUSED)', ''],
  ['starting', 'running the restart hook', ''],
  ['migrating', 'applying migrations', ''],
  ['needs-secrets', 'needs a value for station_code', 'It needs your answer to start.'],
  ['ready', 'ready', ''],
  ['ready', 'ready; 2 statements of seed.sql failed', 'It reports a problem; see the details.'],
  ['stopping', 'stopping', ''],
  ['unhealthy', 'unhealthy: GET /health did not respond within 2000 ms', 'It no longer answered.'],
  [
    'backing-off',
    'ended by SIGKILL; restarting in 500 ms',
    'It stopped unexpectedly. It is started again in a moment.',
    { signal: 'SIGKILL', restarts: 2 },
  ],
  [
    'failed',
    'exited with code 1 before it was ready; given up after 5 restarts',
    'It stopped while it was starting.',
    { exit_code: 1, restarts: 5 },
  ],
  [
    'failed',
    'not ready after 20000 ms: GET /health on port 45900: ECONNREFUSED; given up after one restart',
    'It took too long to start.',
    { restarts: 1 },
  ],
  [
    'failed',
    'not ready after 20000 ms: port 15000 is taken by postgres (pid 7), not by this service',
    'Another program on this computer uses a connection that it needs. Close other apps, then start again.',
  ],
  ['failed', 'could not be started (ENOEXEC): services/api/main', 'It stopped while it was starting.'],
  [
    'failed',
    'could not be started (ENOENT): /opt/x/services/api',
    'A file of the app is missing or damaged. Install the app again.',
  ],
  [
    'failed',
    'asset models/x.gguf cannot be read (ENOENT); install again',
    'A file of the app is missing or damaged. Install the app again.',
  ],
  [
    'failed',
    'exceeded its memory limit: 600 of 512 MiB; given up after 5 restarts',
    'It needed more memory than it may use. Close other apps, then start again.',
  ],
  [
    'failed',
    'migration 2 failed: it exited with code 1',
    'Its data could not be prepared for this version of the app.',
  ],
  [
    'failed',
    'requires a GPU, but none was found (/dev/nvidia0)',
    'It needs a graphics card that this computer does not have.',
  ],
  ['failed', 'something new', 'It does not work.'],
  ['dreaming', 'something new', ''],
];

// Without a fourth value the test runner would pass its callback there.
const rows = real.map(([state, message, note, rest = {}]) => [state, message, note, rest] as const);

const technical =
  /\bE[A-Z]{4,}\b|\bSIG[A-Z]+|\bports?\b|\d|\bpid\b|\brestart|\bexit|\bcode\b|\bGET\b|\bAPI\b|:\/\//;

describe('the words about a service', () => {
  it.each(rows)('%s, %s', (state, message, note, rest) => {
    expect(words(state, message, rest).note).toBe(note);
  });

  it.each(rows)('have no technical terms outside the details: %s, %s', (state, message, _note, rest) => {
    const { state: shown, note } = words(state, message, rest);
    expect(`${shown} ${note}`).not.toMatch(technical);
  });

  it('keep everything technical in the details', () => {
    expect(
      words('failed', 'exited with code 1 before it was ready', { exit_code: 1, restarts: 5 }).details,
    ).toEqual(['exited with code 1 before it was ready', 'last exit code: 1', 'restarts: 5']);
    expect(words('ready', 'ready').details).toEqual([]);
  });

  it('are those of waiting before the runtime knows its services', () => {
    expect(describeService(undefined, toTitle)).toEqual({
      state: 'Waiting',
      mood: 'calm',
      note: '',
      details: [],
    });
  });
});
