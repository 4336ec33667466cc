import { Command } from 'commander';
import { nodeFileSystem } from '../../host/fs.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { readJsonFile } from '../../pipeline/shared/document/read-json.ts';
import { validateBundle } from '../../schema/bundle/validate.ts';
import type { Diagnostic, Fault } from '../../schema/diagnostic.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface Options {
  complete?: boolean;
}

function printInvalid(session: Session, faults: readonly Fault[]): void {
  const [first] = faults;
  session.io.stdout(
    `${JSON.stringify({ error: 'bundle failed validation', details: first?.message ?? '', errors: faults })}\n`,
  );
}

const toFault = ({ code, pointer, message, remedy }: Diagnostic): Fault => ({
  code,
  pointer: pointer ?? '',
  message,
  remedy: remedy ?? '',
});

async function validate(session: Session, path: string, options: Options): CommandResult {
  const document = await readJsonFile(nodeFileSystem, toPath(session, path), path).catch((error: unknown) => {
    // Content that is not JSON is an invalid bundle too; a file that cannot be read has no verdict.
    const isContent = ({ code, line }: Diagnostic) => line !== undefined || code === 'file-not-utf8';
    if (error instanceof PipelineError && error.diagnostics.some(isContent)) {
      printInvalid(session, error.diagnostics.filter(({ severity }) => severity === 'error').map(toFault));
    }
    throw error;
  });
  for (const warning of document.diagnostics) session.reporter.diagnostic(warning);
  const result = validateBundle(document.value, { complete: options.complete === true });
  for (const warning of result.warnings) session.reporter.diagnostic({ file: path, ...warning });
  if (result.ok) {
    session.io.stdout(`${JSON.stringify({ status: 'valid', schema: 'desktop.v0.1' })}\n`);
    return 0;
  }
  for (const fault of result.faults) {
    session.reporter.diagnostic({
      severity: 'error',
      file: path,
      ...document.locate(fault.pointer),
      ...fault,
    });
  }
  printInvalid(session, result.faults);
  return 1;
}

/** The command `validate`: prints the verdict on a bundle.json. */
export function validateCommand(session: Session, finish: Finish): Command {
  return new Command('validate')
    .description('checks a bundle.json and prints the verdict as JSON')
    .argument('<bundle.json>')
    .option('--complete', 'refuse values that packaging has not filled in yet, such as pending digests')
    .action((path: string, options: Options) => finish(validate(session, path, options)));
}
