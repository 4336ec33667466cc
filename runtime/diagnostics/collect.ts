import { closeSync, fstatSync, readSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import { isSystemError } from '../errors.ts';
import { openRegular } from '../files/open-regular.ts';
import type { ServiceLog, Telemetry } from '../interfaces.ts';
import { maskDeep } from '../telemetry/mask-deep.ts';
import { toCrashFolder } from './crash.ts';
import { toEnvironmentSnapshot, toSystemMetrics } from './system.ts';
import type { TarEntry } from './tar.ts';

const longestFile = 4 * 1024 * 1024;
const logLines = 20_000;

export interface DiagnosticsOptions {
  appData: string;
  bundle: Bundle;
  env: NodeJS.ProcessEnv;
  mask: (text: string) => string;
  /** Documents by file name, such as the status. */
  documents: Record<string, unknown>;
  log: (service: string) => ServiceLog | undefined;
  telemetry: Telemetry | undefined;
}

/** All files of the diagnostics, masked. */
export async function* collectDiagnostics(options: DiagnosticsOptions): AsyncGenerator<TarEntry> {
  const { mask, appData, bundle } = options;
  const file = (name: string, content: string): TarEntry => ({
    name: `diagnostics/${toName(name)}`,
    content: Buffer.from(content),
  });
  const text = (name: string, content: string): TarEntry => file(name, mask(content));
  const json = (name: string, document: unknown): TarEntry =>
    file(name, `${JSON.stringify(maskDeep(document, mask), null, 2)}\n`);

  for (const [name, document] of Object.entries(options.documents)) yield json(name, document);
  yield json('environment.json', toEnvironmentSnapshot(options.env));
  yield json('system.json', await toSystemMetrics(appData));
  yield json('bundle.json', bundle);
  for (const { id } of bundle.services) {
    const lines = await options.log(id)?.tail(logLines);
    if (lines !== undefined)
      yield text(`logs/${id.replace(/[/\\]/g, '_')}.log`, lines.map((line) => `${line}\n`).join(''));
  }
  for (const name of await list(toCrashFolder(appData))) {
    yield text(`crashes/${name}`, readEnd(join(toCrashFolder(appData), name)));
  }
  if (options.telemetry !== undefined) {
    const { path } = await options.telemetry.view();
    const names = (await list(dirname(path))).filter((name) => name.startsWith(basename(path)));
    for (const name of names) yield text(`telemetry/${name}`, readEnd(join(dirname(path), name)));
  }
  yield text('migrations.json', readEnd(join(appData, 'migrations.json')));
}

/** A file name that cannot leave the archive's folder and fits into a tar header. */
function toName(name: string): string {
  return name
    .split('/')
    .map((part) => part.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+$/, '_'))
    .join('/')
    .slice(-80);
}

/** The regular files of a folder; none of a folder that is a link. */
async function list(folder: string): Promise<string[]> {
  try {
    if (!(await lstat(folder)).isDirectory()) return [];
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return [];
    throw error;
  }
}

/** The end of a file, cut at a line start; empty when there is no regular file. */
function readEnd(path: string): string {
  const file = openRegular(path);
  if (file === undefined) return '';
  try {
    const { size } = fstatSync(file);
    const start = Math.max(0, size - longestFile);
    const buffer = Buffer.alloc(size - start);
    const content = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, start));
    return content.subarray(start === 0 ? 0 : content.indexOf(10) + 1).toString('utf8');
  } finally {
    closeSync(file);
  }
}
