import type { Format, Shell } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { DiagnosticCode } from '../../../schema/errors/codes.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';

/** Where the sources came from; nothing of it is needed to build. */
export interface Provenance {
  commit?: string;
  ref?: string;
  run_id?: string;
  run_attempt?: string;
}

export interface PackageRequest {
  bundle: Bundle;
  /** Absolute path of the scenario's folder. */
  scenarioDir: string;
  /** Absolute path of the repository, when services need files of it outside the scenario. Default: scenarioDir. */
  root?: string;
  target: Target;
  shell: Shell;
  formats: readonly Format[];
  /** Absolute path. Unrelated files in it stay; files of the same names are replaced when everything succeeded. */
  outDir: string;
  provenance: Provenance;
  featureFlags?: Readonly<Record<string, string | boolean | number>>;
  securityChecklists?: readonly { id: string; reference: string }[];
  /** A base Node executable at hand instead of a download. It must have the pinned digest. */
  baseNode?: string;
}

/** The formats that can be made for each target now. */
export const makers: Readonly<Record<Target, readonly Format[]>> = {
  'linux-x64': ['deb', 'tar.zst'],
  'linux-arm64': ['deb', 'tar.zst'],
  'darwin-arm64': ['tar.zst'],
  'darwin-x64': ['tar.zst'],
  'win-x64': ['tar.zst'],
};

const availableShells: readonly Shell[] = ['browser', 'none'];

function usage(code: DiagnosticCode, message: string, remedy: string): PipelineError {
  return new PipelineError({ code, blame: 'usage', message, remedy });
}

/** Throws a usage error that names what is available when a shell, format or combination cannot be made. */
export function assertSupported(request: Pick<PackageRequest, 'shell' | 'target' | 'formats'>): void {
  if (!availableShells.includes(request.shell)) {
    throw usage(
      'shell-not-available',
      `the shell "${request.shell}" cannot be built by this version`,
      `choose one of: ${availableShells.join(', ')}`,
    );
  }
  if (request.formats.length === 0) {
    throw usage(
      'format-missing',
      'no format was asked for',
      `choose from: ${makers[request.target].join(', ')}`,
    );
  }
  const missing = request.formats.filter((format) => !makers[request.target].includes(format));
  if (missing.length > 0) {
    const combinations = Object.entries(makers).map(([target, list]) => `${target}: ${list.join(', ')}`);
    throw usage(
      'format-not-available',
      `no maker for ${missing.join(', ')} on ${request.target}`,
      `available are ${combinations.join('; ')}`,
    );
  }
}
