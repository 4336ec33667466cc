import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type * as fc from 'fast-check';
import { findRuntime } from '../../runtime/ctl/find-runtime.ts';
import { RuntimeError } from '../../runtime/errors.ts';
import { readPayloadList } from '../../runtime/installation/payload-list.ts';
import { readKeys } from '../../runtime/keys/keys.ts';
import { MigrationLedger } from '../../runtime/migrations/ledger.ts';
import { readRememberedPorts, writeRememberedPorts } from '../../runtime/ports/remembered.ts';
import { openVault } from '../../runtime/secrets/vault.ts';
import { readProcessRecord } from '../../runtime/spawn/record.ts';
import { openJournal } from '../../runtime/telemetry/journal.ts';
import { nextBatch } from '../../runtime/telemetry/pending.ts';
import { readTelemetryState } from '../../runtime/telemetry/state.ts';
import { readState, writeFirstState } from '../../runtime/upgrade/state.ts';
import { readShellFile } from '../../shell/browser/shell-file.ts';
import { assertSound, assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedText } from './mutate.ts';

let folder: string;
beforeAll(() => {
  // In memory: the readers that write again wait for the disk.
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fuzz-state-'));
  mkdirSync(join(folder, 'runtime'), { mode: 0o700 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isRefusal = (error: unknown): boolean => error instanceof RuntimeError;
const at = (name: string): string => join(folder, name);
const put = (name: string, text: string): string => {
  writeFileSync(at(name), text, { mode: 0o600 });
  return at(name);
};

interface StateFile {
  name: string;
  file: string;
  seeds: readonly string[];
  read: (path: string) => unknown;
}

const digest = 'a'.repeat(64);
const entry = { type: 'file', path: 'a/b', mode: '0644', size: 1, sha256: digest };
const list = {
  schema_version: 'payload-list.v1',
  app: { name: 'a', version: '1' },
  target: 'linux-x64',
  files: [entry],
};

const files: StateFile[] = [
  {
    name: 'ports',
    file: 'runtime/ports.json',
    seeds: [
      '{"control":{"asked":47710,"port":47711},"services":{"api":{"http":15000}},"own":{"api":{"http":35001}}}',
    ],
    read: (path) => {
      const { control = { asked: 1, port: 1 }, services, own } = readRememberedPorts(path);
      const found = [...Object.values(services), ...Object.values(own)].flatMap((ports) =>
        Object.values(ports),
      );
      const isPort = (port: number) => Number.isInteger(port) && port >= 1 && port <= 65_535;
      if (![control.asked, control.port, ...found].every(isPort)) throw new Error('not a port');
      writeRememberedPorts(path, { control, services, own });
      expect(readRememberedPorts(path)).toEqual({ control, services, own });
    },
  },
  {
    name: 'the state of the app',
    file: 'runtime/state.json',
    seeds: [
      '{"layout":1,"app_version":"1.0.0","instance":"i","installed":{"version":"1","manifest":"m","executable":"e"}}',
    ],
    read: (path) => {
      const state = readState(path);
      if (state === undefined) return;
      writeFirstState(path, state);
      expect(readState(path)).toEqual(state);
    },
  },
  {
    name: 'API keys',
    file: 'runtime/api-keys.json',
    seeds: [`{"keys":[{"id":"0a1b2c3d","scope":"read","hash":"${digest}","created_at":"2025-01-01"}]}`],
    read: readKeys,
  },
  {
    name: 'migrations',
    file: 'migrations.json',
    seeds: ['{"app_version":"1.0.0","applied":{"api":["1","2"]}}'],
    read: (path) => new MigrationLedger(path).applied('api').map((version) => version.trim()),
  },
  {
    name: 'the state of telemetry',
    file: 'telemetry.json',
    seeds: ['{"upload":true,"segment":2,"offset":10}'],
    read: readTelemetryState,
  },
  {
    name: 'the record of processes',
    file: 'runtime/processes.json',
    seeds: [
      '{"boot":"b","instance":"i","runtime":{"pid":1,"start":"2"},"processes":[{"service":"a","pid":2,"start":"3"}]}',
    ],
    read: readProcessRecord,
  },
  {
    name: 'the file of the shell',
    file: 'runtime/shell.json',
    seeds: [`{"port":40000,"key":"${digest}"}`],
    read: () => readShellFile(folder),
  },
  { name: 'the control port', file: 'runtime/ipc_port', seeds: ['47710\n'], read: () => findRuntime(folder) },
  {
    name: 'the list of the payload',
    file: 'payload.json',
    seeds: [JSON.stringify(list)],
    read: () => {
      const paths = readPayloadList(folder).list.files.map(({ path }) => path);
      if (paths.some((path) => path.startsWith('/') || path.split('/').includes('..')))
        throw new Error('a path leaves the payload');
    },
  },
];

describe('files of app data', () => {
  it.each(files)(
    '$name',
    ({ file, seeds, read }) => {
      writeFileSync(at('runtime/auth-token'), 'x', { mode: 0o600 });
      const inputs: fc.Arbitrary<string> = mutatedText(seeds);
      assertSound(inputs, (text) => read(put(file, text)), isRefusal);
    },
    timeoutMs,
  );

  it(
    'secrets',
    async () => {
      const options = { appData: folder, keychain: () => undefined, onProblem: () => undefined };
      const vault = await openVault(at('secrets.json'), options);
      await vault.put({ a: 'b' });
      const seed = JSON.stringify({
        format: 'sealed-secrets.v1',
        cipher: 'aes-256-gcm',
        key: { holder: 'file', id: digest.slice(0, 16) },
        iv: 'AAAAAAAAAAAAAAAA',
        tag: 'AAAAAAAAAAAAAAAAAAAAAA==',
        data: 'AAAA',
      });
      await assertSoundAsync(
        mutatedText([seed, '{"a":"b"}']),
        (text) => {
          for (const name of readdirSync(folder)) if (name.startsWith('secrets.json')) rmSync(at(name));
          return openVault(put('secrets.json', text), options);
        },
        isRefusal,
      );
    },
    timeoutMs,
  );

  it(
    'the journal of telemetry',
    () => {
      const event = '{"ts":"2025-01-01T00:00:00.000Z","event":"app_start"}\n';
      assertSound(mutatedText([event, event.repeat(3)]), (text) => {
        put('journal.jsonl', text);
        const journal = openJournal(at('journal.jsonl'), 1_000, 2, () => 1);
        const segments = journal.segments();
        for (const offset of [0, 7, text.length + 5]) nextBatch(segments, { segment: 1, offset }, 512);
        journal.append(event);
      });
    },
    timeoutMs,
  );
});
