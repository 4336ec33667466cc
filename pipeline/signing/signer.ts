import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Signature } from '../../schema/signature.ts';
import type { Target } from '../../schema/vocabulary.ts';
import type { SigningKind } from '../formats/format.ts';
import type { BuildContext, SettingSource } from '../ports.ts';
import type { ToolRequirement } from '../shared/tools.ts';
import type { Setting } from './settings.ts';

/**
 * A file that can be signed. `path` is absolute. program: an executable of the payload, or a program or script that a format adds, such as a launcher;
 * bundle: the folder of a macOS app; installer: a finished file of the release.
 */
export interface SignableFile {
  path: string;
  target: Target;
  kind: 'program' | 'bundle' | 'installer';
  /** The position of its signature. */
  signing: SigningKind;
  /** The format of an installer. */
  format?: string;
}

/** What decides who signs a file, before the file exists. */
export type SignableKind = Omit<SignableFile, 'path'>;

export type SignerContext = Pick<BuildContext, 'fs' | 'exec' | 'host' | 'clock'>;

/** Whom a check of signatures trusts. */
export interface Trust {
  /** A file of PEM certificates, absolute: the roots that a chain must end at. Without it a chain is not judged. */
  roots?: string;
  /** Texts of OpenPGP public keys, for signatures that do not contain their key. */
  openPgpKeys?: readonly string[];
  /** The Python that has the package apple-platform-py. Default: `python3`. */
  python?: string;
}

/**
 * A method of signing. Each member of the registry has its own folder here, and an identity type of its own: paths of files that hold keys
 * and passwords, addresses of services; key material is neither in arguments nor in the environment of a program.
 */
export interface Signer<Id extends string, Identity> {
  readonly id: Id;
  /** What it is called in tables, such as `Authenticode`. */
  readonly title: string;
  /** The variables that it is configured with, by name. The names of action inputs follow from them. */
  readonly settings: Readonly<Record<string, Setting>>;
  /**
   * The identity that the settings name; undefined when they name none.
   * @throws {PipelineError} signing-settings-invalid (usage)
   */
  readIdentity(source: SettingSource): Identity | undefined;
  /** Whether it can sign this file. */
  covers(file: SignableKind): boolean;
  /** The programs that it starts for such a file. */
  tools(identity: Identity, file: SignableKind): readonly ToolRequirement[];
  /** Why the programs of this machine cannot sign one file although the signer covers its kind; absent where they always can. */
  findRefusal?(ctx: SignerContext, file: SignableFile): Promise<string | undefined>;
  /** The signature that a file will have. Pure. */
  plan(host: BuildContext['host'], identity: Identity, file: SignableKind): Signature;
  /**
   * Reads the certificate or the key before anything is built: errors for an identity that cannot sign, such as a wrong password or an
   * expired certificate, warnings for one that will soon not. Credentials exist while it runs.
   */
  inspect(ctx: SignerContext, identity: Identity): Promise<Diagnostic[]>;
  /**
   * Signs a file in place; its mode stays. The file may have other names (hard links), whose content must not change.
   * @throws {PipelineError} signing-failed (environment)
   */
  sign(ctx: SignerContext, identity: Identity, file: SignableFile): Promise<void>;
  /** What a file that this identity has signed is verified with, where the file does not contain it. Credentials exist while it runs. */
  trustOf?(ctx: SignerContext, identity: Identity): Promise<Trust>;
  /**
   * The signer of a file as far as this method can prove it, or the reason why it is unsigned. After signing, `identity` names the programs.
   * @throws {PipelineError} tool-missing (environment)
   */
  verify(ctx: SignerContext, file: SignableFile, trust: Trust, identity?: Identity): Promise<Signature>;
}
