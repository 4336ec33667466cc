import type { SignerContext } from '../signer.ts';
import type { BuildContext } from '../../ports.ts';

export type NotaryContext = SignerContext & Pick<BuildContext, 'http' | 'log'>;

/** The states of a submission, in Apple's words. */
export const submissionStates = ['Accepted', 'In Progress', 'Invalid', 'Rejected'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** A file that is submitted. `path` is absolute. */
export interface SubmittedFile {
  path: string;
  name: string;
  sha256: string;
  /** Bytes. */
  size: number;
}

/** Apple's notary service, by its web API or by notarytool. */
export interface NotaryService {
  /** Uploads a file and returns the id of the submission. @throws {PipelineError} notarization-failed (environment) */
  submit(file: SubmittedFile): Promise<string>;
  /** @throws {PipelineError} notarization-failed (environment) */
  readState(submission: string): Promise<SubmissionState>;
  /** The log of a finished submission as Apple wrote it. @throws {PipelineError} notarization-failed (environment) */
  readLog(submission: string): Promise<unknown>;
}
