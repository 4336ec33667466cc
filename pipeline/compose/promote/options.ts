import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import type { Promotion } from '../../../schema/promotion.ts';
import type { BuildContext } from '../../ports.ts';
import type { ArtifactStore, HostedRelease, ReleaseHost } from '../../release-ports.ts';
import type { DocumentIdentity } from '../../signing/documents/document-signer.ts';
import type { PromoteRequest } from '../../stages/promote/request.ts';
import type { VerifyOptions } from '../../stages/release/verify.ts';

/** The ports of a promotion. */
export type PromoteContext = Pick<BuildContext, 'fs' | 'exec' | 'log' | 'host' | 'clock'>;

export interface PromoteOptions {
  host: ReleaseHost & ArtifactStore;
  request: PromoteRequest;
  verify: VerifyOptions;
  /** Signs promotion.json; undefined leaves it unsigned. */
  identity: DocumentIdentity | undefined;
  /** Absolute path of the folder that the files of the release stay in: an empty or missing one. */
  outDir: string;
}

/** What a promotion did. */
export interface Promoted {
  /** `published-before`: an earlier promotion of the same run had published it. */
  status: 'published' | 'published-before';
  release: HostedRelease;
  promotion: Promotion;
  metadata: ArtifactManifest;
  /** Folder with every file of the release, promotion.json included. */
  outDir: string;
  logUrl: string | undefined;
}
