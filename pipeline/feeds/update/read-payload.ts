import { join } from 'node:path/posix';
import { payloadListFile } from '../../../schema/installed-app.ts';
import { type PayloadList, payloadListSchema } from '../../../schema/payload-list.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';

/** An unpacked payload. */
export interface Payload {
  root: string;
  list: PayloadList;
  /** SHA-256 of payload.json. */
  manifest: string;
  /** Path below the root of each file, by digest. */
  byDigest: ReadonlyMap<string, { path: string; size: number }>;
  /** Digest of each file, by path. */
  byPath: ReadonlyMap<string, { sha256: string; size: number }>;
}

/** Reads the list of an unpacked payload. @throws {PipelineError} update-feed-invalid (input) without a valid one */
export async function readPayload({ fs }: Pick<BuildContext, 'fs'>, root: string): Promise<Payload> {
  const file = join(root, payloadListFile);
  const refuse = (why: string) =>
    new PipelineError({
      code: 'update-feed-invalid',
      blame: 'input',
      message: `${file} ${why}`,
      remedy: 'give the folder of an unpacked payload: that of an unpacked archive, or of an installed app',
    });
  if ((await fs.stat(file)) === undefined) throw refuse('is missing');
  const parsed = payloadListSchema.safeParse(parse(await fs.readText(file)));
  if (!parsed.success) throw refuse('is not a list of a payload');
  const files = parsed.data.files.flatMap((entry) => (entry.type === 'file' ? [entry] : []));
  return {
    root,
    list: parsed.data,
    manifest: await fs.sha256(file),
    byDigest: new Map(files.map(({ sha256, path, size }) => [sha256, { path, size }])),
    byPath: new Map(files.map(({ path, sha256, size }) => [path, { sha256, size }])),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
