import type { Signature } from '../../schema/artifact-manifest.ts';
import type { Target } from '../../schema/vocabulary.ts';
import type { SigningKind } from '../formats/format.ts';
import type { BuildContext } from '../ports.ts';

/** A file that can be signed: a program of the payload, or an installer. `path` is absolute. */
export interface SignableFile {
  path: string;
  target: Target;
  kind: 'payload' | 'installer';
  /** The position of its signature. */
  signing: SigningKind;
}

export type SignerContext = Pick<BuildContext, 'fs' | 'exec' | 'host'>;

/** A method of signing. Each member of the registry has its own folder here. */
export interface Signer<Id extends string = string> {
  readonly id: Id;
  /** Whether it signs this file. */
  covers(file: Omit<SignableFile, 'path'>): boolean;
  /** The signature that a file will have when it is built on `host`. Pure. */
  plan(host: BuildContext['host'], file: Omit<SignableFile, 'path'>): Signature;
  /** @throws {PipelineError} tool-missing (environment) */
  sign(ctx: SignerContext, file: SignableFile): Promise<void>;
  /** The signer of a file as far as this method can prove it, or the reason why it is unsigned. */
  verify(ctx: SignerContext, file: SignableFile): Promise<Signature>;
}
