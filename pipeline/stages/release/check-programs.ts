import type { ArtifactFile, ArtifactTarget } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Signature } from '../../../schema/signature.ts';
import { toFault } from '../../formats/content.ts';
import type { TappedPlace } from '../../formats/file-tap.ts';
import { isProgramSigned } from '../../shared/unsigned/find-signature.ts';
import { isScript } from '../../shared/unsigned/script.ts';
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

/** A program that a format adds is signed as those of the payload are; without signed ones it must have no signature. */
async function checkAdded(
  ctx: SignerContext,
  { path, at }: KeptProgram,
  { name, target }: ArtifactFile,
  signers: readonly string[],
  trust: Trust,
): Promise<Diagnostic[]> {
  if (signers.length === 0) {
    const message = `${path} in it has a signature, metadata.json states none`;
    return (await isProgramSigned(ctx.fs, at)) ? [toFault('signature-not-stated', name, message)] : [];
  }
  if (isScript(path) && !(await isProgramSigned(ctx.fs, at))) {
    const message = `${path} in it is a script without a signature: the programs of the app are signed`;
    return [{ ...notConfirmed(name, message), severity: 'warning' }];
  }
  const found = await readStated(ctx, { ...toProgram(target), path: at }, trust);
  const fault = compareSigner(path, found, signers);
  return fault === undefined ? [] : [notConfirmed(name, fault)];
}

/** The signature of a program of the payload: as it is in this installer, or as it was judged in another one of the target. */
async function judge(
  ctx: SignerContext,
  kept: KeptProgram | undefined,
  target: ArtifactFile['target'],
  digest: string,
  judged: JudgedPrograms,
  trust: Trust,
): Promise<Signature> {
  const absent = { signed: false, why: 'it is not in the installer, or not a program' } as const;
  if (kept === undefined) return judged.get(digest) ?? absent;
  const found = await readStated(ctx, { ...toProgram(target), path: kept.at }, trust);
  if ((await ctx.fs.sha256(kept.at)) === digest) judged.set(digest, found);
  return found;
}

/**
 * Compares the signatures of the programs in an installer with metadata.json: those of the payload, each by its signer, and those that the
 * format adds, such as a launcher, by one of them.
 * @throws {PipelineError} as the signers do
 */
export async function checkPrograms(
  ctx: SignerContext,
  { file, signers, digests }: StatedPrograms,
  kept: readonly KeptProgram[],
  judged: JudgedPrograms,
  trust: Trust,
): Promise<Diagnostic[]> {
  const all = [...new Set(signers.values())];
  const faults: Diagnostic[] = [];
  for (const one of kept) if (!one.isPayload) faults.push(...(await checkAdded(ctx, one, file, all, trust)));
  for (const [path, by] of signers) {
    const own = kept.find((one) => one.isPayload && one.path === path);
    const found = await judge(ctx, own, file.target, digests.get(path) ?? '', judged, trust);
    const fault = compareSigner(path, found, [by]);
    if (fault !== undefined) faults.push(notConfirmed(file.name, fault));
  }
  return faults;
}
