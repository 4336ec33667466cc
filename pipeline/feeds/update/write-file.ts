import { basename, join } from 'node:path/posix';
import type { Channel } from '../../../schema/update/settings.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { packTar, type TarFile } from './make-archive.ts';
import { parseFormerFeed } from './plan-feed.ts';

export interface UpdateFileRequest {
  /** Absolute path of the folder of the feeds. */
  folder: string;
  channel: Channel;
  version: string;
  target: Target;
  /** Absolute path of the `.update` file. */
  to: string;
  /** Seconds since the epoch. */
  epoch: number;
}

/** Writes the `.update` file of a release: feed, signature and the full archive. @throws {PipelineError} update-feed-invalid (input) */
export async function writeUpdateFile(
  { fs }: Pick<BuildContext, 'fs'>,
  request: UpdateFileRequest,
): Promise<void> {
  const { folder, channel, version, target, to, epoch } = request;
  const path = join(folder, `${channel}.json`);
  const files =
    (await fs.stat(path)) === undefined
      ? undefined
      : parseFormerFeed(await fs.readText(path), path).releases.find((one) => one.version === version)
          ?.targets[target];
  if (files === undefined)
    throw new PipelineError({
      code: 'update-feed-invalid',
      blame: 'input',
      message: `${path} has no release ${version} for ${target}`,
      remedy: 'publish it first',
    });
  const contents: TarFile[] = [];
  for (const [name, from] of [
    [basename(path), path],
    [`${basename(path)}.minisig`, `${path}.minisig`],
    [files.full.url, join(folder, files.full.url)],
  ] as const)
    contents.push({ name, size: (await fs.stat(from))?.size ?? 0, chunks: fs.read(from) });
  await fs.write(to, packTar(contents, epoch));
}
