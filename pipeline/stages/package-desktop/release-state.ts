import type { ArtifactTarget, InstallerEntry, PayloadEntry } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Notarization } from '../../../schema/notarization.ts';
import type { StagedDocument } from '../../../schema/staged-payload.ts';
import type { About } from '../../formats/format.ts';
import type { FormatId } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import type { ShellId } from '../../shells/registry.ts';
import type { SigningRequest } from '../../signing/request.ts';
import type { MadeInstaller } from './documents.ts';
import type { Icons } from './icons.ts';
import type { Workspace } from './workspace.ts';

/** Results that the steps of a release pass to their dependents. All that is known of the build is in `staged` and in the workspace. */
export interface ReleaseState {
  readonly ctx: BuildContext;
  readonly staged: StagedDocument;
  readonly shell: ShellId;
  readonly formats: readonly FormatId[];
  readonly signing: SigningRequest;
  readonly kits: readonly KitMember[];
  readonly workspace: Workspace;
  readonly about: About;
  readonly icons: Icons;
  readonly made: { path: string; format: FormatId; beside: InstallerEntry[] }[];
  /** What Apple's notary service answered, by path of the installer. */
  readonly notarizations: Map<string, Notarization>;
  /** Receives what is found besides errors. */
  readonly onDiagnostic: ((found: Diagnostic) => void) | undefined;
  /** The bundle.json of the payload. */
  bundle: Bundle;
  /** The files of the payload. */
  entries: PayloadEntry[];
  /** SHA-1 of the files of the payload by path: SPDX identifies files by it. */
  readonly sha1: Map<string, string>;
  /** The executables of the payload with their signatures; none where none is signed. */
  programs: NonNullable<ArtifactTarget['programs']>;
  /** SHA-256 of the executables of the payload before they were signed, by path. */
  readonly unsignedDigests: Map<string, string>;
  /** The programs that build, formats and signers used; versions by name. */
  tools: Record<string, string> | undefined;
  /** The installers as they are published. */
  installers: MadeInstaller[] | undefined;
}
