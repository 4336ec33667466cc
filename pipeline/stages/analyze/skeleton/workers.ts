import { apiFolders, uiFolders } from '../../../shared/scenario/layout.ts';
import { isDevelopmentPort } from '../config/ports.ts';
import type { Program } from './program.ts';
import { findProgram } from './programs.ts';
import type { ScenarioSource } from './source.ts';
import { listBackgroundFolders } from './start-command.ts';

/** Folders without a worker: the API, the user interface, developer tools, and build outputs. */
const otherFolders = new Set([
  ...apiFolders,
  ...uiFolders,
  'cli',
  'test',
  'tests',
  'docs',
  'dist',
  'node_modules',
  'scripts',
  '.',
  '..',
]);

/** `services/indexer` becomes `services-indexer`; undefined for a path that cannot be part of an id. */
function toId(folder: string): string | undefined {
  const id = folder.replaceAll('/', '-');
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id) ? id : undefined;
}

/**
 * Programs beside the API and the user interface: each with a folder that a declared port is named after, or in which a step of the
 * lifecycle starts a program in the background or at times. The latter may listen on no port.
 */
export async function findWorkers(source: ScenarioSource): Promise<Program[]> {
  const ports = source.config.ports.filter((port) => !isDevelopmentPort(port)).map(({ name }) => name);
  const background = listBackgroundFolders(source);
  const folders = new Set([...ports, ...background.keys()]);
  const workers: Program[] = [];
  for (const folder of folders) {
    const id = toId(folder);
    if (id === undefined || otherFolders.has(folder.split('/')[0] ?? '.')) continue;
    if (workers.some((worker) => worker.id === id) || !(await source.hasFolder(folder))) continue;
    const program = await findProgram(source, id, folder);
    const schedule = background.get(folder);
    if (program !== undefined) workers.push({ ...program, ...(schedule === undefined ? {} : { schedule }) });
  }
  return workers;
}
