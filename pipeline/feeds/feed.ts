import type { FileIdentity } from '../formats/format.ts';
import type { FormatId } from '../formats/registry.ts';
import type { BuildContext } from '../ports.ts';

/** A package of a repository. */
export interface FeedPackage {
  /** Absolute. */
  path: string;
  /** Its file name. */
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  identity: FileIdentity;
  /** Texts beside the payload, by path, such as the control file. */
  texts: ReadonlyMap<string, string>;
}

/** A file of a repository; `path` is relative to it. */
export interface FeedFile {
  path: string;
  content: string | Uint8Array;
}

/** The metadata of a repository as data, and where each package has its place in it. */
export interface FeedPlan {
  /** The place of each package, by its file name. */
  places: ReadonlyMap<string, string>;
  files: readonly FeedFile[];
}

export interface FeedFacts {
  /** The name of the repository in lists, such as the name of its publisher. */
  label: string;
  /** Seconds since the epoch: package managers refuse metadata that is older than what they have. */
  epoch: number;
}

/** Signs a text: in a file beside it, or as a text that contains it. */
export type SignText = (text: string, form: 'detached' | 'clear') => Promise<string>;

/** A kind of repository as static files. Each member of the registry has its own folder here. */
export interface Feed<Id extends string = string> {
  /** The folder of the repository. */
  readonly id: Id;
  readonly title: string;
  /** The format of its packages. */
  readonly format: FormatId;
  /** The metadata without signatures. @throws {Error} with the reason for a package that cannot be in it */
  plan(ctx: Pick<BuildContext, 'fs'>, packages: readonly FeedPackage[], facts: FeedFacts): Promise<FeedPlan>;
  /** The signatures of planned metadata, as further files. */
  sign(plan: FeedPlan, signText: SignText): Promise<FeedFile[]>;
}
