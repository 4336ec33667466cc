import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import type { Policy } from '../../../../schema/packaging.ts';
import { PipelineError } from '../../../errors.ts';
import type { FileSystem } from '../../../ports.ts';
import { readAtMost } from '../../../shared/archive/chunks.ts';
import { decodeUtf8 } from '../../../shared/document/read-json.ts';
import { parsePublicKey } from '../../../../schema/minisign/public-key.ts';
import { parseSignature } from '../../../../schema/minisign/signature.ts';
import { findMinisignFault } from '../../../../schema/minisign/verify.ts';

/** Bytes of a policy, and of a signature; both are documents. */
const most = { policy: 16 * 1024 * 1024, signature: 64 * 1024 } as const;

/** The place of a policy in the payload. */
export function toPolicyPlace({ path, to }: Pick<Policy, 'path' | 'to'>): string {
  const [, below] = /(?:^|\/)policies\/(.+)$/.exec(path) ?? [];
  return `policies/${to ?? below ?? basename(path)}`;
}

/** A policy, and its signature where it has one, at absolute paths. `place` is its place in the manifest, for messages. */
export interface PolicySource {
  policy: Policy;
  from: string;
  signature: string | undefined;
  place: string;
}

type Fs = Pick<FileSystem, 'read' | 'stat'>;

function refuse(message: string, remedy: string): PipelineError {
  return new PipelineError({ code: 'policy-not-verified', blame: 'input', message, remedy });
}

async function readDocument(fs: Fs, from: string, limit: number, name: string): Promise<Uint8Array> {
  const stat = await fs.stat(from);
  if (stat?.kind !== 'file') throw refuse(`${name} is not a file`, 'name one file for each policy');
  if (stat.size > limit) throw refuse(`${name} has ${stat.size} bytes`, `keep it below ${limit} bytes`);
  return readAtMost(fs.read(from), limit, name);
}

function assertDigest(bytes: Uint8Array, { policy: { path, sha256 }, place }: PolicySource): void {
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === undefined || digest === sha256) return;
  throw refuse(
    `${place}: ${path} has the sha256 ${digest}, and the manifest states ${sha256}`,
    'review the change of the file, then correct the digest',
  );
}

async function assertSigned(fs: Fs, bytes: Uint8Array, source: PolicySource): Promise<void> {
  const { policy, signature: file, place } = source;
  const { minisign, path } = policy;
  if (minisign === undefined || file === undefined) return;
  const name = `${place}: ${minisign.signature}`;
  const text = decodeUtf8(await readDocument(fs, file, most.signature, name), minisign.signature);
  const judge = (): string | undefined => {
    try {
      return findMinisignFault(bytes, parseSignature(text), parsePublicKey(minisign.public_key));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const fault = judge();
  if (fault !== undefined)
    throw refuse(
      `${name} does not confirm ${path}: ${fault}`,
      'sign the file again with the key of the manifest, once its change is reviewed',
    );
}

function assertJson(text: string, path: string, place: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse(`${place}: ${path} is not JSON: ${reason}`, 'correct the file, and its digest or signature');
  }
}

/**
 * The text of a policy, once its digest and its signature are right. The bytes that are checked are those that ship.
 * @throws {PipelineError} policy-not-verified (input), naming the file and its place in the manifest
 */
export async function readPolicy(fs: Fs, source: PolicySource): Promise<string> {
  const { policy, from, place } = source;
  const bytes = await readDocument(fs, from, most.policy, `${place}: ${policy.path}`);
  assertDigest(bytes, source);
  await assertSigned(fs, bytes, source);
  const text = decodeUtf8(bytes, policy.path);
  if (policy.path.endsWith('.json')) assertJson(text, policy.path, place);
  return text;
}
