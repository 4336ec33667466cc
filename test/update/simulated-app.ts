import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Trial, UpdateRun } from '../../runtime/update/apply/update-run.ts';
import type { UpdateFiles } from '../../runtime/update/files/update-files.ts';
import { type Places, toPlaces } from '../../runtime/update/places.ts';
import { writeJournal } from '../../runtime/update/records/journal.ts';
import { nodeFiles } from '../../runtime/update/files/node-files.ts';

export const [oldVersion, newVersion] = ['1.0.0', '2.0.0'];

/** What the new version does when it is tried. */
export type Behaviour = 'migrates' | 'fails' | 'destroys';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A payload with few files; its payload.json names them. */
function writePayload(root: string, version: string): void {
  const texts: Record<string, string> = {
    'bundle.json': `{"app":{"name":"a","version":"${version}"}}`,
    runtime: `runtime of ${version}`,
    'services/api/main.js': `api of ${version}`,
  };
  const files = Object.entries(texts).map(([path, text]) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
    return { type: 'file', path, mode: '0644', size: text.length, sha256: digest(text) };
  });
  const list = { schema_version: 'payload-list.v1', app: { name: 'a', version }, target: 'linux-x64', files };
  writeFileSync(join(root, 'payload.json'), JSON.stringify(list));
}

/** An installed version with data, and a newer version that is staged. */
export async function makeStagedApp(dir: string): Promise<{ places: Places; installed: string }> {
  const installed = join(dir, 'installed');
  writePayload(installed, oldVersion);
  const places = toPlaces(join(dir, 'data'));
  mkdirSync(join(places.appData, 'runtime', 'backups'), { recursive: true });
  writeFileSync(join(places.appData, 'runtime', 'state.json'), `{"app_version":"${oldVersion}","layout":1}`);
  writeFileSync(join(places.appData, 'runtime', 'lock'), 'held');
  writeFileSync(join(places.appData, 'secrets.json'), '{"a":"b"}');
  for (let index = 0; index < 150; index++) {
    const folder = join(places.appData, 'database', `table-${index % 4}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${index}`), `row ${index}\n`.repeat(50));
  }
  symlinkSync('table-0', join(places.appData, 'database', 'first'));
  writePayload(places.version(newVersion), newVersion);
  await writeJournal(nodeFiles, places, {
    schema_version: 'update-journal.v1',
    state: 'staged',
    from: oldVersion,
    to: newVersion,
    reason: 'update',
    attempts: 0,
    keep_data: false,
    min_from: oldVersion,
    manifest: 'a'.repeat(64),
  });
  return { places, installed };
}

/** What the new version does with the data: each change is a point at which the computer can stop. */
async function runNewVersion(files: UpdateFiles, { appData }: Places, behaviour: Behaviour): Promise<void> {
  const database = join(appData, 'database');
  if (behaviour === 'destroys') await files.remove(join(database, 'table-1'));
  for (const name of await files.list(join(database, 'table-2'))) {
    await files.replace(join(database, 'table-2', name), 'migrated');
  }
  await files.replace(join(appData, 'runtime', 'state.json'), `{"app_version":"${newVersion}","layout":1}`);
  await files.replace(join(appData, 'new-file'), 'of the new version');
}

/** A run of the update with files that may stop. */
export function toRun(
  files: UpdateFiles,
  { places, installed }: { places: Places; installed: string },
  behaviour: Behaviour,
): UpdateRun<string> {
  return {
    files,
    places,
    installed: { version: oldVersion, root: installed },
    now: () => 1_800_000_000_000,
    assertSpace: async () => undefined,
    record: () => undefined,
    async tryVersion(root): Promise<Trial<string>> {
      await runNewVersion(files, places, behaviour);
      return behaviour === 'migrates'
        ? { result: 'ready', running: root }
        : { result: 'failed', why: 'it failed' };
    },
  };
}

/** Every file, link and mode of the data as one text. */
export function describeData({ appData }: Places): string {
  const lines: string[] = [];
  const walk = (folder: string, name: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const [path, at] = [join(folder, entry.name), `${name}/${entry.name}`];
      if (at === '/updates') continue;
      if (entry.isDirectory()) walk(path, at);
      else if (entry.isSymbolicLink()) lines.push(`${at} -> ${readlinkSync(path)}`);
      else lines.push(`${at} ${lstatSync(path).mode.toString(8)} ${digest(readFileSync(path, 'utf8'))}`);
    }
  };
  walk(appData, '');
  return lines.sort().join('\n');
}

/** The version that a launcher starts now. @throws {Error} when it is not whole */
export function findStarted({ places, installed }: { places: Places; installed: string }): string {
  const [version] = existsSync(places.current) ? readFileSync(places.current, 'utf8').split('\n') : [];
  const root = version === undefined ? installed : places.version(version);
  const list = JSON.parse(readFileSync(join(root, 'payload.json'), 'utf8')) as {
    app: { version: string };
    files: { path: string; sha256: string }[];
  };
  for (const { path, sha256 } of list.files) {
    if (digest(readFileSync(join(root, path), 'utf8')) !== sha256)
      throw new Error(`${path} of ${root} is damaged`);
  }
  return list.app.version;
}
