import { hasProgram } from '../../host/exec.ts';
import { planDefaultFormats } from '../../pipeline/formats/default-formats.ts';
import { parseFormats } from '../../pipeline/formats/parse-formats.ts';
import { type FormatId, formatIds } from '../../pipeline/formats/registry.ts';
import type { RehearsalOptions } from '../../pipeline/rehearsal/plan-rehearsal.ts';
import { toAppSlug } from '../../pipeline/shared/archive/naming.ts';
import { parseTarget, toHostTarget } from '../../pipeline/shared/options/target.ts';
import { parseVendor } from '../../pipeline/shared/options/vendor.ts';
import type { SigningRequest } from '../../pipeline/signing/request.ts';
import { parseShell } from '../../pipeline/shells/parse-shell.ts';
import { defaultShell, type ShellId, shellIds } from '../../pipeline/shells/registry.ts';
import type { Provenance } from '../../pipeline/stages/package-desktop/request.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { type Target, targets } from '../../schema/vocabulary.ts';
import { defineInputs, type InputValues } from './define-inputs.ts';
import { type RunnerEnvironment, toPath } from './environment.ts';
import { choiceInput, listInput, optionalInput, textInput, wholeInput } from './input-kinds.ts';
import { rehearsalInputs, toRehearsal } from './rehearsal-inputs.ts';
import { signingInputs, toSigning } from './signing-inputs.ts';

/** `a, b or c`. */
const toChoice = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** The inputs that the root action and package-desktop share. */
export const packagingInputs = defineInputs({
  target: optionalInput(
    `System to build for: ${toChoice(targets)}. Default: the runner's own.`,
    parseTarget,
    () => toHostTarget(process.platform, process.arch),
  ),
  shell: choiceInput(`What the user sees: ${toChoice(shellIds)}.`, parseShell, defaultShell),
  'electron-dist': textInput(
    'Folder with the unpacked Electron of the target, from the workspace, for the shell electron.',
  ),
  formats: optionalInput(
    `Installers to make, separated by commas: ${formatIds.join(', ')}. Default: every one of the target whose programs are on the runner.`,
    parseFormats,
    () => undefined,
  ),
  'out-dir': textInput(
    "Folder for the installers and their documents, from the workspace. Default: `vrooli-bundle/<app>-<target>` in the runner's temporary folder.",
  ),
  ...rehearsalInputs,
  ...signingInputs,
  vendor: optionalInput(
    'Who publishes the app: the first part of the names of its package, its folder and its command. Default: the owner of the repository.',
    parseVendor,
    () => undefined,
  ),
  'build-environment': listInput(
    'Names of further variables, separated by commas or lines, that the builds of services inherit. Without it they have those of the system and of toolchains: no token of the workflow and no credential.',
    (word) => word.trim(),
  ),
  'source-date-epoch': wholeInput(
    'Seconds since 1970 that every archive and document states as its time. Default: SOURCE_DATE_EPOCH, else 1980-01-01. Equal inputs give equal bytes.',
    0,
    999_999_999_999,
  ),
});

export interface PackagingInputs {
  target: Target;
  shell: ShellId;
  /** Absolute; undefined when the workflow names none. */
  electronDist: string | undefined;
  formats: readonly FormatId[];
  /** A warning for each format that was not named and whose programs are missing. */
  leftOut: readonly Diagnostic[];
  /** Absolute; undefined when the workflow names none, see `toOutDir`. */
  outDir: string | undefined;
  sourceDateEpoch: number | undefined;
  rehearsal: RehearsalOptions;
  signing: SigningRequest;
  /** Undefined when the workflow names none. */
  vendor: string | undefined;
  /** Names of variables that builds inherit. */
  buildVariables: readonly string[];
}

/** The packaging request of the inputs; relative paths are resolved against the workspace. `isSigned`: whether this step signs. */
export function toPackaging(
  values: InputValues<typeof packagingInputs>,
  environment: RunnerEnvironment,
  isSigned = true,
): PackagingInputs {
  const { workspace } = environment;
  const {
    target,
    shell,
    formats,
    vendor,
    'electron-dist': electronDist,
    'out-dir': out,
    'source-date-epoch': sourceDateEpoch,
  } = values;
  const chosen =
    formats === undefined
      ? planDefaultFormats(target, toHostTarget(process.platform, process.arch), hasProgram)
      : { formats, leftOut: [] };
  return {
    target,
    shell,
    electronDist: electronDist === '' ? undefined : toPath(workspace, electronDist),
    ...chosen,
    outDir: out === '' ? undefined : toPath(workspace, out),
    sourceDateEpoch,
    rehearsal: toRehearsal(values),
    signing: toSigning(values, environment, isSigned),
    vendor,
    buildVariables: values['build-environment'],
  };
}

/** What an app's build for a target is called where several builds of a workflow meet: `<app>-<target>`. */
export function toBuildName(app: string, target: Target): string {
  return `${toAppSlug(app)}-${target}`;
}

/** The folder for documents that are not part of the release, in the runner's temporary folder. */
export function toDocumentsDir(
  { target }: Pick<PackagingInputs, 'target'>,
  { temp }: Pick<RunnerEnvironment, 'temp'>,
  app: string,
): string {
  return toPath(temp, 'vrooli-bundle', `${toBuildName(app, target)}-documents`);
}

/** The folder that the workflow names, else one in the runner's temporary folder that no other app or target of the job has. */
export function toOutDir(
  { outDir, target }: Pick<PackagingInputs, 'outDir' | 'target'>,
  { temp }: Pick<RunnerEnvironment, 'temp'>,
  app: string,
): string {
  return outDir ?? toPath(temp, 'vrooli-bundle', toBuildName(app, target));
}

/** Where a runner says the sources come from. */
export function toProvenance(environment: RunnerEnvironment): Provenance {
  const { repositoryUrl, commit, ref, runId, runAttempt, runner, workflow, actionCommit } = environment;
  return {
    ...(repositoryUrl === undefined ? {} : { repository: repositoryUrl }),
    ...(commit === undefined ? {} : { commit }),
    ...(ref === undefined ? {} : { ref }),
    ...(runId === undefined ? {} : { run_id: runId }),
    ...(runAttempt === undefined ? {} : { run_attempt: runAttempt }),
    ...(runner === undefined ? {} : { runner }),
    ...(workflow === undefined ? {} : { workflow }),
    ...(actionCommit === undefined ? {} : { builder_commit: actionCommit }),
  };
}
