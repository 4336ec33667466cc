import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Signature } from '../../schema/signature.ts';
import { PipelineError } from '../errors.ts';
import type { BuildContext } from '../ports.ts';
import type { ToolRequirement } from '../shared/tools.ts';
import { explainUnsigned } from './explain-unsigned.ts';
import { type SignerId, type SigningIdentities, signerById, signerIds } from './registry.ts';
import type { SigningRequest } from './request.ts';
import type { SignableFile, SignableKind, SignerContext, Trust } from './signer.ts';

/** A signer with its identity. */
export interface BoundSigner {
  readonly id: SignerId;
  /** The programs that it starts for the file that it was chosen for. */
  readonly tools: readonly ToolRequirement[];
  plan(host: BuildContext['host'], file: SignableKind): Signature;
  inspect(ctx: SignerContext): Promise<Diagnostic[]>;
  /** Signs a file and reads the signature back; the reason why it stays unsigned where this machine cannot sign it. @throws {PipelineError} signing-failed, signature-not-confirmed */
  sign(ctx: SignerContext, file: SignableFile): Promise<Signature>;
  /** The signature of a file that it has signed. @throws {PipelineError} tool-missing (environment) */
  read(ctx: SignerContext, file: SignableFile): Promise<Signature>;
}

function bind<Id extends SignerId>(
  id: Id,
  identity: NonNullable<SigningIdentities[Id]>,
  withCredentials: SigningRequest['withCredentials'],
  chosenFor: SignableKind,
): BoundSigner {
  const signer = signerById[id];
  const read = async (ctx: SignerContext, file: SignableFile): Promise<Signature> => {
    const { trustOf } = signer;
    const trust = trustOf === undefined ? {} : await withCredentials(() => trustOf(ctx, identity));
    return signer.verify(ctx, file, trust, identity);
  };
  return {
    id,
    tools: signer.tools(identity, chosenFor),
    plan: (host, file) => signer.plan(host, identity, file),
    inspect: (ctx) => withCredentials(() => signer.inspect(ctx, identity)),
    sign: async (ctx, file) => {
      const refusal = await signer.findRefusal?.(ctx, file);
      if (refusal !== undefined) return { signed: false, why: refusal };
      await withCredentials(() => signer.sign(ctx, identity, file));
      const found = await read(ctx, file);
      if (found.signed) return found;
      throw new PipelineError({
        code: 'signature-not-confirmed',
        blame: 'environment',
        message: `${file.path} was signed, but its signature cannot be confirmed: ${found.why}`,
        remedy: `check the program that signs, and what it printed`,
      });
    },
    read,
  };
}

/** Who signs a file; undefined when it stays unsigned. */
export function chooseSigner(file: SignableKind, signing: SigningRequest): BoundSigner | undefined {
  const { mode, identities, withCredentials } = signing;
  if (mode === 'off') return undefined;
  const find = <Id extends SignerId>(id: Id): BoundSigner | undefined => {
    const identity = identities[id];
    return identity === undefined || !signerById[id].covers(file)
      ? undefined
      : bind(id, identity, withCredentials, file);
  };
  for (const id of signerIds) {
    const found = find(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The signature that a file will have, and the signer; `none` for one that stays unsigned, with the reason. Pure. */
export function planSignature(
  file: SignableKind,
  signing: SigningRequest,
  host: BuildContext['host'],
): { signer: SignerId | 'none'; signature: Signature } {
  const signer = chooseSigner(file, signing);
  if (signer !== undefined) return { signer: signer.id, signature: signer.plan(host, file) };
  const why =
    signing.mode === 'off' ? 'signing was switched off' : explainUnsigned(file.target, file.signing);
  return { signer: 'none', signature: { signed: false, why } };
}

/**
 * Signs a file when a signer has an identity for it. Returns the signature that was read back, or the reason why there is none.
 * @throws {PipelineError} signing-failed, signature-not-confirmed, tool-missing (environment)
 */
export async function signFile(
  ctx: SignerContext,
  file: SignableFile,
  signing: SigningRequest,
): Promise<Signature> {
  const signer = chooseSigner(file, signing);
  return signer === undefined
    ? planSignature(file, signing, ctx.host).signature
    : await signer.sign(ctx, file);
}

/**
 * The signature of a file by the first method that finds one; the reason of the last otherwise.
 * @throws {PipelineError} tool-missing (environment)
 */
export async function readSignature(
  ctx: SignerContext,
  file: SignableFile,
  trust: Trust,
): Promise<Signature> {
  let last: Signature = { signed: false, why: 'this version cannot verify signatures of such a file' };
  for (const id of signerIds) {
    if (!signerById[id].covers(file)) continue;
    last = await signerById[id].verify(ctx, file, trust);
    if (last.signed) return last;
  }
  return last;
}
