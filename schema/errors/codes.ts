import type { analyzeErrors } from './analyze-errors.ts';
import type { assembleErrors } from './assemble-errors.ts';
import type { bundleErrors } from './bundle-errors.ts';
import type { commandErrors } from './command-errors.ts';
import type { containerErrors } from './container-errors.ts';
import type { documentErrors } from './document-errors.ts';
import type { driverErrors } from './driver-errors.ts';
import type { httpErrors } from './http-errors.ts';
import type { initErrors } from './init-errors.ts';
import type { packageErrors } from './package-errors.ts';
import type { promoteErrors } from './promote-errors.ts';
import type { rehearsalErrors } from './rehearsal-errors.ts';
import type { releaseErrors } from './release-errors.ts';
import type { runtimeErrors } from './runtime-errors.ts';
import type { secretBackendErrors } from './secret-backend-errors.ts';
import type { secretErrors } from './secret-errors.ts';
import type { shellErrors } from './shell-errors.ts';
import type { signingErrors } from './signing-errors.ts';
import type { telemetryErrors } from './telemetry-errors.ts';
import type { updateErrors } from './update-errors.ts';

/** Codes of a bundle manifest's faults: the pipeline and the runtime report them. */
export type BundleCode = keyof typeof bundleErrors;

/** Codes of findings about an input: every stage reports them in its document or on stderr. */
export type DiagnosticCode =
  | BundleCode
  | keyof typeof analyzeErrors
  | keyof typeof assembleErrors
  | keyof typeof commandErrors
  | keyof typeof containerErrors
  | keyof typeof documentErrors
  | keyof typeof httpErrors
  | keyof typeof initErrors
  | keyof typeof packageErrors
  | keyof typeof promoteErrors
  | keyof typeof rehearsalErrors
  | keyof typeof releaseErrors
  | keyof typeof secretBackendErrors
  | keyof typeof secretErrors
  | keyof typeof signingErrors
  | keyof typeof telemetryErrors
  | keyof typeof updateErrors;

/** Codes of a PipelineError; an error that stops a stage is also reported as a diagnostic. */
export type PipelineErrorCode = DiagnosticCode;

export type RuntimeErrorCode =
  | BundleCode
  | 'json-syntax'
  | keyof typeof httpErrors
  | keyof typeof runtimeErrors
  | UpdateErrorCode;

export type UpdateErrorCode = keyof typeof updateErrors;

export type DriverErrorCode = keyof typeof driverErrors;

export type ShellErrorCode = keyof typeof shellErrors;
