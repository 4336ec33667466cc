import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { arch, release, type } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import type { AppBundle } from './app-bundle.ts';
import { securityHeaders } from './console-files.ts';
import type { ControlAccess } from './control-client.ts';
import type { Ending } from './runtime-process.ts';

const keptLines = 300;

/** Sends the runtime's archive, or the text of `report` when no runtime responds. */
export async function sendDiagnostics(
  response: ServerResponse,
  control: ControlAccess,
  report: () => Promise<string>,
): Promise<void> {
  const archive = await control
    .send({ method: 'GET', path: '/diagnostics' })
    .catch((): IncomingMessage | undefined => undefined);
  if (archive?.statusCode === 200) {
    response.writeHead(200, {
      ...securityHeaders,
      'content-type': archive.headers['content-type'] ?? 'application/gzip',
      'content-disposition': archive.headers['content-disposition'] ?? 'attachment',
    });
    // The page can be closed early: pipeline then ends the other side.
    pipeline(archive, response, () => {});
    return;
  }
  archive?.destroy();
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': 'attachment; filename="diagnostics.txt"',
  });
  response.end(await report());
}

/** The system, how the runtime ended, its output and the last lines of each service's log. Values of secrets are masked in all of them. */
export function writeReport(
  bundle: AppBundle,
  appData: string,
  { ending, output }: { ending: Ending | undefined; output: readonly string[] },
): string {
  const logs = bundle.logDirs.flatMap((dir) => readLogs(join(appData, dir)));
  return [
    `${bundle.title} ${bundle.version}`,
    `${type()} ${release()} ${arch()}`,
    `runtime: ${ending === undefined ? 'not responding' : `ended with ${ending.signal ?? ending.code ?? 'an unknown code'}`}`,
    '',
    '== output of the runtime ==',
    ...output,
    ...logs.flatMap(({ path, lines }) => ['', `== ${path} ==`, ...lines]),
    '',
  ].join('\n');
}

function readLogs(folder: string): { path: string; lines: string[] }[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return [{ path: folder, lines: [`cannot be read: ${(error as Error).message}`] }];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => {
      const path = join(folder, name);
      return { path, lines: readFileSync(path, 'utf8').trimEnd().split('\n').slice(-keptLines) };
    });
}
