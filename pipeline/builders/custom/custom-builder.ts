import { isAbsolute, join } from 'node:path/posix';
import { buildCompiled, type CompileCommand, toOutput } from '../build-compiled.ts';
import type { ServiceBuilder } from '../builder.ts';
import { expandPlaceholders } from '../placeholders.ts';
import { planCompiledBuild } from '../result.ts';
import { toBuildError } from '../run-build.ts';
import { type ServiceSource, toBuildArgs, toBuildEnv } from '../source.ts';

/**
 * Runs the author's command: entry_point is the program, followed by args; without entry_point args is the whole command.
 * @throws {PipelineError} build-command-missing
 */
export function planCustom(source: ServiceSource, output: string): CompileCommand {
  const first = source.build.entry_point;
  const program = first === undefined ? [] : [expandPlaceholders(first, source.target, output)];
  const [file, ...args] = [...program, ...toBuildArgs(source, output)];
  if (file === undefined) {
    throw toBuildError(
      source.id,
      'build-command-missing',
      'the custom build has no command',
      'name the program in build.entry_point and its arguments in build.args',
    );
  }
  const runs = file.includes('/') && !isAbsolute(file) ? join(source.dir, file) : file;
  const env = toBuildEnv(source, output);
  const shown = [first ?? file, ...(source.build.args ?? []).slice(first === undefined ? 1 : 0)].join(' ');
  return { output: toOutput(source, output), command: { file: runs, args, cwd: source.dir, env, shown } };
}

export const customBuilder = {
  type: 'custom',
  tools: () => [],
  plan: planCompiledBuild,
  build: (ctx, plan) => buildCompiled(ctx, plan, planCustom),
} as const satisfies ServiceBuilder;
