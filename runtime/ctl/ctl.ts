import { formatControlUsage } from '../../schema/command-line/control.ts';
import { RuntimeError, toMessage } from '../errors.ts';
import { parseCommand } from './arguments.ts';
import { applyCommand } from './commands.ts';
import { describeApp, toAppPlace } from './find-runtime.ts';

/**
 * The command line shim (`vrooli`, `runtime ctl`). Writes results to stdout and one line per error to stderr.
 * Exit codes: 0 success, 1 failure, 2 bad usage.
 */
export async function runCtl(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const parsed = parseCommand(argv);
  if (parsed.kind === 'help') {
    process.stdout.write(formatControlUsage());
    return 0;
  }
  if (parsed.kind === 'misuse') {
    process.stderr.write(`${parsed.message}\n${formatControlUsage()}`);
    return 2;
  }
  try {
    if (parsed.kind === 'version') {
      process.stdout.write(`${describeApp(process.execPath)}\n`);
      return 0;
    }
    if (parsed.command.name === 'verify') {
      const { applyVerify } = await import('./verify.ts');
      return await applyVerify(process.execPath, parsed.command, process.stdout);
    }
    if (parsed.command.name === 'update') {
      const { applyUpdateCommand } = await import('../update/command/update-command.ts');
      return await applyUpdateCommand(parsed.command, { appData: parsed.appData, env }, process.stdout);
    }
    const place = toAppPlace(parsed.appData, env, process.execPath);
    return await applyCommand(parsed.command, place, process.stdout);
  } catch (error) {
    const remedy = error instanceof RuntimeError && error.remedy !== '' ? `; ${error.remedy}` : '';
    const code = error instanceof RuntimeError && error.code.startsWith('update-') ? `${error.code}: ` : '';
    process.stderr.write(`${code}${toMessage(error)}${remedy}\n`);
    return 1;
  }
}
