import { parseFormats } from '../../pipeline/formats/parse-formats.ts';
import { type FormatId, formatIds } from '../../pipeline/formats/registry.ts';
import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import type { MakeStagedRequest } from '../../pipeline/stages/package-desktop/make-staged.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import { type RunnerEnvironment, toPath } from '../shared/environment.ts';
import { filesInput, optionalInput, textInput } from '../shared/input-kinds.ts';
import { stagedSigningInputs, toSigning } from '../shared/signing-inputs.ts';

export const signAction = defineAction({
  name: 'Sign and make Vrooli desktop installers',
  description:
    'Signs staged payloads and makes their installers and documents, in a job that runs no code of the scenario.',
  branding: { icon: 'edit-3', color: 'purple' },
  inputs: defineInputs({
    staged: filesInput(
      'Files that the action `package-desktop` wrote with `staged-only`, from the workspace, one per line; or folders, with all such files in them, such as one of `actions/download-artifact`.',
    ),
    formats: optionalInput(
      `Installers to make, separated by commas: ${formatIds.join(', ')}. Default: those that the payload was staged for; else every one of its target whose programs are on the runner.`,
      parseFormats,
      () => undefined,
    ),
    'out-dir': textInput(
      "Folder from the workspace in which each payload gets a folder `<app>-<target>`. Default: `vrooli-bundle` in the runner's temporary folder.",
    ),
    ...stagedSigningInputs,
  }),
  outputs: {
    installers: 'JSON list of the installers: name, path, target, format, size, sha256 and signed for each.',
    releases:
      'JSON list of the payloads: app-name, app-version, target, out-dir, metadata, bundle and bundle-sha256 for each.',
    'out-dir':
      'Folder with a folder for each payload: its installers, SHA256SUMS, metadata.json, manifest.json and bundle.json.',
  },
});

export interface SignInputs {
  /** For annotations: the checkout. */
  root: string;
  staged: readonly DocumentFile[];
  formats: readonly FormatId[] | undefined;
  outDir: string;
  signing: MakeStagedRequest['signing'];
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readSignInputs(environment: RunnerEnvironment): SignInputs {
  const values = readInputs(signAction.inputs, environment);
  const { workspace, temp } = environment;
  const out = values['out-dir'];
  return {
    root: workspace,
    staged: values.staged,
    formats: values.formats,
    outDir: out === '' ? toPath(temp, 'vrooli-bundle') : toPath(workspace, out),
    signing: toSigning(values, environment),
  };
}
