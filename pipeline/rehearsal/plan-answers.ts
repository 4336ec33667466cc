import type { Secret } from '../../schema/bundle/secret.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { sampleFormat } from './sample-format.ts';

export interface PlannedAnswers {
  /** Values by the id of the secret. */
  values: Record<string, string>;
  /** Values that were given and must not be shown. */
  given: string[];
  /** Names without a secret. */
  unknown: Diagnostic[];
  /** Required secrets without a value. */
  missing: Diagnostic[];
}

/** Values of variables whose name says what they are; nothing listens on port 9 of loopback. */
const byName: readonly [name: RegExp, value: string][] = [
  [/(^|_)(url|uri|endpoint|webhook)$/i, 'http://127.0.0.1:9'],
  [/(^|_)e?mail$/i, 'rehearsal@example.invalid'],
  [/(^|_)(host|hostname)$/i, '127.0.0.1'],
  [/(^|_)port$/i, '9'],
];

/** Without a format: long enough for programs that ask for 32 characters. */
const plainValue = 'rehearsal-0000-0000-0000-0000-0000';

function makeValue({ format, target }: Secret): string | undefined {
  if (format !== undefined) return sampleFormat(format);
  return byName.find(([name]) => name.test(target.name))?.[1] ?? plainValue;
}

/**
 * The values of a rehearsal: those that were given, by id or by the name of the variable, and one of the right format for each required
 * secret that the user would be asked for. The runtime generates the others. Pure.
 */
export function planAnswers(
  secrets: readonly Secret[],
  given: Readonly<Record<string, string>>,
): PlannedAnswers {
  const values: Record<string, string> = {};
  const unknown: Diagnostic[] = [];
  for (const [name, value] of Object.entries(given)) {
    const secret = secrets.find(({ id, target }) => id === name || target.name === name);
    if (secret === undefined) {
      const ids = secrets.map(({ id }) => id).join(', ') || 'none';
      unknown.push({
        severity: 'error',
        code: 'rehearsal-answer-unknown',
        message: `rehearse-secrets names "${name}", which is not a secret of the bundle`,
        remedy: `use one of its secrets: ${ids}`,
      });
    } else values[secret.id] = value;
  }
  const missing: Diagnostic[] = [];
  for (const secret of secrets) {
    const isAsked = secret.class === 'user_prompt' && secret.required;
    if (!isAsked || values[secret.id] !== undefined) continue;
    const value = makeValue(secret);
    if (value === undefined) {
      missing.push({
        severity: 'error',
        code: 'rehearsal-answer-missing',
        message: `no value could be made for the secret "${secret.id}" with the format ${secret.format}`,
        remedy: `give one for the rehearsal: --rehearse-secrets, or the input rehearse-secrets, with ${secret.id}=<value>`,
      });
    } else values[secret.id] = value;
  }
  return { values, given: Object.values(given).filter((value) => value !== ''), unknown, missing };
}
