import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import type { InstallerContent } from '../content.ts';
import type { ReadLimits } from '../file-tap.ts';
import type { FileIdentity } from '../format.ts';
import { readBundleText, WindowsCollector } from '../windows/collector.ts';
import { toInstallFolder } from '../windows/install-folder.ts';
import { payloadFolder } from '../windows/names.ts';
import { readCabinet } from './cabinet/read.ts';
import { knownColumns } from './columns.ts';
import { type CompoundStream, openCompound } from './compound/open.ts';
import { type Database, readDatabase } from './database/read.ts';
import { formatTable } from './database/tables.ts';
import { toMsiIdentity } from './identity.ts';
import { fileTables, iconFile, summaryFile, toTableFile } from './layout.ts';
import { summaryStream } from './make.ts';
import { iconName, planProperties, textProperties } from './plan-app.ts';
import {
  cabinetName,
  type InstalledFile,
  planCabinet,
  planFileTables,
  readInstalledFiles,
} from './plan-files.ts';

type Ports = Pick<BuildContext, 'fs'>;

const iconStream = `Icon.${iconName}`;
/** Signatures of the package: osslsigncode and Windows write them. */
const signatureStreams = ['\u0005DigitalSignature', '\u0005MsiDigitalSignatureEx'];
const maxIconBytes = 4 * 1024 * 1024;
const maxSummaryBytes = 64 * 1024;

interface OpenMsi {
  database: Database;
  files: InstalledFile[];
  cabinet: CompoundStream;
}

function takeStream({ streams }: Database, name: string): CompoundStream {
  const stream = streams.get(name);
  if (stream === undefined) throw new Error(`it has no stream ${JSON.stringify(name)}`);
  return stream;
}

async function openMsi({ fs }: Ports, path: string, limits: ArchiveLimits): Promise<OpenMsi> {
  const database = await readDatabase(await openCompound(fs, path), knownColumns);
  const cabinet = takeStream(database, cabinetName);
  const known = new Set([cabinetName, iconStream, summaryStream, ...signatureStreams]);
  const other = [...database.streams.keys()].find((name) => !known.has(name));
  if (other !== undefined)
    throw new Error(`it has the stream ${JSON.stringify(other)}, which no package of this product has`);
  const files = readInstalledFiles(database.tables);
  if (files.length > limits.entries) throw new Error(`it has more than ${limits.entries} files`);
  const bytes = files.reduce((sum, { size }) => sum + Math.max(size, 0), 0);
  if (bytes > limits.bytes) throw new Error(`its files have more than ${limits.bytes} bytes`);
  return { database, files, cabinet };
}

async function readFiles(
  { files, cabinet }: OpenMsi,
  visit: (file: InstalledFile, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  await readCabinet(
    cabinet.read(),
    { files: planCabinet(files), bytes: cabinet.size },
    async (index, content) => {
      const file = files[index];
      if (file !== undefined) await visit(file, content);
    },
  );
}

/** Tables that say where files go must be those of the files: a row more is a file that another one replaces, or a folder elsewhere. */
function findFileTableFault({ database, files }: OpenMsi, { app }: FileIdentity): string | undefined {
  const planned = planFileTables(files, toMsiIdentity(app).upgradeCode, toInstallFolder(app));
  const other = planned.find((table) => {
    const found = database.tables.get(table.name);
    return found === undefined || formatTable(found) !== formatTable(table);
  });
  return other && `the table ${other.name} is not that of the files of ${app.name}`;
}

/** Properties decide for whom and where an app is installed. */
function findPropertyFault({ database }: OpenMsi, identity: FileIdentity): string | undefined {
  const planned = planProperties(identity);
  const rows = database.tables.get('Property')?.rows ?? [];
  const texts = new Set<string>(textProperties);
  const other = rows.find(([name, value]) => !texts.has(String(name)) && planned.get(String(name)) !== value);
  if (other !== undefined) return `the property ${other[0]} is ${other[1]}`;
  return rows.length === planned.size + texts.size ? undefined : 'a property is missing';
}

/**
 * Reads an .msi in chunks, without a program of msitools: every table, the summary, the icon and every file of the cabinet.
 * @throws {Error} for the first byte that no package of this product has
 */
export async function readMsi(
  ctx: Ports,
  path: string,
  name: string,
  identity: FileIdentity,
  limits: ReadLimits,
): Promise<InstallerContent> {
  const msi = await openMsi(ctx, path, limits);
  const collector = new WindowsCollector(name, identity.app, limits.tap);
  for (const fault of [findFileTableFault(msi, identity), findPropertyFault(msi, identity)])
    if (fault !== undefined) collector.fault('msi-table-mismatch', fault);
  await readFiles(msi, (file, content) => collector.take(file.path, content));
  const { database } = msi;
  for (const table of database.tables.values())
    if (!fileTables.has(table.name))
      await collector.takePart(toTableFile(table.name), Buffer.from(formatTable(table)));
  const icon = takeStream(database, iconStream);
  await collector.takePart(iconFile, await readAtMost(icon.read(), maxIconBytes, 'the icon'));
  const summary = takeStream(database, summaryStream);
  await collector.takePart(summaryFile, await readAtMost(summary.read(), maxSummaryBytes, 'the summary'));
  const isSigned = signatureStreams.some((stream) => database.streams.has(stream));
  return { ...collector.finish(), isSigned };
}

/** The text of the bundle.json of the payload, whatever the app is called; undefined when there is none. */
export async function readMsiBundle(
  ctx: Ports,
  path: string,
  limits: ArchiveLimits,
): Promise<string | undefined> {
  let text: string | undefined;
  await readFiles(await openMsi(ctx, path, limits), async (file, content) => {
    if (file.path === `${payloadFolder}/bundle.json`) text = await readBundleText(content);
    else for await (const _ of content);
  });
  return text;
}
