import * as z from 'zod';
import { PipelineError } from '../../errors.ts';
import type { ExecResult } from '../../ports.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import type { SignerContext } from '../signer.ts';
import { type CommandLine, planRead } from './commands.ts';

/** A program that signs, or the server that it asks, answers in this time or not at all. */
const signMs = 300_000;

export async function runCommand(
  ctx: Pick<SignerContext, 'exec'>,
  { file, args, input }: CommandLine,
): Promise<ExecResult> {
  return await ctx.exec.run(file, args, {
    env: { LC_ALL: 'C.UTF-8' },
    timeoutMs: signMs,
    ...(input === undefined ? {} : { input }),
  });
}

/** The end of what a program printed. */
export const toReason = ({ stdout, stderr, exitCode }: ExecResult): string =>
  toTail(stderr.trim() || stdout.trim() || `exit code ${exitCode}`);

export function toSigningError(message: string, remedy: string): PipelineError {
  return new PipelineError({ code: 'signing-failed', blame: 'environment', message, remedy });
}

/** Whether the package that signs is missing from a Python. */
export const lacksPackage = ({ stderr }: ExecResult): boolean =>
  stderr.includes("No module named 'apple_platform'");

export const installRemedy =
  'install it (`python3 -m venv <folder>`, `<folder>/bin/pip install apple-platform-py==0.1.0`) and name <folder>/bin/python3 in APPLE_SIGN_PYTHON (input apple-sign-python)';

const answerSchema = z.object({
  kind: z.string(),
  is_signed: z.boolean(),
  problems: z.array(z.string()),
  subject: z.string().nullable(),
  is_apples: z.boolean(),
  is_timestamped: z.boolean(),
  flags: z.array(z.string().nullable()),
});

/** What a signature states, and every difference between it and its file. */
export type SignatureFacts = z.infer<typeof answerSchema>;

/**
 * Reads the signature of a file or bundle.
 * @throws {PipelineError} tool-missing (environment)
 * @throws {Error} with the reader's words for a file that it cannot read
 */
export async function readFacts(ctx: SignerContext, python: string, path: string): Promise<SignatureFacts> {
  const result = await runCommand(ctx, planRead(python, path));
  if (lacksPackage(result))
    throw new PipelineError({
      code: 'tool-missing',
      blame: 'environment',
      message: `${python} does not have the package apple-platform-py, which reads signatures of macOS`,
      remedy: installRemedy,
    });
  if (result.exitCode !== 0) throw new Error(toReason(result));
  return answerSchema.parse(JSON.parse(result.stdout));
}
