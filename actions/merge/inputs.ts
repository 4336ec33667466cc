import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import { type RunnerEnvironment, toPath } from '../shared/environment.ts';
import { filesInput, textInput } from '../shared/input-kinds.ts';

export const mergeAction = defineAction({
  name: 'Merge Vrooli desktop releases of a matrix',
  description:
    'Makes one release of the folders that the jobs of a matrix have packaged, and fails when a planned file is missing.',
  branding: { icon: 'git-merge', color: 'purple' },
  inputs: defineInputs({
    parts: filesInput(
      'Folders of releases from the workspace, one per line; or folders with such folders in them, such as one of `actions/download-artifact`.',
    ),
    app: textInput('Name of the app: parts and plans of others are left out. Default: all are of one app.'),
    plans: textInput(
      'Folder from the workspace with the plans that the action `plan` wrote: every file that they state must be there. Default: nothing is expected.',
    ),
    'out-dir': textInput(
      "Folder to write, from the workspace; it does not exist yet. Default: `vrooli-bundle/release` in the runner's temporary folder.",
    ),
  }),
  outputs: {
    'out-dir': 'Folder with every installer, SHA256SUMS, metadata.json, manifest.json and bundle.json.',
    'app-name': 'Name of the app.',
    'app-version': 'Version of the app.',
    checksums: 'Path of SHA256SUMS.',
    installers: 'JSON list of the installers: name, path, target, format, size, sha256 and signed for each.',
  },
});

export interface MergeInputs {
  /** For annotations: the checkout. */
  root: string;
  /** Undefined when the workflow names none. */
  app: string | undefined;
  parts: readonly DocumentFile[];
  /** Absolute path of the folder with the plans; undefined without one. */
  plans: string | undefined;
  outDir: string;
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readMergeInputs(environment: RunnerEnvironment): MergeInputs {
  const values = readInputs(mergeAction.inputs, environment);
  const { workspace, temp } = environment;
  const { plans, 'out-dir': out } = values;
  return {
    root: workspace,
    app: values.app === '' ? undefined : values.app,
    parts: values.parts,
    plans: plans === '' ? undefined : toPath(workspace, plans),
    outDir: out === '' ? toPath(temp, 'vrooli-bundle', 'release') : toPath(workspace, out),
  };
}
