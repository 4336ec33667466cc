import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFormats, toFormat, type FormatId } from '../../../pipeline/formats/registry.ts';
import type { BuildContext } from '../../../pipeline/ports.ts';
import { toHostTarget } from '../../../pipeline/shared/options/target.ts';
import type { DocumentIdentity, DocumentTrust } from '../../../pipeline/signing/documents/document-signer.ts';
import { signRelease } from '../../../pipeline/stages/release/sign-release.ts';
import { targets, type Target } from '../../../schema/vocabulary.ts';
import { createRelease } from '../../packaging/release.ts';
import { hasProgram } from '../../support/needs.ts';
import type { Change } from './mutate.ts';

/** A signed release on disk, and the bytes of its files. */
export interface SignedRelease {
  dir: string;
  target: Target;
  installers: string[];
  files: Map<string, Buffer>;
}

/** The formats that this machine can make for each target; a format that is new in the registry is among them. */
export function listMakeable(): { target: Target; formats: FormatId[] }[] {
  const host = toHostTarget(process.platform, process.arch);
  return targets
    .map((target) => ({
      target,
      formats: listFormats(target, host).filter((id) =>
        toFormat(id)
          .tools({ target })
          .every(({ name }) => hasProgram(name)),
      ),
    }))
    .filter(({ formats }) => formats.length > 0);
}

/** A release of a payload of a few kilobytes with bills of materials, provenance and signatures. */
export async function createSignedRelease(
  ctx: BuildContext,
  dir: string,
  made: { target: Target; formats: FormatId[] },
  identity: DocumentIdentity,
  { trustedRoot }: Pick<DocumentTrust, 'trustedRoot'>,
): Promise<SignedRelease> {
  mkdirSync(dir, { recursive: true });
  const release = await createRelease(ctx, dir, { ...made, isAttested: true });
  await signRelease(ctx, release, identity, { epoch: 1_700_000_000, trustedRoot });
  const files = new Map(readdirSync(release).map((name) => [name, readFileSync(join(release, name))]));
  const attached = /\.(?:json|minisig|asc)$|^SHA256SUMS$/;
  return {
    dir: release,
    target: made.target,
    installers: [...files.keys()].filter((name) => !attached.test(name)),
    files,
  };
}

/** Runs a check of the changed release, and restores it. */
export async function withChange<T>(
  { dir, files }: SignedRelease,
  change: Change,
  check: () => Promise<T>,
): Promise<T> {
  for (const [name, bytes] of change.files) {
    if (bytes === undefined) rmSync(join(dir, name));
    else writeFileSync(join(dir, name), bytes);
  }
  try {
    return await check();
  } finally {
    for (const name of change.files.keys()) writeFileSync(join(dir, name), files.get(name) ?? '');
  }
}
