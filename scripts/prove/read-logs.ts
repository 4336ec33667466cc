import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const lastLines = 30;

/** The last lines of each service's log below an app data folder, a heading before each; empty when nothing was logged. */
export async function readServiceLogs(appData: string): Promise<string> {
  const folder = join(appData, 'logs');
  // The runtime may have ended before it started a service.
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const logs: string[] = [];
  for (const path of paths.sort()) {
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    logs.push([`--- ${path.slice(folder.length + 1)}`, ...lines.slice(-lastLines)].join('\n'));
  }
  return logs.join('\n');
}
