/** The program of vrooli-bundle-verify.mjs: `verify` in one file that needs only Node, and dpkg-deb for a .deb. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeExec } from '../host/exec.ts';
import { nodeFileSystem } from '../host/fs.ts';
import { createStreamLog, systemClock } from '../host/log.ts';
import { withoutCommands } from '../pipeline/shared/workflow-commands.ts';
import { verify } from '../pipeline/stages/release/verify.ts';
import { toFailure } from './failure.ts';
import { renderDiagnostic } from './report.ts';
import { readTrust, type TrustOptions, trustOptions } from './trust.ts';

const usage = `usage: node vrooli-bundle-verify.mjs [OPTIONS] PATH, the folder of a release or one installer
${trustOptions.map(([name, value, , description]) => `  --${name} ${value}  ${description}`).join('\n')}
  --require-signature  fail unless a signature of SHA256SUMS is of a key or identity that is given here
`;

const toCamel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The options and the path; undefined when they are not understood. */
function parseArguments(): { options: TrustOptions; path: string } | undefined {
  const named = trustOptions.map(
    ([name, , multiple]) => [name, { type: 'string' as const, multiple }] as const,
  );
  try {
    const { values, positionals } = parseArgs({
      options: { ...Object.fromEntries(named), 'require-signature': { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) return undefined;
    return {
      path,
      options: Object.fromEntries(Object.entries(values).map(([name, value]) => [toCamel(name), value])),
    };
  } catch {
    return undefined;
  }
}

const toPath = (path: string) => resolve(path).replaceAll('\\', '/');

async function verifyAlone(path: string, options: TrustOptions): Promise<number> {
  const write = (text: string) => void process.stderr.write(withoutCommands(text));
  const log = createStreamLog(write, { debug: false });
  const host = { platform: process.platform, arch: process.arch };
  try {
    const trusted = await readTrust(nodeFileSystem, options, toPath);
    const ports = { fs: nodeFileSystem, exec: nodeExec, log, host, clock: systemClock };
    const {
      checked,
      proved,
      statement,
      signatures = [],
      diagnostics,
    } = await verify(ports, toPath(path), trusted);
    for (const diagnostic of diagnostics) write(renderDiagnostic(diagnostic));
    for (const sentence of statement) log.info(sentence);
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    const status = failed ? 'failed' : 'verified';
    process.stdout.write(
      `${JSON.stringify({ status, checked, proved, signatures, statement }, undefined, 2)}\n`,
    );
    return failed ? 1 : 0;
  } catch (error) {
    const { diagnostics, exitCode } = toFailure(error);
    for (const diagnostic of diagnostics) write(renderDiagnostic(diagnostic));
    return exitCode;
  }
}

const parsed = parseArguments();
if (parsed === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else process.exitCode = await verifyAlone(parsed.path, parsed.options);
