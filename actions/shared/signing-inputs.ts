import * as core from '@actions/core';
import { createCredentials } from '../../host/credentials.ts';
import { listSettings } from '../../pipeline/signing/list-settings.ts';
import {
  defaultSigningMode,
  parseSigningMode,
  type SigningMode,
  signingModes,
} from '../../pipeline/signing/mode.ts';
import { readAllIdentities } from '../../pipeline/signing/read-identities.ts';
import type { SigningRequest } from '../../pipeline/signing/request.ts';
import { defineInputs, type Input } from './define-inputs.ts';
import type { RunnerEnvironment } from './environment.ts';
import { choiceInput, textInput } from './input-kinds.ts';

const settings = listSettings();

const secretNote = (secret: boolean) =>
  secret ? ' It is masked, and in no file while the scenario is built.' : '';

/** One input for each setting of a signer; the variable of the setting counts when the input is empty. */
const settingInputs: Readonly<Record<string, Input<string>>> = Object.fromEntries(
  settings.map(({ name, input, description, secret }) => [
    input,
    textInput(`${description}${secretNote(secret)} Default: the variable \`${name}\`.`),
  ]),
);

/** The inputs about signing. */
export const signingInputs = defineInputs({
  sign: choiceInput(
    `Whether files are signed: ${signingModes.join(', ')}. \`auto\`: where credentials are set; files without are labelled unsigned with the reason. \`require\`: an error before anything is built for a file that would stay unsigned.`,
    parseSigningMode,
    defaultSigningMode,
  ),
  ...settingInputs,
});

/**
 * Who signs. The runner masks the secrets from here on, and no program inherits them.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function toSigning(
  inputs: Readonly<Record<string, unknown>> & { sign: SigningMode },
  { all, workspace }: RunnerEnvironment,
): SigningRequest {
  const values: Record<string, string> = {};
  for (const { name, input, secret } of settings) {
    const value = inputs[input] || all[name];
    if (typeof value === 'string' && value !== '') {
      values[name] = value;
      if (secret) for (const line of value.split('\n')) if (line.trim() !== '') core.setSecret(line.trim());
    }
    if (!secret) continue;
    delete all[name];
    delete all[`INPUT_${input.toUpperCase()}`];
  }
  const { source, withFiles } = createCredentials(values, workspace);
  return { ...readAllIdentities(inputs.sign, source), withCredentials: withFiles };
}
