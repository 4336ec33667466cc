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
import { choiceInput, optionalInput, textInput } from './input-kinds.ts';
import { maskSecret } from './secret-references.ts';

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

/** The same for a payload whose document says whether it must be signed. */
export const stagedSigningInputs = defineInputs({
  sign: optionalInput(
    `Whether files are signed: ${signingModes.join(', ')}. \`auto\`: where credentials are set; files without are labelled unsigned with the reason. \`require\`: an error before anything is made for a file that would stay unsigned. Default: \`require\` where the payload was staged with it, else \`auto\`. Set \`require\` here where it must hold whatever the other job wrote.`,
    parseSigningMode,
    () => undefined,
  ),
  ...settingInputs,
});

/** The settings that the step has, by variable. The runner masks the secrets from here on, and no program inherits them. */
function takeSettings(
  inputs: Readonly<Record<string, unknown>>,
  all: RunnerEnvironment['all'],
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, input, secret } of settings) {
    const value = inputs[input] || all[name];
    if (typeof value === 'string' && value !== '') {
      values[name] = value;
      if (secret) maskSecret(value);
    }
    if (!secret) continue;
    delete all[name];
    delete all[`INPUT_${input.toUpperCase()}`];
  }
  return values;
}

/**
 * Who signs. `isUsed`: whether this step signs; else the settings are taken out of the environment and not read.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function toSigning<Mode extends SigningMode | undefined>(
  inputs: Readonly<Record<string, unknown>> & { sign: Mode },
  { all, workspace }: RunnerEnvironment,
  isUsed = true,
): Omit<SigningRequest, 'mode'> & { mode: Mode } {
  const { source, withFiles } = createCredentials(takeSettings(inputs, all), workspace);
  const read = isUsed ? readAllIdentities(inputs.sign, source) : { mode: inputs.sign, identities: {} };
  return { ...read, withCredentials: withFiles };
}
