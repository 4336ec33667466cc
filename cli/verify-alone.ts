/** The program of vrooli-bundle-verify.mjs: `verify` in one file that needs only Node, and dpkg-deb for a .deb. */
import { resolve } from 'node:path';
import { nodeExec } from '../host/exec.ts';
import { nodeFileSystem } from '../host/fs.ts';
import { createStreamLog, systemClock } from '../host/log.ts';
import { withoutCommands } from '../pipeline/shared/workflow-commands.ts';
import { verify } from '../pipeline/stages/release/verify.ts';
import { toFailure } from './failure.ts';
import { renderDiagnostic } from './report.ts';

const usage = 'usage: node vrooli-bundle-verify.mjs PATH, the folder of a release or one installer\n';

async function verifyAlone(path: string): Promise<number> {
  const write = (text: string) => void process.stderr.write(withoutCommands(text));
  const log = createStreamLog(write, { debug: false });
  const host = { platform: process.platform, arch: process.arch };
  try {
    const { checked, proved, statement, diagnostics } = await verify(
      { fs: nodeFileSystem, exec: nodeExec, log, host, clock: systemClock },
      resolve(path).replaceAll('\\', '/'),
    );
    for (const diagnostic of diagnostics) write(renderDiagnostic(diagnostic));
    for (const sentence of statement) log.info(sentence);
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    const status = failed ? 'failed' : 'verified';
    process.stdout.write(`${JSON.stringify({ status, checked, proved, statement }, undefined, 2)}\n`);
    return failed ? 1 : 0;
  } catch (error) {
    const { diagnostics, exitCode } = toFailure(error);
    for (const diagnostic of diagnostics) write(renderDiagnostic(diagnostic));
    return exitCode;
  }
}

const [path, ...others] = process.argv.slice(2);
if (path === undefined || path.startsWith('-') || others.length > 0) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else process.exitCode = await verifyAlone(path);
