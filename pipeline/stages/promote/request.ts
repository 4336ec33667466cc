import type { Channel } from '../../../schema/promotion.ts';
import { PipelineError } from '../../errors.ts';
import type { PipelineErrorCode } from '../../../schema/errors/codes.ts';
import type { LogPlace } from '../../release-ports.ts';

/** What a promotion is asked for. */
export interface PromoteRequest {
  /** Number of the run that built the files. */
  runId: string;
  /** Tag of the release; undefined: `v<version>`. */
  tag: string | undefined;
  /** Pattern of the artifact's name, with `*`. */
  artifact: string;
  channel: Channel;
  /** Percentage of installations that the update feed offers it to at first. */
  rollout: number;
  /** Markdown. */
  notes: string | undefined;
  /** The environment whose approval is required. */
  environment: string | undefined;
  /** The run that promotes; undefined on a command line. */
  ownRun: { id: string; url: string } | undefined;
  log: LogPlace | undefined;
  /** Whether a payload may be released that was not started. */
  allowUnrehearsed: boolean;
  /** Whether an attestation of GitHub about SHA256SUMS is required. */
  requireAttestation: boolean;
}

/** A file of the build, in the folder that the artifact was unpacked to. */
export interface LocalFile {
  name: string;
  path: string;
  size: number;
  sha256: string;
}

export function refuse(
  code: PipelineErrorCode,
  message: string,
  remedy: string,
  blame: 'input' | 'usage' | 'environment' = 'input',
): PipelineError {
  return new PipelineError({ code, blame, message, remedy });
}
