import { PipelineError } from '../../errors.ts';
import type { ExecResult } from '../../ports.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import type { SignerContext } from '../signer.ts';
import type { CommandLine } from './commands.ts';

/** A tool that signs, or a server that it asks, answers in this time or not at all. */
const signMs = 180_000;

export async function runCommand(
  ctx: Pick<SignerContext, 'exec'>,
  { file, args }: CommandLine,
  timeoutMs = signMs,
): Promise<ExecResult> {
  return await ctx.exec.run(file, args, { env: { LC_ALL: 'C' }, timeoutMs });
}

/** The end of what a program printed, without OpenSSL's prefixes and without the words of files with secrets, which it can repeat. */
export function toReason({ stdout, stderr, exitCode }: ExecResult, secrets: readonly string[]): string {
  const text = secrets
    .filter((secret) => secret !== '')
    .reduce((line, secret) => line.replaceAll(secret, '***'), `${stderr}\n${stdout}`);
  // Of a stack of Java the messages are enough.
  const isNoise = (line: string) =>
    /^(?:Failed|\.\.\. \d+ more|at [\w.$]+\/?[\w.$]*[<(].*)?$/.test(line.trim());
  const lines = text.split('\n').filter((line) => !isNoise(line));
  return lines.length === 0 ? `exit code ${exitCode}` : toTail(lines.join('\n'));
}

export function toSigningError(message: string, remedy: string, cause?: unknown): PipelineError {
  return new PipelineError({ code: 'signing-failed', blame: 'environment', message, remedy, cause });
}
