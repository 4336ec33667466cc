import type { Signature } from '../../schema/artifact-manifest.ts';
import type { Target } from '../../schema/vocabulary.ts';
import type { SigningKind } from '../formats/format.ts';
import type { BuildContext } from '../ports.ts';

/** A file that can be signed: a program of the payload, or an installer. `path` is absolute. */
export interface SignableFile {
  path: string;
  target: Target;
  kind: 'payload' | 'installer';
  /** Where its signature would be. */
  signing: SigningKind;
}

export type SignerContext = Pick<BuildContext, 'fs' | 'exec' | 'host'>;

/** One way of signing. A member of the registry is a folder of this room. */
export interface Signer<Id extends string = string> {
  readonly id: Id;
  /** Whether it signs files such as this one. */
  covers(file: Omit<SignableFile, 'path'>): boolean;
  /** The signature that a file will have, on a machine in Node's words. Pure. */
  plan(host: BuildContext['host'], file: Omit<SignableFile, 'path'>): Signature;
  /** @throws {PipelineError} tool-missing (environment) */
  sign(ctx: SignerContext, file: SignableFile): Promise<void>;
  /** Who signed a file as far as this signer can prove it, or why it is unsigned. */
  verify(ctx: SignerContext, file: SignableFile): Promise<Signature>;
}
