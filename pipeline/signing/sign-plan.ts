import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { PipelineError } from '../errors.ts';
import type { FormatId } from '../formats/registry.ts';
import { toFormat } from '../formats/registry.ts';
import type { BuildContext } from '../ports.ts';
import type { ToolRequirement } from '../shared/tools.ts';
import { type BoundSigner, chooseSigner, planSignature } from './choose.ts';
import type { SigningRequest } from './request.ts';
import type { SignableKind, SignerContext } from './signer.ts';

/** The executables of a payload. Their signature is in them on every system that has one. */
export const toProgram = (target: Target): SignableKind => ({ target, kind: 'program', signing: 'embedded' });

export const toInstaller = (target: Target, format: FormatId): SignableKind => ({
  target,
  kind: 'installer',
  signing: toFormat(format).signing,
  format,
});

/** Whether the system checks signatures of programs. Linux has none for them. */
export const hasSignedPrograms = (target: Target): boolean => !target.startsWith('linux-');

interface Signed {
  target: Target;
  formats: readonly FormatId[];
}

/** Everything of a build that can be signed. */
function listSignable({ target, formats }: Signed): { name: string; file: SignableKind }[] {
  const installers = [...new Set(formats)].map((format) => ({
    name: `the ${toFormat(format).title} (${format})`,
    file: toInstaller(target, format),
  }));
  const programs = { name: `the programs of the app for ${target}`, file: toProgram(target) };
  return hasSignedPrograms(target) ? [programs, ...installers] : installers;
}

/** The signers of a build, each once. */
export function listSigners(build: Signed, signing: SigningRequest): BoundSigner[] {
  const found = listSignable(build).flatMap(({ file }) => chooseSigner(file, signing) ?? []);
  return [...new Map(found.map((signer) => [signer.id, signer])).values()];
}

/** The programs that sign. */
export function listSigningTools(build: Signed, signing: SigningRequest): ToolRequirement[] {
  return listSignable(build).flatMap(({ file }) => chooseSigner(file, signing)?.tools ?? []);
}

/** An error for each file that would stay unsigned, where signing is required. Pure. */
export function findUnsigned(
  build: Signed,
  signing: SigningRequest,
  host: BuildContext['host'],
): Diagnostic[] {
  if (signing.mode !== 'require') return [];
  return listSignable(build).flatMap(({ name, file }): Diagnostic[] => {
    // Such a file has no place for a signature: its programs have theirs.
    if (file.signing === 'content') return [];
    const { signature } = planSignature(file, signing, host);
    if (signature.signed) return [];
    return [
      {
        severity: 'error',
        code: 'signing-required',
        message: `${name} would stay unsigned: ${signature.why}`,
        remedy: 'give the credentials of its signer, leave the format out, or set sign to auto',
      },
    ];
  });
}

function toError(faults: readonly Diagnostic[], code: PipelineError['code']): PipelineError {
  return new PipelineError({
    code,
    blame: 'environment',
    message: faults.map(({ message }) => message).join('; '),
    remedy: [...new Set(faults.map(({ remedy }) => remedy))].join('; '),
    diagnostics: faults,
  });
}

/** @throws {PipelineError} signing-required (environment) for a file that would stay unsigned in the mode `require` */
export function assertSigned(build: Signed, signing: SigningRequest, host: BuildContext['host']): void {
  const faults = findUnsigned(build, signing, host);
  if (faults.length > 0) throw toError(faults, 'signing-required');
}

/**
 * Reads the certificates and keys of a build's signers before anything is built, and returns the warnings.
 * @throws {PipelineError} the code of the first error of an identity that cannot sign (environment)
 */
export async function inspectIdentities(
  ctx: SignerContext,
  build: Signed,
  signing: SigningRequest,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const signer of listSigners(build, signing)) found.push(...(await signer.inspect(ctx)));
  const faults = found.filter(({ severity }) => severity === 'error');
  const [first] = faults;
  if (first !== undefined) throw toError(faults, first.code);
  return found;
}
