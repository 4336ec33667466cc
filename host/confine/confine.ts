import type { Confinement } from '../../pipeline/ports.ts';

/** Must be the prefix that launcher.mjs removes. */
const prefix = 'CONFINED_';

export interface Command {
  file: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

/** A command that starts another one confined, see launcher.mjs. `file` is a path, not a name on PATH. Linux only. */
export function toConfined({ node, launcher }: Confinement, { file, args, env }: Command): Command {
  const renamed = Object.entries(env).map(([name, value]) => [`${prefix}${name}`, value]);
  return {
    file: node,
    args: ['--disable-warning=ExperimentalWarning', '--disable-sigusr1', launcher, file, ...args],
    env: Object.fromEntries(renamed),
  };
}
