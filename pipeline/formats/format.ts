import type { InstallerEntry } from '../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Signature } from '../../schema/signature.ts';
import type { Target } from '../../schema/vocabulary.ts';
import type { Component } from '../components/component.ts';
import type { BuildContext } from '../ports.ts';
import type { ArchiveLimits } from '../shared/archive/tar-frames.ts';
import type { TreeEntry } from '../shared/archive/tree.ts';
import type { ToolRequirement } from '../shared/tools.ts';
import type { ShellId } from '../shells/registry.ts';
import type { AppIcon, InstallerContent } from './content.ts';
import type { FileSet } from './file-set.ts';
import type { ReadLimits } from './file-tap.ts';
import type { FormatLimit } from './limits.ts';

/** Name, version and vendor of an app, as bundle.json states them. */
export interface AppIdentity {
  name: string;
  version: string;
  vendor?: string | undefined;
}

/** The metadata of an app in an installer that bundle.json does not contain. */
export interface About {
  displayName: string;
  summary: string;
  /** `Name <address>`. */
  maintainer: string;
  /** Text of the scenario's license; undefined when it has none. */
  license: string | undefined;
}

/** The input of the layout of an installer, besides its texts. */
export interface PayloadFacts {
  app: AppIdentity;
  target: Target;
  shell: ShellId;
  icons: readonly AppIcon[];
  /** Seconds since the epoch: the time of everything in the installer. */
  epoch: number;
}

/** The input of `make`. All paths are absolute. */
export interface MakeRequest extends PayloadFacts {
  about: About;
  /** Folder of the finished payload; `make` must not change it. */
  payload: string;
  /** An empty folder for this format alone, on the file system of the payload. */
  work: string;
  /** Path of the installer. */
  to: string;
  /**
   * Signs a file that the format itself creates, before it is packed: a launcher, an uninstaller, the folder of a macOS app. The finished
   * installer is signed by a later step. Returns the signature, or the reason why the file stays unsigned.
   * @throws {PipelineError} signing-failed, signature-not-confirmed (environment)
   */
  sign(file: { path: string; kind: 'program' | 'bundle' }): Promise<Signature>;
}

/** A file that was made for the release. Its size and digest are read when the documents are written: signing may still change it. */
export interface MadeFile {
  path: string;
  /** What the installer has beside the payload, with the content of every file. */
  layout: FileSet;
}

/** The identity of an installer before it is opened, from the documents or, without them, from the file name. */
export interface FileIdentity {
  app: AppIdentity;
  target: Target | undefined;
  /** Undefined when no document states it. */
  shell: ShellId | undefined;
}

/**
 * The method of signing the files of a format: by the package repository, inside the file, in a file beside it, or not at all (`content`):
 * only the programs in it are signed.
 */
export type SigningKind = 'repository' | 'embedded' | 'detached' | 'content';

/** What a ticket is added to. Paths are absolute. */
export interface StapleRequest {
  path: string;
  /** The file with its ticket; it does not exist yet. */
  to: string;
  ticket: Uint8Array;
  app: AppIdentity;
}

/** How the files of a format get the ticket of their notarization. */
export interface NotarizedFormat {
  /**
   * The name under which Apple publishes the ticket: that of the signed image, package or program.
   * @throws {Error} with the reader's words for a file that is damaged or not signed
   */
  readTicketName(ctx: Pick<BuildContext, 'fs'>, path: string, app: AppIdentity): Promise<string>;
  /**
   * Writes the file with its ticket. Returns the file that it then has more beside its payload, if any.
   * @throws {Error} with the reader's words for a file that is damaged or not signed
   */
  staple(ctx: Pick<BuildContext, 'fs'>, request: StapleRequest): Promise<InstallerEntry | undefined>;
}

/** An installer format. Each member of the registry has its own folder here. */
export interface InstallerFormat<Id extends string = string> {
  /** The name in `--format` and metadata.json. */
  readonly id: Id;
  /** A description for tables. */
  readonly title: string;
  /** Suffix of its files, with the dot. */
  readonly extension: string;
  readonly targets: readonly Target[];
  readonly limits: readonly FormatLimit[];
  readonly signing: SigningKind;
  /** Undefined for files that Apple's notary service does not take. */
  notarizes?(target: Target): NotarizedFormat | undefined;
  /** Whether a machine of this kind can make it, once its tools are installed. */
  buildableOn(host: Target): boolean;
  tools(request: { target: Target }): readonly ToolRequirement[];
  fileName(app: AppIdentity, target: Target): string;
  /**
   * Errors for an app whose name belongs to another on the systems of the format, as far as this machine can find out, and for a version that
   * they cannot compare.
   */
  findNameFaults?(ctx: Pick<BuildContext, 'exec'>, app: AppIdentity): Promise<Diagnostic[]>;
  /** Errors for entries of the finished payload that cannot be in an installation, such as a name that the system reserves. Pure. */
  findPathFaults?(app: AppIdentity, payload: readonly TreeEntry[], target: Target): Diagnostic[];
  /** The first bytes of its files, one character each. */
  readonly magic: string;
  /** What a file name of this format states; undefined for a name of another format. */
  identify(name: string): FileIdentity | undefined;
  /** The layout of an installer. Pure. Without `about` the files whose text depends on it have no content. */
  layout(payload: PayloadFacts, about: About | undefined): FileSet;
  /** @throws {PipelineError} installer-failed, tool-missing (environment). */
  make(ctx: BuildContext, request: MakeRequest): Promise<MadeFile[]>;
  /** What others publish in its files besides the payload, for bills of materials; absent where there is nothing. */
  listComponents?(ctx: Pick<BuildContext, 'fs' | 'packageRoot'>, target: Target): Promise<Component[]>;
  /**
   * The text of the bundle.json in an installer whose app is not known; undefined when there is none. Throws an Error with the reader's
   * words for damaged bytes.
   */
  readBundle(
    ctx: Pick<BuildContext, 'fs' | 'exec'>,
    path: string,
    limits: ArchiveLimits,
  ): Promise<string | undefined>;
  /**
   * Reads every byte of an installer at an absolute path, which may be hostile: nothing is unpacked to disk, and nothing above the limits is kept.
   * Throws an Error with the reader's words for damaged bytes, and for bytes that no member of the format contains.
   */
  read(
    ctx: Pick<BuildContext, 'fs' | 'exec'>,
    path: string,
    identity: FileIdentity,
    limits: ReadLimits,
  ): Promise<InstallerContent>;
}
