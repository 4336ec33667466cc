import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataFolder } from '../../../driver-sdk/data-folder.ts';
import { bringDataToVersion } from '../../../driver-sdk/data-version.ts';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import { fileNames } from './server-config.ts';
import type { Engine } from './settings.ts';

/** Which server wrote the data; `version` changes when an earlier server cannot read them. */
interface DataFormat {
  product: string;
  version: number;
}

/** Valkey counts the versions of its snapshot, with which its append-only file begins; the server of this driver has its own file. */
const formats: Readonly<Record<Engine, DataFormat>> = {
  valkey: { product: 'Valkey', version: 80 },
  node: { product: 'the server for Windows', version: 1 },
};

const stampName = 'format.json';

/** Whether the data folder exists. It is created by one rename, so an existing one is complete. */
export const hasData = (dataDir: string): boolean => existsSync(join(dataDir, stampName));

/** Creates an empty data folder. @throws {DriverError} `data-folder-unusable` when another folder is in its place */
export async function createData(dataDir: string, engine: Engine): Promise<void> {
  await createDataFolder(dataDir, async (partial) => {
    await mkdir(partial, { mode: 0o700 });
    const stamp = await open(join(partial, stampName), 'w', 0o600);
    try {
      await stamp.writeFile(`${JSON.stringify(formats[engine])}\n`);
      await stamp.sync();
    } finally {
      await stamp.close();
    }
  });
}

function readStamp(dataDir: string): DataFormat {
  const path = join(dataDir, stampName);
  const damaged = (cause?: unknown) =>
    new DriverError(
      'data-damaged',
      `${path} does not say which server wrote the data`,
      'restore the folder from a backup, or move it to a safe place to start without data',
      { cause },
    );
  let stamp: Partial<DataFormat>;
  try {
    stamp = JSON.parse(readFileSync(path, 'utf8')) as Partial<DataFormat>;
  } catch (cause) {
    throw damaged(cause);
  }
  const { product, version } = stamp ?? {};
  if (typeof product !== 'string' || typeof version !== 'number') throw damaged();
  return { product, version };
}

/** The newest version that the snapshots in the folder state: `REDIS0011`, `VALKEY080`. 0 without a snapshot. */
async function readSnapshotVersion(dataDir: string): Promise<number> {
  const folder = join(dataDir, fileNames.log);
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.rdb')) : [];
  const paths = [...names.map((name) => join(folder, name)), join(dataDir, fileNames.dump)];
  const versions = await Promise.all(paths.filter((path) => existsSync(path)).map(readHeader));
  return Math.max(0, ...versions);
}

async function readHeader(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(9), 0, 9, 0);
    return Number(/^(?:REDIS|VALKEY)(\d+)$/.exec(buffer.toString('latin1'))?.[1] ?? 0);
  } finally {
    await file.close();
  }
}

/**
 * Refuses data that this app's server cannot read.
 * @throws {DriverError} `data-version-unsupported` for data of a newer version or of the other server; `data-damaged` without a readable stamp
 */
export async function assertFormat(dataDir: string, engine: Engine): Promise<void> {
  const wanted = formats[engine];
  const stamp = readStamp(dataDir);
  const version =
    engine === 'valkey' ? Math.max(stamp.version, await readSnapshotVersion(dataDir)) : stamp.version;
  if (stamp.product === wanted.product && version <= wanted.version) return;
  await bringDataToVersion({
    folder: dataDir,
    product: 'a server with the data format',
    found: `"${stamp.product} ${version}"`,
    wanted: `"${wanted.product} ${wanted.version}"`,
  });
}
