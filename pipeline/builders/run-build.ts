import type { DiagnosticCode } from '../../schema/errors/codes.ts';
import { PipelineError } from '../errors.ts';
import type { BuildContext } from '../ports.ts';
import { toTail } from '../shared/npm/npm-pack.ts';
import { findUnfinishedNpm, toLogHint } from '../shared/npm/unfinished.ts';
import { isInherited } from './build-environment.ts';

/** A command of a service's build. `shown` is the command line as its author would write it. */
export interface BuildCommand {
  file: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
  pathFirst?: readonly string[];
  shown: string;
  /** What to do when it fails; default: run it in the folder of the service. */
  remedy?: string;
}

/** An error of a service's build; `output` is the output of the failed program. */
export function toBuildError(
  service: string,
  code: DiagnosticCode,
  what: string,
  remedy: string,
  output = '',
): PipelineError {
  const tail = toTail(output);
  const message = `service "${service}": ${what}${tail === '' ? '' : `\n${tail}`}`;
  return new PipelineError({
    code,
    blame: 'input',
    message,
    remedy,
    diagnostics: [{ severity: 'error', code, message, remedy }],
  });
}

/**
 * Runs one command of a service's build.
 * @throws {PipelineError} build-failed with the service, the command, the exit code and the last 20 lines of its output in order; also for a
 * command that ended with exit code 0 although npm did not finish
 */
export async function runBuild(
  ctx: Pick<BuildContext, 'exec' | 'log' | 'sourceDateEpoch' | 'buildVariables'>,
  service: string,
  command: BuildCommand,
): Promise<void> {
  const lines: string[] = [];
  const result = await ctx.exec.run(command.file, command.args, {
    cwd: command.cwd,
    pathFirst: command.pathFirst ?? [],
    inherits: (name, value) => isInherited(name, value, ctx.buildVariables),
    env: { SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch), ...command.env },
    onLine: (line) => {
      lines.push(line);
      ctx.log.debug(`${service}: ${line}`);
    },
  });
  const output = lines.join('\n');
  const unfinished = findUnfinishedNpm(output);
  if (unfinished !== undefined) {
    throw toBuildError(
      service,
      'build-failed',
      `\`${command.shown}\` was not finished${result.exitCode === 0 ? ', although its exit code is 0' : ''}: npm printed "${unfinished.line}"`,
      `check the network and the registry that npm is configured for, and run this again; npm's log has the reason: ${toLogHint(unfinished)}`,
      output,
    );
  }
  if (result.exitCode === 0) return;
  throw toBuildError(
    service,
    'build-failed',
    `\`${command.shown}\` failed with exit code ${result.exitCode}`,
    command.remedy ??
      `run \`${command.shown}\` in the folder of the service "${service}" and correct what it reports`,
    output,
  );
}
