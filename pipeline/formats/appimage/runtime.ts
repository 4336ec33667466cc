import { join } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import type { AppImageTarget } from './names.ts';

/** The program in front of an image, as `npm run build:appimage-runtime` builds it. */
export interface PinnedRuntime {
  /** Bytes. */
  size: number;
  sha256: string;
}

const pins: { readonly [target in AppImageTarget]: PinnedRuntime } = {
  'linux-x64': { size: 3235840, sha256: 'e5b1e33d9ac6df157d23c6dd913907e3e4d6dc045fbc4f622012f823b2aaefb9' },
  'linux-arm64': {
    size: 3149824,
    sha256: '0cc77ade6c0c270dd8abe222fa08d739eefe0654f82ab497b4a3a325f13f63b2',
  },
};

const folder = 'resources/appimage-runtime/bin';

/** License texts of the program, relative to this product. */
export const runtimeLicenses = `${folder}/LICENSES.txt`;

/** The runtime of a target; undefined for a target without AppImages. */
export function findPin(target: Target | undefined): PinnedRuntime | undefined {
  return Object.entries(pins).find(([one]) => one === target)?.[1];
}

/** The targets whose runtime has a size. */
export function listPins(): PinnedRuntime[] {
  return Object.values(pins);
}

/**
 * The absolute path of the runtime for a target, which has the pinned digest.
 * @throws {PipelineError} installer-failed (environment) for another file
 */
export async function findRuntime(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  target: Target,
): Promise<string> {
  const name = `${folder}/${target}`;
  const path = join(ctx.packageRoot, name);
  const pin = findPin(target);
  if (pin !== undefined && (await ctx.fs.sha256(path)) === pin.sha256) return path;
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'environment',
    message: `${name} is not the runtime that this version packs: its digest differs`,
    remedy: 'install this product again, or run `npm run build:appimage-runtime` in a checkout of it',
  });
}
