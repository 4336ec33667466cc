import type { ArtifactFile, ArtifactTarget } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Signature } from '../../../schema/signature.ts';
import { toFault } from '../../formats/content.ts';
import type { TappedPlace } from '../../formats/file-tap.ts';
import { isProgramSigned } from '../../shared/unsigned/find-signature.ts';
import { hasSignedPrograms, toProgram } from '../../signing/sign-plan.ts';
import type { SignerContext, Trust } from '../../signing/signer.ts';
import { readStated } from './check-signature.ts';
import type { ReleaseDocuments } from './documents.ts';
import type { KeptProgram } from './kept-programs.ts';

/** Signatures that were judged, by SHA-256 of the program: every installer of a target has the same ones. */
export type JudgedPrograms = Map<string, Signature>;

/** What the documents of a release state about the programs of one installer. */
export interface StatedPrograms {
  file: ArtifactFile;
  /** Signers of the programs of the payload that are signed, by path. */
  signers: ReadonlyMap<string, string>;
  /** SHA-256 of the files of the payload, by path. */
  digests: ReadonlyMap<string, string>;
}

const listSigners = ({ programs = [] }: Pick<ArtifactTarget, 'programs'>) =>
  programs.flatMap(({ path, signature }): [string, string][] =>
    signature.signed ? [[path, signature.by]] : [],
  );

/** Undefined for an installer that no document describes, and for systems that check no signatures of programs. */
export function findStatedPrograms(
  file: ArtifactFile | undefined,
  { metadata, manifest }: ReleaseDocuments,
): StatedPrograms | undefined {
  const target = metadata?.targets.find((one) => one.target === file?.target);
  if (file === undefined || target === undefined || !hasSignedPrograms(file.target)) return undefined;
  const payload = manifest?.payloads.find((one) => one.target === file.target)?.files ?? [];
  return {
    file,
    signers: new Map(listSigners(target)),
    digests: new Map(payload.flatMap((one) => (one.type === 'file' ? [[one.path, one.sha256]] : []))),
  };
}

const isJudged = ({ digests }: StatedPrograms, path: string, judged: JudgedPrograms): boolean =>
  judged.has(digests.get(path) ?? '');

/** Whether a program has to be read: one of the payload whose signature is stated and not yet judged, and every one that the format adds. */
export const isProgramWanted =
  (stated: StatedPrograms, judged: JudgedPrograms) =>
  ({ isPayload, path }: TappedPlace): boolean =>
    isPayload ? stated.signers.has(path) && !isJudged(stated, path, judged) : true;

const notConfirmed = (name: string, message: string): Diagnostic =>
  toFault(
    'signature-not-confirmed',
    name,
    message,
    'check its signature with the tool that the publisher names, or with a later version of vrooli-bundle',
  );

/** Why a signature is not that of one of the signers; undefined when it is. */
function compareSigner(path: string, found: Signature, expected: readonly string[]): string | undefined {
  if (!found.signed)
    return `metadata.json states that ${expected.join(' or ')} signed ${path}, which cannot be confirmed: ${found.why}`;
  return expected.includes(found.by)
    ? undefined
    : `${found.by} signed ${path}, metadata.json states ${expected.join(' or ')}`;
}

/**
 * Compares the signatures of the programs in an installer with metadata.json: those of the payload, each by its signer, and those that the
 * format adds, such as a launcher, by one of them. Without signed programs, the added ones must have no signature.
 * @throws {PipelineError} as the signers do
 */
export async function checkPrograms(
  ctx: SignerContext,
  stated: StatedPrograms,
  kept: readonly KeptProgram[],
  judged: JudgedPrograms,
  trust: Trust,
): Promise<Diagnostic[]> {
  const { file, signers, digests } = stated;
  const { name, target } = file;
  const all = [...new Set(signers.values())];
  const faults: Diagnostic[] = [];
  for (const { isPayload, path, at } of kept) {
    if (!isPayload && all.length === 0) {
      if (await isProgramSigned(ctx.fs, at))
        faults.push(
          toFault('signature-not-stated', name, `${path} in it has a signature, metadata.json states none`),
        );
      continue;
    }
    const found = await readStated(ctx, { ...toProgram(target), path: at }, trust);
    const digest = isPayload ? digests.get(path) : undefined;
    if (digest !== undefined && (await ctx.fs.sha256(at)) === digest) judged.set(digest, found);
    const by = signers.get(path);
    const fault = compareSigner(path, found, isPayload && by !== undefined ? [by] : all);
    if (fault !== undefined) faults.push(notConfirmed(name, fault));
  }
  const there = new Set(kept.flatMap(({ isPayload, path }) => (isPayload ? [path] : [])));
  for (const [path, by] of signers) {
    if (there.has(path)) continue;
    const known = judged.get(digests.get(path) ?? '');
    const why = 'it is not in the installer, or not a program';
    const fault = compareSigner(path, known ?? { signed: false, why }, [by]);
    if (fault !== undefined) faults.push(notConfirmed(name, fault));
  }
  return faults;
}
