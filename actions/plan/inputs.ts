import { parseFormats } from '../../pipeline/formats/parse-formats.ts';
import { type FormatId, formatIds } from '../../pipeline/formats/registry.ts';
import { parseAppVersion } from '../../pipeline/shared/options/app-version.ts';
import { parseTarget } from '../../pipeline/shared/options/target.ts';
import { parseShell } from '../../pipeline/shells/parse-shell.ts';
import { defaultShell, type ShellId, shellIds } from '../../pipeline/shells/registry.ts';
import { type Target, targets } from '../../schema/vocabulary.ts';
import { parseArtifactName } from '../shared/artifact-name.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import { type RunnerEnvironment, toPath } from '../shared/environment.ts';
import { choiceInput, listInput, optionalInput, textInput } from '../shared/input-kinds.ts';

export const planAction = defineAction({
  name: 'Plan Vrooli desktop releases',
  description:
    'Plans the jobs of a matrix: one for each scenario and target, with its runner, its formats and the files that it will make.',
  branding: { icon: 'list', color: 'purple' },
  inputs: defineInputs({
    scenarios: listInput(
      'Folders of scenarios from `root`, separated by lines or commas; `*` is any name. Each contains .vrooli/service.json.',
      (word) => word.trim(),
    ),
    root: textInput('Folder of the repository, from the workspace.', '.'),
    targets: listInput(`Systems to build for: ${targets.join(', ')}. Default: all of them.`, (word) =>
      parseTarget(word.trim()),
    ),
    formats: optionalInput(
      `Installers to make, separated by commas: ${formatIds.join(', ')}; of these, each target gets those of its system. Default: those of each target that need no further program.`,
      parseFormats,
      () => undefined,
    ),
    shell: choiceInput(`What the user sees: ${shellIds.join(', ')}.`, parseShell, defaultShell),
    version: optionalInput(
      'Version of the app, a semantic version. Default: the one that each scenario states.',
      parseAppVersion,
      () => undefined,
    ),
    'changed-since': textInput(
      'Commit, branch or tag: only scenarios of which a file has changed since then, or a file that is in none of them. Default: all of them.',
    ),
    'artifact-name': optionalInput(
      'Start of the names of artifacts, to which the target is added. Default: `vrooli-bundle-<app>`.',
      parseArtifactName,
      () => undefined,
    ),
    'out-dir': textInput(
      "Folder for the plans, from the workspace. Default: `vrooli-bundle/plans` in the runner's temporary folder.",
    ),
  }),
  outputs: {
    matrix:
      'strategy.matrix of the jobs: scenario, app, version, target, runner, formats, artifact and staged for each; at most 256 jobs.',
    chunks: 'JSON list of such matrices when there are more than 256 jobs; else with that one.',
    apps: 'strategy.matrix of the apps: app, version, artifact (start of the names of its parts) and release (name of its artifact) for each.',
    jobs: 'Number of jobs, 0 when no scenario has changed.',
    plans: 'Folder with the plan of each job, for the action `merge`.',
  },
});

export interface PlanInputs {
  root: string;
  scenarios: readonly string[];
  targets: readonly Target[];
  formats: readonly FormatId[] | undefined;
  shell: ShellId;
  version: string | undefined;
  changedSince: string | undefined;
  artifactName: string | undefined;
  outDir: string;
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readPlanInputs(environment: RunnerEnvironment): PlanInputs {
  const values = readInputs(planAction.inputs, environment);
  const { workspace, temp } = environment;
  const { root, scenarios, formats, shell, version, 'changed-since': since, 'out-dir': out } = values;
  return {
    ...{ formats, shell, version },
    artifactName: values['artifact-name'],
    root: toPath(workspace, root),
    scenarios: scenarios.length === 0 ? ['.'] : scenarios,
    targets: values.targets.length === 0 ? targets : [...new Set(values.targets)],
    changedSince: since === '' ? undefined : since,
    outDir: out === '' ? toPath(temp, 'vrooli-bundle', 'plans') : toPath(workspace, out),
  };
}
