import * as core from '@actions/core';
import type { RehearsalOptions } from '../../pipeline/rehearsal/plan-rehearsal.ts';
import {
  defaultRehearsalMode,
  defaultRehearsalSeconds,
  parseRehearsalMode,
  parseRehearsalTimeout,
  rehearsalModes,
} from '../../pipeline/shared/options/rehearsal.ts';
import { parseRehearsalAnswers } from '../../pipeline/shared/options/rehearsal-answers.ts';
import { defineInputs, type InputValues } from './define-inputs.ts';
import { choiceInput } from './input-kinds.ts';

/** The inputs about starting the app before its installers are made. */
export const rehearsalInputs = defineInputs({
  rehearse: choiceInput(
    `Whether the app is started before the installers are made: ${rehearsalModes.join(', ')}. \`on\`: where the runner can start it, else the summary states the reason. \`required\`: an error where it cannot.`,
    parseRehearsalMode,
    defaultRehearsalMode,
  ),
  'rehearse-secrets': {
    description:
      'Values of secrets for the rehearsal, by id or variable: a JSON object, or lines `NAME=value`. They are masked, and written nowhere. Default: values of their formats.',
    required: false,
    default: '',
    parse: parseRehearsalAnswers,
  },
  'rehearse-timeout': choiceInput(
    'Seconds from a start of the app to ready.',
    parseRehearsalTimeout,
    String(defaultRehearsalSeconds),
  ),
});

/** The options of the rehearsal. The runner masks the values of secrets from here on. */
export function toRehearsal(values: InputValues<typeof rehearsalInputs>): RehearsalOptions {
  const { rehearse: mode, 'rehearse-secrets': answers, 'rehearse-timeout': timeoutMs } = values;
  for (const value of Object.values(answers)) if (value !== '') core.setSecret(value);
  return { mode, answers, timeoutMs };
}
