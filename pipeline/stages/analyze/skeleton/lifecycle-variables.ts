import { toResourceOf } from '../../../shared/resources/variables.ts';
import { parseCommands, type Setting } from '../../../shared/shell/commands.ts';
import { evaluateWord, type ShellScope } from './evaluate-word.ts';

/** Names of values that a bundle never contains: they are generated or asked for on the user's computer. */
const secretName = /SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIAL/i;
/** A value with a user and a password in it. */
const hasLogin = /:\/\/[^/\s:@]*:[^/\s@]+@/;
/** Variables of the machine: unknown before the start. */
const ofMachine = /^(?:HOME|PATH|PWD|OLDPWD|USER|LOGNAME|HOSTNAME|SHELL|TMPDIR|UID|RANDOM|PPID|SECONDS)$/;

export interface Variables {
  /** Variables that the step gives its program, by name. Values can contain templates. */
  env: Record<string, string>;
  /** Those that cannot be written down, each with the reason. */
  refused: { name: string; why: string }[];
}

/** What is known when the step runs. */
export interface Given {
  /** Variables that the bundle gives in any case, as templates. */
  env: Readonly<Record<string, string>>;
  /** The folder in which the step runs, as a template. */
  cwd: string;
}

/** Whether a bundle may contain the variable: it is not a secret, and the resource kit does not set it. */
export function isCarried(name: string, value: string): boolean {
  return !secretName.test(name) && toResourceOf(name) === undefined && !hasLogin.test(value);
}

/** The scope of a step in which `known` has been set so far; undefined values could not be found. */
export function toScope({ env, cwd }: Given, known: ReadonlyMap<string, string | undefined>): ShellScope {
  return {
    cwd,
    find: (name) => {
      if (known.has(name)) return known.get(name);
      if (Object.hasOwn(env, name)) return env[name];
      return ofMachine.test(name) || secretName.test(name) || toResourceOf(name) !== undefined
        ? undefined
        : '';
    },
  };
}

/** The settings of a file that a shell sources: its own assignments, all of them exported. */
function parseSourced(text: string): readonly Setting[] {
  return parseCommands(`set -a\n${text}\n:`).at(-1)?.settings ?? [];
}

/**
 * Evaluates what a lifecycle step sets for its program. Variables that the bundle gives itself, such as ports, keep its value.
 * `read` returns the text of a file of the scenario.
 */
export async function evaluateSettings(
  settings: readonly Setting[],
  given: Given,
  read: (path: string) => Promise<string | undefined>,
): Promise<Variables & { scope: ShellScope }> {
  const known = new Map<string, string | undefined>();
  const scope = toScope(given, known);
  const env = new Map<string, string>();
  const refused = new Map<string, string>();
  const expand = async (one: Setting): Promise<readonly Setting[]> =>
    'sourced' in one ? parseSourced((await read(one.sourced)) ?? '') : [one];
  for (const setting of (await Promise.all(settings.map(expand))).flat()) {
    if (!('name' in setting)) continue;
    const { name, value: word, isExported } = setting;
    const value = evaluateWord(word, scope);
    known.set(name, value);
    env.delete(name);
    refused.delete(name);
    if (!isExported || Object.hasOwn(given.env, name)) continue;
    if (value === undefined) refused.set(name, 'its value is only known when the step runs');
    else if (!isCarried(name, value))
      refused.set(name, 'the app gets it from its secrets or its resource kit');
    else env.set(name, value);
  }
  return {
    scope,
    env: Object.fromEntries(env),
    refused: [...refused].map(([name, why]) => ({ name, why })),
  };
}
