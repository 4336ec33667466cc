import { Option } from 'commander';
import { hasProgram } from '../host/exec.ts';
import { nodeFileSystem } from '../host/fs.ts';
import { readProvenance } from '../pipeline/compose/read-provenance.ts';
import { readVendor } from '../pipeline/compose/read-vendor.ts';
import { planDefaultFormats } from '../pipeline/formats/default-formats.ts';
import { parseFormats } from '../pipeline/formats/parse-formats.ts';
import { type FormatId, formatIds } from '../pipeline/formats/registry.ts';
import type { BuildContext } from '../pipeline/ports.ts';
import type { RehearsalOptions } from '../pipeline/rehearsal/plan-rehearsal.ts';
import {
  defaultRehearsalMode,
  defaultRehearsalSeconds,
  parseRehearsalMode,
  parseRehearsalTimeout,
  type RehearsalMode,
  rehearsalModes,
} from '../pipeline/shared/options/rehearsal.ts';
import { parseRehearsalAnswers } from '../pipeline/shared/options/rehearsal-answers.ts';
import { parseTarget, toHostTarget } from '../pipeline/shared/options/target.ts';
import { parseVendor } from '../pipeline/shared/options/vendor.ts';
import type { SigningRequest } from '../pipeline/signing/request.ts';
import { parseShell } from '../pipeline/shells/parse-shell.ts';
import { defaultShell, shellIds } from '../pipeline/shells/registry.ts';
import type { PackageResult } from '../pipeline/stages/package-desktop/index.ts';
import type { PackageRequest } from '../pipeline/stages/package-desktop/request.ts';
import type { PlanDocument } from '../schema/plan.ts';
import type { RehearsalOutcome } from '../schema/rehearsal.ts';
import type { Target } from '../schema/vocabulary.ts';
import { type Session, toPath } from './session.ts';
import { type SigningOptions, signOption, toSigning } from './signing.ts';

/** The options that `package` and `build` share. */
export interface PackagingOptions extends SigningOptions {
  target?: string;
  shell: string;
  format?: string;
  rehearse: RehearsalMode;
  rehearseSecrets?: string;
  rehearseTimeout: number;
  vendor?: string;
  buildEnv?: string[];
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
      `installers, separated by commas: ${formatIds.join(', ')} (default: every one of the target whose programs are on this machine)`,
    ),
    new Option(
      '--rehearse <mode>',
      `start the app before the installers are made: ${rehearsalModes.join(', ')}; on: where this machine can start it, required: an error where it cannot`,
    )
      .argParser(parseRehearsalMode)
      .default(defaultRehearsalMode),
    new Option(
      '--rehearse-secrets <file>',
      'values of secrets for the rehearsal: a JSON object, or lines NAME=value (default: values of their formats)',
    ),
    new Option('--rehearse-timeout <seconds>', 'time limit from a start of the app to ready')
      .argParser(parseRehearsalTimeout)
      .default(defaultRehearsalSeconds * 1000, String(defaultRehearsalSeconds)),
    signOption(),
    new Option(
      '--build-env <name>',
      'a variable of this environment that the builds of services inherit, beside the usual ones; may be repeated',
    ).argParser((word: string, before: string[] = []) => [...before, word]),
    new Option(
      '--vendor <name>',
      'who publishes the app: the first part of the names of its package, folder and command (default: the owner of the repository)',
    ),
  ];
}

/** The folder that `package` and `build` write to. */
export function outDir(): Option {
  return new Option('--out <dir>', 'folder for the installers and their documents').makeOptionMandatory();
}

type Choice = Pick<PackageRequest, 'target' | 'shell' | 'formats'> & {
  rehearsal: RehearsalOptions;
  signing: SigningRequest;
};

function toDefaultFormats(session: Session, target: Target, host: Target): FormatId[] {
  const { formats, leftOut } = planDefaultFormats(target, host, hasProgram);
  for (const found of leftOut) session.reporter.diagnostic(found);
  return formats;
}

/**
 * Reports formats that are left out.
 * @throws {PipelineError} target-unknown, shell-unknown, format-unknown, host-not-a-target, signing-settings-invalid (usage)
 */
export function toChoice(session: Session, options: PackagingOptions): Choice {
  const host = () => toHostTarget(process.platform, process.arch);
  const target = options.target === undefined ? host() : parseTarget(options.target);
  return {
    target,
    shell: parseShell(options.shell),
    formats:
      options.format === undefined ? toDefaultFormats(session, target, host()) : parseFormats(options.format),
    rehearsal: { mode: options.rehearse, answers: {}, timeoutMs: options.rehearseTimeout },
    signing: toSigning(session, options),
  };
}

/** @throws {PipelineError} rehearsal-answers-invalid (usage) */
async function readAnswers(session: Session, file: string | undefined): Promise<Record<string, string>> {
  if (file === undefined) return {};
  return parseRehearsalAnswers(await nodeFileSystem.readText(toPath(session, file)));
}

/** @throws {PipelineError} as `toChoice`, rehearsal-answers-invalid (usage) */
export async function toRequest(
  session: Session,
  context: BuildContext,
  options: PackagingOptions & OutOption,
  scenarioDir: string,
): Promise<Choice & Pick<PackageRequest, 'outDir' | 'provenance'>> {
  const choice = toChoice(session, options);
  const answers = await readAnswers(session, options.rehearseSecrets);
  return {
    ...choice,
    rehearsal: { ...choice.rehearsal, answers },
    outDir: toPath(session, options.out),
    provenance: await readProvenance(context, scenarioDir),
  };
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** One line for a person: what was started, how long it took and what it showed. */
function describeOutcome(outcome: RehearsalOutcome): string {
  if (!outcome.rehearsed) return `not rehearsed: ${outcome.why}`;
  const { starts, services, pages, network, user } = outcome;
  const files = pages.reduce((sum, page) => sum + page.files, 0);
  const times = starts.map(({ ready_ms }) => `${ready_ms} ms`).join(' and ');
  const reach = network.isolated ? 'without a network' : `with the network (${network.why})`;
  return `rehearsed as ${user} ${reach}: ready after ${times}, ${count(services.length, 'service')}, ${count(pages.length, 'page')} with ${count(files, 'file')}`;
}

/** Who publishes the app: what the caller asked for, and the owner of the repository. @throws {PipelineError} input-invalid */
export async function toPublisher(context: BuildContext, { vendor }: PackagingOptions, scenarioDir: string) {
  return {
    asked: vendor === undefined ? undefined : parseVendor(vendor),
    owner: await readVendor(context, scenarioDir),
  };
}

/** Reports the installers on stderr: stdout is for documents only. */
export function concludePackage(
  session: Session,
  { manifest, rehearsal }: Pick<PackageResult, 'manifest' | 'rehearsal'>,
  out: string,
): void {
  session.log.info(describeOutcome(rehearsal.outcome));
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
