import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import type { Policy } from '../../../../schema/packaging.ts';
import { PipelineError } from '../../../errors.ts';
import type { FileSystem } from '../../../ports.ts';
import { readAtMost } from '../../../shared/archive/chunks.ts';
import { decodeUtf8 } from '../../../shared/document/read-json.ts';

/** Bytes of a policy; it is a document. */
const most = 16 * 1024 * 1024;

/** The place of a policy in the payload. */
export function toPolicyPlace({ path, to }: Pick<Policy, 'path' | 'to'>): string {
  const [, below] = /(?:^|\/)policies\/(.+)$/.exec(path) ?? [];
  return `policies/${to ?? below ?? basename(path)}`;
}

function refuse(message: string, remedy: string): PipelineError {
  return new PipelineError({ code: 'policy-not-verified', blame: 'input', message, remedy });
}

/**
 * The text of a policy at an absolute path, once its digest is right. The bytes that are checked are those that ship.
 * @throws {PipelineError} policy-not-verified (input), naming the file and its place in the manifest
 */
export async function readPolicy(
  fs: Pick<FileSystem, 'read' | 'stat'>,
  from: string,
  { path, sha256 }: Pick<Policy, 'path' | 'sha256'>,
  place: string,
): Promise<string> {
  const stat = await fs.stat(from);
  if (stat?.kind !== 'file') throw refuse(`${place}: ${path} is not a file`, 'name one file for each policy');
  if (stat.size > most)
    throw refuse(`${place}: ${path} has ${stat.size} bytes`, `keep it below ${most} bytes`);
  const bytes = await readAtMost(fs.read(from), most, path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== sha256)
    throw refuse(
      `${place}: ${path} has the sha256 ${digest}, and the manifest states ${sha256}`,
      'review the change of the file, then correct the digest',
    );
  const text = decodeUtf8(bytes, path);
  if (path.endsWith('.json')) assertJson(text, path, place);
  return text;
}

function assertJson(text: string, path: string, place: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse(`${place}: ${path} is not JSON: ${reason}`, 'correct the file and its digest');
  }
}
