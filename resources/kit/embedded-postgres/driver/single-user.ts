import { type RunOptions, runProgram, toFailure } from '../../../driver-sdk/run-program.ts';

/**
 * Runs SQL, one statement per line, as the superuser without a listening server. Single-user mode ends
 * with exit code 0 even when statements fail, so its messages decide.
 */
export async function runSingleUser(
  postgres: string,
  dataDir: string,
  sql: string,
  { env, onStart, settings = [] }: Omit<RunOptions, 'input'> & { settings?: string[] },
): Promise<void> {
  const args = ['--single', '-D', dataDir, ...settings.flatMap((setting) => ['-c', setting]), 'postgres'];
  const output = await runProgram(postgres, args, { env, onStart, input: sql });
  const faults = output.split('\n').filter((line) => /\b(ERROR|FATAL|PANIC): /.test(line));
  if (faults.length > 0) throw toFailure('postgres --single', 'a statement', faults.join('\n'));
}
