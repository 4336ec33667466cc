import { Option } from 'commander';
import { readProvenance } from '../pipeline/compose/read-provenance.ts';
import type { BuildContext } from '../pipeline/ports.ts';
import { parseFormats, parseShell } from '../pipeline/shared/options/packaging-options.ts';
import { parseTarget, toHostTarget } from '../pipeline/shared/options/target.ts';
import { makers, type PackageRequest } from '../pipeline/stages/package-desktop/request.ts';
import type { ArtifactManifest } from '../schema/artifact-manifest.ts';
import { type Session, toPath } from './session.ts';

/** What `package` and `build` are both told. */
export interface PackagingOptions {
  target?: string;
  shell: string;
  format?: string;
  out: string;
}

export function packaging(): Option[] {
  return [
    new Option('--target <target>', "the system to build for (default: this machine's)"),
    new Option('--shell <shell>', 'what the user sees: browser, electron or none').default('browser'),
    new Option('--format <list>', 'installers, separated by commas (default: every one that can be made)'),
    new Option('--out <dir>', 'folder for the installers and their documents').makeOptionMandatory(),
  ];
}

type Request = Pick<PackageRequest, 'target' | 'shell' | 'formats' | 'outDir' | 'provenance'>;

/** Throws a usage error that lists the known words for a target, shell or format. */
export async function toRequest(
  session: Session,
  context: BuildContext,
  options: PackagingOptions,
  scenarioDir: string,
): Promise<Request> {
  const target =
    options.target === undefined ? toHostTarget(process.platform, process.arch) : parseTarget(options.target);
  return {
    target,
    shell: parseShell(options.shell),
    formats: options.format === undefined ? makers[target] : parseFormats(options.format),
    outDir: toPath(session, options.out),
    provenance: await readProvenance(context, scenarioDir),
  };
}

/** Names what was made, on stderr: stdout carries documents only. */
export function concludePackage(session: Session, manifest: ArtifactManifest, out: string): void {
  for (const { name, size, sha256 } of manifest.files) {
    session.log.info(`${out.replace(/\/$/, '')}/${name}  ${(size / 1e6).toFixed(1)} MB  sha256:${sha256}`);
  }
}
