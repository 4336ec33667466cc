import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeExec } from '../../../host/exec.ts';
import { nodeFileSystem } from '../../../host/fs.ts';
import { needs } from '../../../test/support/needs.ts';
import { parseAllowList } from './allow-list.ts';
import { listProjectFiles } from './list-files.ts';
import { scanFiles } from './scan-files.ts';

const packageRoot = resolve('.');
const now = Date.parse('2026-05-10T12:00:00Z');
const ctx = { fs: nodeFileSystem, exec: nodeExec, packageRoot, clock: { now: () => now } };
const chars = 'a1B2c3D4e5F6g7H8i9J0';
/** Built from pieces, so that this file does not contain a literal. */
const fill = (length: number) => chars.repeat(8).slice(0, length);
const samples: [string, string][] = [
  ['aws-access-key-id', `AKIA${'Q7ZX3M2LK9WJ4H5T'}`],
  ['github-token', `ghp_${fill(36)}`],
  ['github-token', `ghs_${fill(6)}_eyJ${fill(20)}.eyJ${fill(150)}.${fill(120)}`],
  ['github-token', `ghs_eyJ${fill(20)}.eyJ${fill(150)}.${fill(120)}`],
  ['github-token', `github_pat_${fill(22)}_${fill(59)}`],
  ['hugging-face-token', `hf_${fill(34)}`],
  ['slack-token', `xoxp-123456789012-${fill(24)}`],
  ['slack-token', `xoxb-123456789012-${fill(24)}`],
  ['slack', `https://hooks.slack.com/services/T0AAAAAAA/B0AAAAAAA/${fill(24)}`],
  ['openai-style-key', `sk-${fill(48)}`],
  ['openai-style-key', `sk-proj-${fill(60)}`],
  ['openai-style-key', `sk-ant-api03-${fill(80)}`],
  ['google-api-key', `AIza${fill(35)}`],
  ['stripe-secret-key', `sk_live_${fill(24)}`],
  ['private-key', ['-----BEGIN RSA', 'PRIVATE KEY-----\n'].join(' ') + fill(64)],
  ['private-key', ['-----BEGIN', 'PRIVATE KEY-----\\n'].join(' ') + fill(64)],
  ['json-web-token', `eyJ${fill(20)}.eyJ${fill(30)}.${fill(43)}`],
  ['npm', `npm_${fill(36)}`],
];

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'scan-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, name)), { recursive: true });
  writeFileSync(join(dir, name), content);
}

async function scan(names: string[], allow?: Parameters<typeof scanFiles>[2]) {
  return await scanFiles(
    ctx,
    names.map((name) => ({ path: join(dir, name), name })),
    allow,
  );
}

describe('scanFiles', () => {
  it.each(samples)('finds %s with file and line, and never repeats the value', async (rule, value) => {
    put('src/config.ts', `// settings\n\nexport const value = "${value}";\n`);
    const report = await scan(['src/config.ts'], { prefix: 'scenarios/x/' });
    expect(report.diagnostics).toHaveLength(1);
    expect(report.diagnostics[0]).toMatchObject({
      severity: 'error',
      file: 'scenarios/x/src/config.ts',
      line: 3,
    });
    expect(report.diagnostics[0]?.message).toContain(rule);
    expect(JSON.stringify(report)).not.toContain(value.slice(4));
  });

  it.each([
    'const key = process.env.OPENAI_API_KEY;',
    'class="sk-loading-spinner-with-a-very-long-name-indeed"',
    'sha512-9q0bM2lRZ4wC0mJ7k5c3y1x8v6u4t2s0r9p7n5l3j1h8f6d4b2a0',
    'AKIA is how such ids begin, and sk-... is another',
    `const hash = "${'0123456789abcdef'.repeat(4)}";`,
    '-----BEGIN PUBLIC KEY-----',
    'set STRIPE_KEY=sk_live_... in your shell',
  ])('is silent about %s', async (line) => {
    put('a.ts', line);
    expect((await scan(['a.ts'])).diagnostics).toEqual([]);
  });

  it('reports credentials of a local service as a warning', async () => {
    put('docker-compose.yml', 'url: postgres://app:app-dev-pass@localhost:5432/app\n');
    put('prod.yml', `url: postgres://app:${fill(12)}@db.company-host.com:5432/app\n`);
    expect((await scan(['docker-compose.yml'])).diagnostics).toMatchObject([
      { severity: 'warning', code: 'literal-secret-local' },
    ]);
    expect((await scan(['prod.yml'])).diagnostics).toMatchObject([
      { severity: 'error', code: 'literal-secret' },
    ]);
  });

  it('skips binary and empty files', async () => {
    put('a.bin', new TextEncoder().encode(`\0 ghp_${fill(36)}`));
    put('empty', '');
    expect(await scan(['a.bin', 'empty'])).toEqual({ diagnostics: [], allowed: [], scanned: 0 });
  });

  it('lists what is allowed until its last day has passed', async () => {
    put('fixture.txt', `\n${samples[1]?.[1]}\n`);
    const entry = {
      file: 'fixture.txt',
      rule: 'github-token',
      reason: 'made up for a test',
      expires: '2026-05-10',
    };
    const allow = (expires: string) => ({ allow: [{ ...entry, expires }] });
    const held = await scan(['fixture.txt'], allow('2026-05-10'));
    expect(held).toMatchObject({
      diagnostics: [],
      allowed: [{ file: 'fixture.txt', line: 2, rule: 'github-token' }],
    });
    const ended = await scan(['fixture.txt'], allow('2026-05-09'));
    expect(ended.diagnostics[0]?.message).toContain('ended on 2026-05-09');
    expect(
      (await scan(['fixture.txt'], { allow: [{ ...entry, rule: 'slack-token' }] })).diagnostics,
    ).toHaveLength(1);
    expect((await scan(['fixture.txt'], { allow: [{ ...entry, line: 3 }] })).diagnostics).toHaveLength(1);
  });
});

describe('parseAllowList', () => {
  it('refuses entries without a reason or a last day, with their place', () => {
    const text = '{"allow": [\n{"file": "a", "rule": "b", "reason": "", "expires": "soon"}]}';
    const { entries, diagnostics } = parseAllowList(text, '.vrooli/secret-scan-allow.json');
    expect(entries).toEqual([]);
    expect(diagnostics.map((found) => `${found.pointer} ${found.line}`)).toEqual([
      '/allow/0/reason 2',
      '/allow/0/expires 2',
    ]);
  });
});

describe('listProjectFiles', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', dir, '-c', 'user.email=a@b.example', '-c', 'user.name=a', ...args]);

  needs('git').it('asks git what is tracked, below the folder only', async () => {
    put('one/tracked.ts', '');
    put('one/ignored.ts', '');
    put('one/new.ts', '');
    put('two/other.ts', '');
    put('.gitignore', 'ignored.ts\n');
    git('init', '-q');
    git('add', 'one/tracked.ts', 'two');
    expect(await listProjectFiles(ctx, join(dir, 'one'))).toEqual(['tracked.ts']);
    expect(await listProjectFiles(ctx, join(dir, 'one'), { untracked: true })).toEqual([
      'new.ts',
      'tracked.ts',
    ]);
  });

  it('walks where git tracks nothing, past node_modules and symbolic links', async () => {
    put('src/a.ts', '');
    put('node_modules/b/c.ts', '');
    symlinkSync('/etc', join(dir, 'link'));
    expect(await listProjectFiles(ctx, dir)).toEqual(['src/a.ts']);
  });
});
