import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isThorough } from '../../../test/support/thorough.ts';
import { interruptFiles, type StopKind, Stopped } from '../../../test/update/interrupted-files.ts';
import {
  type Behaviour,
  describeData,
  findStarted,
  makeStagedApp,
  newVersion,
  oldVersion,
  toRun,
} from '../../../test/update/simulated-app.ts';
import { nodeFiles } from '../files/node-files.ts';
import { toPlaces } from '../places.ts';
import { readJournal } from '../records/journal.ts';
import { readState } from '../records/state.ts';
import { applyUpdate } from './apply-update.ts';

/** Every operation of an update with CI=true; else some that a prime number of operations separates. */
const step = isThorough ? 1 : 29;

/** A folder in memory where there is one: a thousand copies of an app are made. */
async function withTempDir(body: (dir: string) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'update-'));
  try {
    await body(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

interface Template {
  dir: string;
  data: string;
}

async function prepare(dir: string): Promise<Template> {
  const { places } = await makeStagedApp(join(dir, 'template'));
  return { dir, data: describeData(places) };
}

/** The app as it was staged, in a folder of its own. */
function take({ dir }: Template, name: string) {
  const folder = join(dir, name);
  cpSync(join(dir, 'template'), folder, { recursive: true, verbatimSymlinks: true });
  return { places: toPlaces(join(folder, 'data')), installed: join(folder, 'installed') };
}

async function countOperations(
  template: Template,
  behaviour: Behaviour,
): Promise<{ operations: number; data: string }> {
  const app = take(template, `whole-${behaviour}`);
  const files = interruptFiles();
  await applyUpdate(toRun(files, app, behaviour));
  return { operations: files.operations(), data: describeData(app.places) };
}

describe('an update', () => {
  it('is committed when the new version is ready, and keeps the data from before', () =>
    withTempDir(async (dir) => {
      const template = await prepare(dir);
      const app = take(template, 'app');
      expect(await applyUpdate(toRun(nodeFiles, app, 'migrates'))).toMatchObject({
        kind: 'running',
        to: newVersion,
      });
      expect(findStarted(app)).toBe(newVersion);
      expect(describeData(app.places)).not.toBe(template.data);
      expect(await readState(nodeFiles, app.places)).toMatchObject({
        history: [{ version: oldVersion }, { version: newVersion }],
      });
      expect(await nodeFiles.list(app.places.snapshots)).toEqual([oldVersion]);
    }));

  it.each<Behaviour>(['fails', 'destroys'])('that %s is taken back with its data, and refused', (behaviour) =>
    withTempDir(async (dir) => {
      const template = await prepare(dir);
      const app = take(template, 'app');
      const outcome = await applyUpdate(toRun(nodeFiles, app, behaviour));
      expect(outcome).toMatchObject({ kind: 'as-before', notice: expect.stringContaining('it failed') });
      expect(findStarted(app)).toBe(oldVersion);
      expect(describeData(app.places)).toBe(template.data);
      const state = await readState(nodeFiles, app.places);
      expect(state.refused).toMatchObject([{ version: newVersion }]);
      expect(await readJournal(nodeFiles, app.places)).toBeUndefined();
      expect(await nodeFiles.list(app.places.versions)).toEqual([]);
      expect(await nodeFiles.list(app.places.snapshots)).toEqual([]);
    }),
  );
});

describe.each<StopKind>(['kill', 'power'])('an update that a %s interrupts', (kind) => {
  it.each<Behaviour>(['migrates', 'destroys'])(
    'at each operation (%s) has a whole version with its own data',
    (behaviour) =>
      withTempDir(async (dir) => {
        const template = await prepare(dir);
        const { operations, data } = await countOperations(template, behaviour);
        expect(operations).toBeGreaterThan(200);
        for (let at = 1; at <= operations; at += step) {
          const app = take(template, `at-${at}`);
          await expect(applyUpdate(toRun(interruptFiles({ at, kind }), app, behaviour))).rejects.toThrow(
            Stopped,
          );
          findStarted(app);
          // The way back is interrupted too, at a point that differs each time.
          const again = { at: 1 + ((at * 7) % 40), kind };
          await applyUpdate(toRun(interruptFiles(again), app, behaviour)).catch((error: unknown) => {
            if (!(error instanceof Stopped)) throw error;
          });
          findStarted(app);
          await applyUpdate(toRun(interruptFiles(), app, behaviour));
          const started = findStarted(app);
          expect([at, describeData(app.places)]).toEqual([at, started === newVersion ? data : template.data]);
          expect([at, await readJournal(nodeFiles, app.places)]).toEqual([at, undefined]);
          await nodeFiles.remove(join(dir, `at-${at}`));
        }
      }),
    60_000,
  );
});
