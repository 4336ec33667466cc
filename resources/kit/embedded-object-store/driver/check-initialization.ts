import { once } from 'node:events';
import { spawn } from 'node:child_process';
import type { InitializationReport } from '../../../../schema/initialization-report.ts';
import { toProgramEnv } from '../../../driver-sdk/program-env.ts';
import type { Driver } from '../../../driver-sdk/run-driver.ts';
import { toFailure } from '../../../driver-sdk/run-program.ts';
import { planBuckets } from './bucket-plan.ts';
import { findProgram } from './server.ts';
import { parseDeclarations } from './settings.ts';

const maxListed = 200;

/** Asks the server's program which buckets it cannot create as they are declared; by name, with the reason. */
async function findFaults(
  program: string,
  env: Driver['env'],
  plan: unknown,
): Promise<Record<string, string>> {
  const child = spawn(program, ['check'], { env: toProgramEnv(env), stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stdin.end(JSON.stringify(plan));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw toFailure(program, `exit code ${code}`, output);
  return JSON.parse(output) as Record<string, string>;
}

/**
 * Reads the declarations of buckets as a first start does, and prints an initialization report as JSON on stdout; the build runs it. Nothing is
 * created.
 */
export async function checkInitialization({ env, platform, root }: Driver): Promise<number> {
  const declared = parseDeclarations(env);
  const { buckets, faults, notes } = planBuckets(declared);
  const refused = await findFaults(findProgram(root, platform), env, { buckets });
  const file = declared.initialization.names[0] ?? 'service.json';
  const ofServer = Object.entries(refused).map(([name, why]) => ({
    file,
    line: 1,
    message: `bucket ${name}: ${why}`,
    statement: '',
    is_command: false,
  }));
  const report: InitializationReport = {
    files: declared.initialization.names,
    statements: buckets.length,
    failed: faults.length + ofServer.length,
    faults: [...faults, ...ofServer].slice(0, maxListed),
    notes: notes.slice(0, maxListed),
    extensions: [],
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return 0;
}
