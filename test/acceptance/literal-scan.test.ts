import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { plan, planIn, shopFiles } from './plan.ts';
import { inRepo } from './repo.ts';
import { needs } from '../support/needs.ts';

/** Letters that no rule takes for a placeholder, the same each time. */
function letters(length: number, alphabet: string): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[Math.floor((state / 2_147_483_648) * alphabet.length)];
  }).join('');
}

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const alnum = `${upper}${upper.toLowerCase()}0123456789`;
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

// Put together here, so that a scanner of this repository does not report them.
const tokens: [string, string][] = [
  ['an AWS access key', `AKIA${letters(16, `${upper}234567`)}`],
  ['a GitHub token', `ghp_${letters(36, alnum)}`],
  ['a fine-grained GitHub token', `github_pat_${letters(22, alnum)}_${letters(59, alnum)}`],
  ['a Slack token', `xoxb-${letters(12, '0123456789')}-${letters(12, '123456789')}-${letters(24, alnum)}`],
  ['an OpenAI key', `sk-proj-${letters(74, alnum)}T3BlbkFJ${letters(74, alnum)}`],
  ['an OpenAI-style key', `sk-${letters(48, alnum)}`],
  ['a Google key', `AIza${letters(35, alnum)}`],
  ['a Stripe key', `sk_live_${letters(24, alnum)}`],
  [
    'a signed JWT',
    `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ sub: '1234567890', name: 'Ada' })}.${letters(43, alnum)}`,
  ],
];

const key = (kind: string) =>
  `-----BEGIN ${kind} KEY-----\n${[1, 2, 3, 4].map((i) => letters(64, alnum + i)).join('\n')}\n-----END ${kind} KEY-----\n`;

describe('a literal secret in the tracked files', () => {
  it.each(tokens)('%s is refused with file and line, and not repeated', async (_, token) => {
    const planned = await plan({
      'api/settings.go': `package main\n\nvar one = 1\nconst token = "${token}"\n`,
    });
    expect(planned.code).toBe(1);
    const found = planned.diagnostics.find(({ file }) => file?.endsWith('api/settings.go'));
    expect(found).toMatchObject({ severity: 'error', line: 4, remedy: expect.any(String) });
    expect(planned.stdout + planned.stderr).not.toContain(token);
  });

  it.each(['RSA PRIVATE', 'EC PRIVATE', 'OPENSSH PRIVATE', 'PRIVATE'])(
    'a %s key is refused',
    async (kind) => {
      const text = key(kind);
      const planned = await plan({ 'api/server.pem': text });
      expect(planned.code).toBe(1);
      expect(planned.diagnostics.some(({ file }) => file?.endsWith('api/server.pem'))).toBe(true);
      expect(planned.stdout + planned.stderr).not.toContain(text.split('\n')[1]);
    },
  );

  it('is found in each of several files at once', async () => {
    const token = tokens[1]?.[1];
    const planned = await plan({
      'api/a.go': `// ${token}\n`,
      'ui/b.js': `var t = "${token}";\n`,
      '.env': `T=${token}\n`,
    });
    const files = planned.diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file);
    for (const name of ['api/a.go', 'ui/b.js', '.env'])
      expect(files.some((file) => file?.endsWith(name))).toBe(true);
  });

  it.each([
    [
      'a placeholder',
      'OPENAI_API_KEY=sk-your-key-here\nGITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
    ],
    [
      'a public key',
      '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n',
    ],
    ['a digest', `sha512-${letters(86, alnum)}==\n`],
    ['prose', 'Ask for a token that begins with ghp_ and keep it.\n'],
  ])('%s is none', async (_, text) => {
    const planned = await plan({ 'docs/setup.md': text });
    expect(planned.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  needs('git').it('that git does not track is none', async () => {
    const token = tokens[1]?.[1];
    await inRepo(shopFiles({ '.env': `T=${token}\n`, '.gitignore': '.env\n' }), async (repo) => {
      const git = (...args: string[]) => execFileSync('git', ['-C', repo, ...args], { stdio: 'ignore' });
      git('init');
      git('add', '.');
      expect((await planIn(repo)).code).toBe(0);
      git('add', '-f', join(repo, 'scenarios/shop/.env'));
      expect((await planIn(repo)).code).toBe(1);
    });
  });
});

describe('the allow-list', () => {
  const token = tokens[1]?.[1] ?? '';
  const withList = (allow: unknown) =>
    plan({
      'api/testdata/token.txt': `one\n${token}\n`,
      '.vrooli/secret-scan-allow.json': typeof allow === 'string' ? allow : JSON.stringify({ allow }),
    });
  const entry = {
    file: 'api/testdata/token.txt',
    rule: 'github-token',
    reason: 'made for the tests',
    expires: '2999-12-31',
  };

  it.each([
    ['the file', entry],
    ['its folder', { ...entry, file: 'api/testdata/**' }],
    ['the line', { ...entry, line: 2 }],
  ])('lets %s pass, with reason and last day', async (_, one) => {
    const planned = await withList([one]);
    expect(planned.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(planned.code).toBe(0);
  });

  it.each<[string, unknown]>([
    ['an entry that has expired', [{ ...entry, expires: '2001-01-31' }]],
    ['an entry without a reason', [{ ...entry, reason: undefined }]],
    ['an entry without a last day', [{ ...entry, expires: undefined }]],
    ['an entry for another file', [{ ...entry, file: 'api/main.go' }]],
    ['an entry for another line', [{ ...entry, line: 1 }]],
    ['an entry for another rule', [{ ...entry, rule: 'something-else' }]],
    ['a day that does not exist', [{ ...entry, expires: '2999-02-31' }]],
    ['a list that is not JSON', '{"allow": ['],
  ])('allows nothing by %s', async (_, list) => {
    const planned = await withList(list);
    expect(planned.code).toBe(1);
    expect(planned.stderr).not.toContain(token);
  });
});
