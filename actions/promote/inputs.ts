import type { KeylessPolicy } from '../../pipeline/signing/documents/document-signer.ts';
import type { PromoteRequest } from '../../pipeline/stages/promote/request.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { type Channel, channels } from '../../schema/promotion.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import { type RunnerEnvironment, toPath } from '../shared/environment.ts';
import { githubInputs, takeToken, toOwnRun } from '../shared/github-inputs.ts';
import { choiceInput, flagInput, levelInput, textInput } from '../shared/input-kinds.ts';

function parseChannel(word: string): Channel {
  const channel = channels.find((one) => one === word);
  if (channel !== undefined) return channel;
  throw new PipelineError({
    code: 'input-invalid',
    blame: 'usage',
    message: `"${word}" is not a channel`,
    remedy: `choose one of ${channels.join(', ')}`,
  });
}

/** The number of a run. @throws {PipelineError} input-invalid (usage) */
function parseRun(text: string): string {
  if (/^[1-9]\d{0,19}$/.test(text)) return text;
  throw new PipelineError({
    code: 'input-invalid',
    blame: 'usage',
    message: `"${text}" is not the number of a run`,
    remedy: 'take it from the address of the run: …/actions/runs/<number>',
  });
}

export const promoteAction = defineAction({
  name: 'Promote a Vrooli desktop release',
  description: 'Publishes the files that a run built as a release on GitHub, without building anything.',
  branding: { icon: 'upload-cloud', color: 'purple' },
  inputs: defineInputs({
    run: {
      description: 'Number of the run that built the files.',
      required: true,
      default: '',
      parse: parseRun,
    },
    tag: textInput('Tag of the release; it ends with the version. Default: `v<version>`.'),
    artifact: textInput('Artifact of the run with the files; `*` is any text.', 'release-*'),
    channel: choiceInput(`Who gets the release: ${channels.join(', ')}.`, parseChannel, 'stable'),
    rollout: levelInput(
      'Percentage of installations that the update feed offers it to at first.',
      0,
      100,
      100,
    ),
    notes: textInput('Notes of the release, in Markdown. Default: the run that built it.'),
    'allow-unrehearsed': flagInput('Whether payloads may be released that were not started before.', false),
    'require-attestation': flagInput(
      'Whether GitHub must have an attestation about SHA256SUMS by a workflow of this repository.',
      false,
    ),
    'require-signature': flagInput(
      'Whether SHA256SUMS must have a keyless signature by a workflow of this repository.',
      false,
    ),
    'out-dir': textInput(
      "Folder for the files of the release, from the workspace; it does not exist yet. Default: `vrooli-bundle/published` in the runner's temporary folder.",
    ),
    'site-dir': textInput(
      'Folder for a download page, a Homebrew cask and manifests of winget, from the workspace. Default: none are written.',
    ),
    ...githubInputs,
  }),
  outputs: {
    status: '`published`, or `published-before` when an earlier call had published it.',
    tag: 'Tag of the release.',
    url: 'Page of the release.',
    'out-dir': 'Folder with every file of the release and promotion.json.',
    promotion: 'Path of promotion.json.',
    'log-url': 'Address of the entry of the governance log; empty without one.',
  },
});

export interface PromoteInputs {
  root: string;
  request: PromoteRequest;
  requireSignature: boolean;
  keyless: KeylessPolicy | undefined;
  outDir: string;
  /** Absolute; undefined without one. */
  siteDir: string | undefined;
  /** Variables with which GitHub is found. */
  env: NodeJS.ProcessEnv;
}

/** @throws {PipelineError} inputs-invalid: with every fault. */
export function readPromoteInputs(environment: RunnerEnvironment): PromoteInputs {
  const values = readInputs(promoteAction.inputs, environment);
  const { workspace, temp, repositoryUrl } = environment;
  const { tag, notes, environment: named, artifact, channel, rollout, log, 'out-dir': out } = values;
  return {
    root: workspace,
    request: {
      ...{ runId: values.run, artifact, channel, rollout, log },
      tag: tag === '' ? undefined : tag,
      notes: notes === '' ? undefined : notes,
      environment: named === '' ? undefined : named,
      ownRun: toOwnRun(environment),
      allowUnrehearsed: values['allow-unrehearsed'],
      requireAttestation: values['require-attestation'],
    },
    requireSignature: values['require-signature'],
    keyless: repositoryUrl === undefined ? undefined : { repository: repositoryUrl },
    outDir: out === '' ? toPath(temp, 'vrooli-bundle', 'published') : toPath(workspace, out),
    siteDir: values['site-dir'] === '' ? undefined : toPath(workspace, values['site-dir']),
    env: takeToken(values.token, environment),
  };
}
