import { Command, CommanderError } from 'commander';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { DiagnosticCode } from '../schema/errors/codes.ts';
import { ownValue } from '../schema/own-value.ts';
import { toFailure } from './failure.ts';
import { createMask } from './mask.ts';
import { createJsonReporter, createTextReporter } from './report.ts';
import { resolveSecrets } from './secret-references.ts';
import type { CliIo, CommandResult, Finish, Session } from './session.ts';
import { readVersion } from './version.ts';

type CreateCommand = (session: Session, finish: Finish) => Command;

/** Each command is a separate module with its imports: a call loads only the named command. */
export const commands: Record<string, () => Promise<CreateCommand>> = {
  init: async () => (await import('./commands/init.ts')).initCommand,
  analyze: async () => (await import('./commands/analyze.ts')).analyzeCommand,
  'plan-secrets': async () => (await import('./commands/plan-secrets.ts')).planSecretsCommand,
  assemble: async () => (await import('./commands/assemble.ts')).assembleCommand,
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  package: async () => (await import('./commands/package.ts')).packageCommand,
  plan: async () => (await import('./commands/plan.ts')).planCommand,
  build: async () => (await import('./commands/build.ts')).buildCommand,
  run: async () => (await import('./commands/run.ts')).runCommand,
  make: async () => (await import('./commands/make.ts')).makeCommand,
  sign: async () => (await import('./commands/sign.ts')).signCommand,
  notarize: async () => (await import('./commands/notarize.ts')).notarizeCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  promote: async () => (await import('./commands/promote.ts')).promoteCommand,
  revoke: async () => (await import('./commands/revoke.ts')).revokeCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  container: async () => (await import('./commands/container.ts')).containerCommand,
  repository: async () => (await import('./commands/repository.ts')).repositoryCommand,
  secrets: async () => (await import('./commands/secrets.ts')).secretsCommand,
  telemetry: async () => (await import('./commands/telemetry.ts')).telemetryCommand,
  feed: async () => (await import('./commands/feed.ts')).feedCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
};

/** Commander prints "error: …" of its own; the report below carries the same text in the shape of a diagnostic. */
function quiet(command: Command, io: CliIo): Command {
  command.exitOverride().configureOutput({
    writeOut: (text) => io.stdout(text),
    writeErr: () => {},
    outputError: () => {},
  });
  return command;
}

async function createProgram(
  session: Session,
  asked: string | undefined,
  finish: (code: number) => void,
): Promise<Command> {
  const program = quiet(new Command('vrooli-bundle'), session.io)
    .description('Turns the scenario of a repository into offline desktop installers.')
    .version(readVersion())
    .option('--json', 'write stderr as JSON Lines; also allowed after the command')
    .showSuggestionAfterError()
    .hook('preAction', async (_program, command) => {
      // `secrets` reads what it is asked for, and no setting.
      if (command.name() !== 'secrets') await resolveSecrets(session, command.opts()['buildEnv'] ?? []);
    });
  const only = asked === undefined ? undefined : ownValue(commands, asked);
  for (const load of only === undefined ? Object.values(commands) : [only]) {
    const create = await load();
    const command = create(session, async (result: CommandResult) => finish((await result) ?? 0));
    program.addCommand(quiet(command, session.io).option('--json', 'write stderr as JSON Lines'));
  }
  return program;
}

/** Our error codes by those of Commander. */
const usageCodes: Record<string, DiagnosticCode> = {
  'commander.help': 'command-missing',
  'commander.unknownCommand': 'command-unknown',
  'commander.unknownOption': 'option-unknown',
  'commander.missingMandatoryOptionValue': 'option-missing',
  'commander.optionMissingArgument': 'option-value-missing',
  'commander.missingArgument': 'argument-missing',
  'commander.excessArguments': 'argument-unexpected',
  'commander.invalidArgument': 'argument-invalid',
};

function toUsageDiagnostic(error: CommanderError, asked: string | undefined): Diagnostic {
  const where = asked !== undefined && asked in commands ? `${asked} ` : '';
  const remedy = `see "vrooli-bundle ${where}--help"`;
  const code = ownValue(usageCodes, error.code) ?? 'command-line-invalid';
  const message = code === 'command-missing' ? 'no command was given' : error.message.replace(/^error: /, '');
  return { severity: 'error', code, message, remedy };
}

/**
 * Runs one command line and returns the exit code: 0 success, 1 invalid input, 2 invalid usage, 3 fault of the environment.
 * Never throws; stdout carries documents only.
 */
export async function runCli(argv: readonly string[], given: CliIo): Promise<number> {
  const mask = createMask();
  const io: CliIo = {
    ...given,
    stdout: (text) => given.stdout(mask.apply(text)),
    stderr: (text) => given.stderr(mask.apply(text)),
  };
  const end = argv.indexOf('--');
  const json = (end === -1 ? argv : argv.slice(0, end)).includes('--json');
  const debug = (io.env['VROOLI_BUNDLE_DEBUG'] ?? '') !== '';
  const reporter = (json ? createJsonReporter : createTextReporter)(io.stderr, debug);
  let exitCode = 0;
  const asked = argv.find((word) => !word.startsWith('-'));
  try {
    const program = await createProgram(
      { io, reporter, log: reporter.log, mask: mask.add },
      asked,
      (code) => {
        exitCode = code;
      },
    );
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      reporter.diagnostic(toUsageDiagnostic(error, asked));
      return 2;
    }
    const failure = toFailure(error);
    for (const diagnostic of failure.diagnostics) reporter.diagnostic(diagnostic);
    if (debug && failure.stack !== undefined) reporter.log.debug(failure.stack);
    return failure.exitCode;
  }
}
