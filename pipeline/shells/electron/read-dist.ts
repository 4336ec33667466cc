import { join } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { toElectronPlaces } from './places.ts';

/** An unpacked Electron of a target on this machine. */
export interface ElectronDist {
  /** Absolute. */
  folder: string;
  version: string;
}

function refuse(message: string): PipelineError {
  return new PipelineError({
    code: 'electron-dist-invalid',
    blame: 'usage',
    message,
    remedy:
      'unpack electron-v<version>-<platform>-<arch>.zip of the target into an empty folder, and name that folder',
  });
}

/**
 * Reads what a folder has of Electron: the program of the target, and its version.
 * @throws {PipelineError} electron-dist-invalid (usage)
 */
export async function readElectronDist(
  { fs }: Pick<BuildContext, 'fs'>,
  folder: string,
  target: Target,
): Promise<ElectronDist> {
  const { published } = toElectronPlaces(target, 'app');
  const program = await fs.stat(join(folder, published));
  if (program?.kind !== 'file')
    throw refuse(`${folder} is not an Electron for ${target}: ${published} is missing`);
  const file = join(folder, 'version');
  if ((await fs.stat(file))?.kind !== 'file') throw refuse(`${file} is missing`);
  const version = (await fs.readText(file)).trim().replace(/^v/, '');
  if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version))
    throw refuse(`${file} has no version: ${JSON.stringify(version.slice(0, 40))}`);
  return { folder, version };
}
