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
import { parseShell } from '../pipeline/shells/parse-shell.ts';
import { defaultShell, shellIds } from '../pipeline/shells/registry.ts';
import type { SigningRequest } from '../pipeline/signing/request.ts';
import type { PackageResult } from '../pipeline/stages/package-desktop/index.ts';
import type { PackageRequest, StageRequest } from '../pipeline/stages/package-desktop/request.ts';
import type { PlanDocument } from '../schema/plan.ts';
import type { RehearsalOutcome } from '../schema/rehearsal.ts';
import type { Target } from '../schema/vocabulary.ts';
import { type Session, toPath } from './session.ts';
import { dropSigning, type SigningOptions, signOption, toSigning } from './signing.ts';

/** The options that `package` and `build` share. */
export interface PackagingOptions extends SigningOptions {
  target?: string;
  shell: string;
  electronDist?: string;
  format?: string;
  rehearse: RehearsalMode;
  rehearseSecrets?: string;
  rehearseTimeout: number;
  vendor?: string;
  buildEnv?: string[];
  stagedOnly?: boolean;
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
      '--electron-dist <dir>',
      'the unpacked Electron of the target, for --shell electron: electron-v<version>-<platform>-<arch>.zip of its project',
    ),
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

/** The option of `package` and `build` that ends before anything is signed. */
export function stagedOnly(): Option {
  return new Option(
    '--staged-only',
    'build, stage and rehearse, and write the payload as one file, from which "make" signs and makes the installers in a job that runs no code of the scenario; reads no credentials; --format and --sign require are what "make" is asked to do',
  );
}

/** The folder that `package`, `build` and `make` write to. */
export function outDir(): Option {
  return new Option('--out <dir>', 'folder for the installers and their documents').makeOptionMandatory();
}

type Choice = Pick<PackageRequest, 'target' | 'shell' | 'electronDist' | 'formats'> & {
  rehearsal: RehearsalOptions;
  signing: SigningRequest;
};

type StagingChoice = Pick<
  StageRequest,
  'target' | 'shell' | 'electronDist' | 'formats' | 'signingRequired'
> & {
  rehearsal: RehearsalOptions;
};

const hostTarget = () => toHostTarget(process.platform, process.arch);

/** Every format of a target whose programs are on this machine; reports those that are left out. */
export function toDefaultFormats(session: Session, target: Target): FormatId[] {
  const { formats, leftOut } = planDefaultFormats(target, hostTarget(), hasProgram);
  for (const found of leftOut) session.reporter.diagnostic(found);
  return formats;
}

function toBuild(session: Session, options: PackagingOptions): Omit<StagingChoice, 'formats'> {
  return {
    target: options.target === undefined ? hostTarget() : parseTarget(options.target),
    shell: parseShell(options.shell),
    electronDist: options.electronDist === undefined ? undefined : toPath(session, options.electronDist),
    rehearsal: { mode: options.rehearse, answers: {}, timeoutMs: options.rehearseTimeout },
  };
}

/**
 * Reports formats that are left out.
 * @throws {PipelineError} target-unknown, shell-unknown, format-unknown, host-not-a-target, signing-settings-invalid (usage)
 */
export function toChoice(session: Session, options: PackagingOptions): Choice {
  const build = toBuild(session, options);
  return {
    ...build,
    formats:
      options.format === undefined ? toDefaultFormats(session, build.target) : parseFormats(options.format),
    signing: toSigning(session, options.sign),
  };
}

/** @throws {PipelineError} rehearsal-answers-invalid (usage) */
async function readAnswers(session: Session, file: string | undefined): Promise<Record<string, string>> {
  if (file === undefined) return {};
  return parseRehearsalAnswers(await nodeFileSystem.readText(toPath(session, file)));
}

async function complete<C extends StagingChoice>(
  session: Session,
  context: BuildContext,
  options: PackagingOptions & OutOption,
  { scenarioDir, choice }: { scenarioDir: string; choice: C },
): Promise<C & Pick<PackageRequest, 'outDir' | 'provenance'>> {
  const answers = await readAnswers(session, options.rehearseSecrets);
  return {
    ...choice,
    rehearsal: { ...choice.rehearsal, answers },
    outDir: toPath(session, options.out),
    provenance: await readProvenance(context, scenarioDir),
  };
}

/** @throws {PipelineError} as `toChoice`, rehearsal-answers-invalid (usage) */
export async function toRequest(
  session: Session,
  context: BuildContext,
  options: PackagingOptions & OutOption,
  scenarioDir: string,
): Promise<Choice & Pick<PackageRequest, 'outDir' | 'provenance'>> {
  return complete(session, context, options, { scenarioDir, choice: toChoice(session, options) });
}

/**
 * The request of `--staged-only`. Settings of signers are taken out of the environment and not read.
 * @throws {PipelineError} as `toRequest`
 */
export async function toStageRequest(
  session: Session,
  context: BuildContext,
  options: PackagingOptions & OutOption,
  scenarioDir: string,
): Promise<StagingChoice & Pick<StageRequest, 'outDir' | 'provenance'>> {
  dropSigning(session);
  const choice = {
    ...toBuild(session, options),
    ...(options.format === undefined ? {} : { formats: parseFormats(options.format) }),
    signingRequired: options.sign === 'require',
  };
  return complete(session, context, options, { scenarioDir, choice });
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

/** Reports a staged payload on stderr. */
export function concludeStaging(
  session: Session,
  { name, rehearsal }: { name: string } & Pick<PackageResult, 'rehearsal'>,
  out: string,
): void {
  session.log.info(describeOutcome(rehearsal.outcome));
  session.log.info(`${out.replace(/\/$/, '')}/${name}`);
}

/** Reports the installers on stderr: stdout is for documents only. */
export function concludePackage(
  session: Session,
  { manifest, rehearsal }: Pick<PackageResult, 'manifest' | 'rehearsal'>,
  out: string,
): void {
  session.log.info(describeOutcome(rehearsal.outcome));
  listInstallers(session, manifest, out);
}

/** Reports the installers of a release on stderr. */
export function listInstallers(session: Session, manifest: PackageResult['manifest'], out: string): void {
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
