import { Option } from 'commander';
import { readProvenance } from '../pipeline/compose/read-provenance.ts';
import { parseFormats } from '../pipeline/formats/parse-formats.ts';
import { formatIds, listFormats } from '../pipeline/formats/registry.ts';
import type { BuildContext } from '../pipeline/ports.ts';
import { parseTarget, toHostTarget } from '../pipeline/shared/options/target.ts';
import { parseShell } from '../pipeline/shells/parse-shell.ts';
import { defaultShell, shellIds } from '../pipeline/shells/registry.ts';
import type { PackageRequest } from '../pipeline/stages/package-desktop/request.ts';
import type { ArtifactManifest } from '../schema/artifact-manifest.ts';
import type { PlanDocument } from '../schema/plan.ts';
import { type Session, toPath } from './session.ts';

/** The options that `package` and `build` share. */
export interface PackagingOptions {
  target?: string;
  shell: string;
  format?: string;
}

export interface OutOption {
  out: string;
}

/** The options that `package` and `build` share. */
export function packaging(): Option[] {
  return [
    new Option('--target <target>', "the system to build for (default: this machine's)"),
    new Option('--shell <shell>', `what the user sees: ${shellIds.join(' or ')}`).default(defaultShell),
    new Option(
      '--format <list>',
      `installers, separated by commas: ${formatIds.join(', ')} (default: every one that this machine can make for the target)`,
    ),
  ];
}

/** The folder that `package` and `build` write to. */
export function outDir(): Option {
  return new Option('--out <dir>', 'folder for the installers and their documents').makeOptionMandatory();
}

type Choice = Pick<PackageRequest, 'target' | 'shell' | 'formats'>;

/** @throws {PipelineError} target-unknown, shell-unknown, format-unknown, host-not-a-target (usage) */
export function toChoice(options: PackagingOptions): Choice {
  const host = () => toHostTarget(process.platform, process.arch);
  const target = options.target === undefined ? host() : parseTarget(options.target);
  return {
    target,
    shell: parseShell(options.shell),
    formats: options.format === undefined ? listFormats(target, host()) : parseFormats(options.format),
  };
}

/** @throws {PipelineError} as `toChoice` */
export async function toRequest(
  session: Session,
  context: BuildContext,
  options: PackagingOptions & OutOption,
  scenarioDir: string,
): Promise<Choice & Pick<PackageRequest, 'outDir' | 'provenance'>> {
  return {
    ...toChoice(options),
    outDir: toPath(session, options.out),
    provenance: await readProvenance(context, scenarioDir),
  };
}

/** Reports the installers on stderr: stdout is for documents only. */
export function concludePackage(session: Session, manifest: ArtifactManifest, out: string): void {
  for (const { name, size, sha256 } of manifest.files) {
    session.log.info(`${out.replace(/\/$/, '')}/${name}  ${(size / 1e6).toFixed(1)} MB  sha256:${sha256}`);
  }
}

/** Prints a plan on stdout and its refusals and missing programs on stderr. Exit code 1 when the build would be refused. */
export function concludePlan(session: Session, plan: PlanDocument): number {
  for (const { refusals, tools } of plan.targets) {
    for (const refusal of refusals) session.reporter.diagnostic(refusal);
    for (const { name, state, minimum, remedy } of tools) {
      if (state === 'found') continue;
      const message = state === 'missing' ? `${name} is not on PATH` : `${name} is older than ${minimum}`;
      const code = state === 'missing' ? 'tool-missing' : 'tool-too-old';
      session.reporter.diagnostic({ severity: 'warning', code, message, remedy });
    }
  }
  session.io.stdout(`${JSON.stringify(plan, undefined, 2)}\n`);
  return plan.targets.some(({ refusals }) => refusals.length > 0) ? 1 : 0;
}
