import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../../schema/errors/codes.ts';
import { type Target, targets } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { type FormatId, listFormats, toFormat } from '../../formats/registry.ts';
import type { RehearsalOptions } from '../../rehearsal/plan-rehearsal.ts';
import { type ShellId, shellIds, toShell } from '../../shells/registry.ts';
import type { SigningRequest } from '../../signing/request.ts';
import type { PackagingFile } from './packaging/read-packaging.ts';

/** The origin of the sources and of the run, for metadata.json and the provenance statement only. */
export interface Provenance {
  /** Address on the web, `https://host/owner/name`. */
  repository?: string;
  commit?: string;
  ref?: string;
  run_id?: string;
  run_attempt?: string;
  /** Kind of the runner of GitHub Actions: `github-hosted` or `self-hosted`. */
  runner?: string;
  /** The workflow, `owner/name/.github/workflows/file.yml@ref`. */
  workflow?: string;
  /** Commit of this product, where the runner knows it. */
  builder_commit?: string;
}

/** What is built, staged and rehearsed. */
export interface StageRequest {
  bundle: Bundle;
  /** Absolute path of the scenario's folder. */
  scenarioDir: string;
  /** Absolute path of the repository, when services need files of it outside the scenario. Default: scenarioDir. */
  root?: string;
  target: Target;
  shell: ShellId;
  /** Installers that are planned; undefined where the machine that makes them chooses. */
  formats?: readonly FormatId[] | undefined;
  /** Absolute path. Unrelated files in it stay; files of the same names are replaced after a successful build. */
  outDir: string;
  provenance: Provenance;
  featureFlags?: Readonly<Record<string, string | boolean | number>>;
  securityChecklists?: readonly { id: string; reference: string }[];
  /** Whether a file that stays unsigned is an error later. Default: false. */
  signingRequired?: boolean;
  /** The packaging manifest of the repository; `packageDesktop` reads it. */
  packaging?: PackagingFile | undefined;
  /** How the app is rehearsed before its installers are made. Default: it is not. */
  rehearsal?: RehearsalOptions;
  /** A local base Node executable instead of a download. It must have the pinned digest. */
  baseNode?: string;
  /** Absolute path of a folder with an unpacked Electron of the target, for the shell electron. */
  electronDist?: string | undefined;
  /** Called when all downloads are in `cacheDir` and no program of the scenario has run. Without it they are made when they are needed. */
  onFetched?: () => Promise<void>;
  /** Receives what packaging finds about the scenario besides errors. */
  onDiagnostic?: (found: Diagnostic) => void;
}

/** What is built, and made into installers. */
export interface PackageRequest extends Omit<StageRequest, 'signingRequired'> {
  formats: readonly FormatId[];
  /** Who signs. Default: nothing is signed, with the reason. */
  signing?: SigningRequest;
}

function usage(code: DiagnosticCode, message: string, remedy: string): PipelineError {
  return new PipelineError({ code, blame: 'usage', message, remedy });
}

/** @throws {PipelineError} shell-not-available, format-missing, format-not-available (usage), listing the available values of this machine. */
export function assertSupported(
  request: Pick<StageRequest, 'shell' | 'target' | 'formats'>,
  host: Target,
): void {
  const { shell, target, formats } = request;
  if (!toShell(shell).targets.includes(target)) {
    const others = shellIds.filter((id) => toShell(id).targets.includes(target));
    throw usage(
      'shell-not-available',
      `the shell ${shell} cannot be built for ${target}`,
      `choose one of: ${others.join(', ')}`,
    );
  }
  if (formats === undefined) return;
  const available = listFormats(target, host);
  if (formats.length === 0) {
    throw usage('format-missing', 'no format was requested', `choose from: ${available.join(', ')}`);
  }
  const missing = formats.filter((format) => !available.includes(format));
  if (missing.length === 0) return;
  const combinations = targets.map((one) => `${one}: ${listFormats(one, host).join(', ')}`);
  const elsewhere = missing.filter((format) => toFormat(format).targets.includes(target));
  throw usage(
    'format-not-available',
    `${missing.join(', ')} cannot be made for ${target}${elsewhere.length > 0 ? ` on ${host}` : ''}`,
    `this machine can make ${combinations.join('; ')}`,
  );
}
