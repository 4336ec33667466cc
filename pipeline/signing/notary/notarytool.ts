import * as z from 'zod';
import type { CommandLine } from '../codesign/commands.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import { toNotaryError } from './failure.ts';
import type { NotaryIdentity } from './identity.ts';
import { type NotaryContext, type NotaryService, submissionStates } from './service.ts';

type Credential = NotaryIdentity['credential'];

/** An upload of some gigabytes takes its time. */
const commandMs = 3_600_000;

/** A key is named by its file. notarytool asks for the password of an Apple Account, and reads it from stdin where no terminal is. */
function planCredential(credential: Credential): string[] {
  if (credential.kind === 'apple-id')
    return ['--apple-id', credential.appleId, '--team-id', credential.teamId];
  const { file, keyId, issuer } = credential;
  return ['--key', file, '--key-id', keyId, ...(issuer === undefined ? [] : ['--issuer', issuer])];
}

/** The command lines of notarytool, without a secret in an argument. https://keith.github.io/xcode-man-pages/notarytool.1.html */
export const planNotarytool = (
  command: 'submit' | 'info' | 'log',
  subject: string,
  credential: Credential,
): CommandLine => ({
  file: 'xcrun',
  args: [
    'notarytool',
    command,
    subject,
    ...planCredential(credential),
    ...(command === 'log' ? [] : ['--output-format', 'json']),
    ...(command === 'submit' ? ['--no-progress'] : []),
  ],
});

/** What Apple's programs say about a file that has its ticket: the ticket, and Gatekeeper. A zip file cannot have one. */
export function planJudges(format: string, path: string): CommandLine[] {
  const assess = {
    dmg: ['--type', 'open', '--context', 'context:primary-signature'],
    pkg: ['--type', 'install'],
  }[format];
  if (assess === undefined) return [];
  return [
    { file: 'xcrun', args: ['stapler', 'validate', path] },
    { file: 'spctl', args: ['--assess', ...assess, '--verbose=2', path] },
  ];
}

async function run(ctx: NotaryContext, { file, args }: CommandLine, input?: string): Promise<string> {
  const { exitCode, stdout, stderr } = await ctx.exec.run(file, args, {
    timeoutMs: commandMs,
    ...(input === undefined ? {} : { input }),
  });
  if (exitCode === 0) return stdout;
  throw toNotaryError(
    `${[file, ...args.slice(0, 2)].join(' ')} failed: ${toTail(stderr.trim() || stdout.trim() || `exit code ${exitCode}`)}`,
    'check the credentials of the notary service; the words above are those of the program',
  );
}

function parseOutput<T>(schema: z.ZodType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw toNotaryError(
      'notarytool printed something else than the JSON that it is documented to print',
      'update Xcode',
      cause,
    );
  }
}

const submissionSchema = z.object({ id: z.string().min(1) });
const stateSchema = z.object({ status: z.enum(submissionStates) });

/** Apple's notary service by notarytool of a Mac. */
export async function openNotarytool(ctx: NotaryContext, credential: Credential): Promise<NotaryService> {
  const input =
    credential.kind === 'apple-id' ? `${(await ctx.fs.readText(credential.password)).trim()}\n` : undefined;
  const call = (command: 'submit' | 'info' | 'log', subject: string) =>
    run(ctx, planNotarytool(command, subject, credential), input);
  return {
    submit: async ({ path }) => parseOutput(submissionSchema, await call('submit', path)).id,
    readState: async (submission) => parseOutput(stateSchema, await call('info', submission)).status,
    readLog: async (submission) => parseOutput(z.unknown(), await call('log', submission)),
  };
}

/** @throws {PipelineError} notarization-failed (environment) when Apple's programs refuse the file */
export async function askJudges(ctx: NotaryContext, format: string, path: string): Promise<void> {
  for (const command of planJudges(format, path)) await run(ctx, command);
}
