import { PipelineError } from '../../../errors.ts';
import type { FileSystem } from '../../../ports.ts';

/** Top names of a payload that this product writes itself. */
const reserved: readonly string[] = [
  ...[
    'bundle.json',
    'icon.png',
    'icon.svg',
    'licenses',
    'maintenance',
    'node',
    'notice',
    'payload.json',
    'policies',
    'resources',
  ],
  ...['runtime', 'runtime.exe', 'shell', 'socket-permissions.json', 'vrooli', 'vrooli.exe'],
];

/** A name as systems compare it that do not distinguish case. */
export const foldName = (path: string): string => path.normalize('NFC').toLowerCase();

function toClash(what: string, path: string, other: string): PipelineError {
  return new PipelineError({
    code: 'payload-name-clash',
    blame: 'input',
    message: `${what} ${path} and ${other} have one name in the payload, on systems that do not distinguish upper and lower case`,
    remedy: `give ${path} another place or name`,
  });
}

/** The entry of the payload whose name is that of `path`, in any case, also where it is a file in place of a folder. */
async function findTaken(
  fs: Pick<FileSystem, 'stat' | 'list'>,
  payload: string,
  path: string,
): Promise<string | undefined> {
  let at = payload;
  let relative = '';
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    if ((await fs.stat(at))?.kind !== 'dir') return relative === '' ? undefined : relative;
    const wanted = foldName(part);
    const name = (await fs.list(at)).find((one) => foldName(one) === wanted);
    if (name === undefined) return undefined;
    at = `${at}/${name}`;
    relative = relative === '' ? name : `${relative}/${name}`;
    // A folder with another spelling would be merged with this one on some systems.
    if (index < parts.length - 1 && name !== part) return relative;
  }
  return relative;
}

/**
 * Checks that a place of a payload is free. `payload` is absolute, `path` relative to it, `what` what goes there.
 * @throws {PipelineError} payload-name-clash (input), naming both
 */
export async function assertPlaceFree(
  fs: Pick<FileSystem, 'stat' | 'list'>,
  payload: string,
  path: string,
  what: string,
): Promise<void> {
  const taken = await findTaken(fs, payload, path);
  if (taken !== undefined) throw toClash(what, path, taken);
}

/** Checks that a place does not belong to this product. @throws {PipelineError} payload-name-clash (input) */
export function assertNotReserved(path: string, what: string): void {
  const [top = ''] = path.split('/');
  const own = reserved.find((name) => name === foldName(top));
  if (own !== undefined) throw toClash(what, path, `${own}, which this product writes,`);
}
