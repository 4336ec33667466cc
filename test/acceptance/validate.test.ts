import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { at, validBundle } from './bundle.ts';
import { accepted, refusals } from './refusals.ts';
import { type Content, inRepo, reported, run } from './repo.ts';

interface Verdict {
  status?: string;
  schema?: string;
  error?: string;
  details?: string;
  errors?: { code: string; pointer: string; message: string; remedy: string }[];
}

async function validate(content: Content, ...args: string[]) {
  return await inRepo({ 'bundle.json': content }, async (repo) => {
    const outcome = await run(['validate', join(repo, 'bundle.json'), '--json', ...args]);
    const verdict = JSON.parse(outcome.stdout) as Verdict;
    return { ...outcome, verdict, diagnostics: reported(outcome) };
  });
}

it('a valid bundle is answered by exactly this', async () => {
  const { code, verdict } = await validate(validBundle());
  expect({ code, verdict }).toEqual({ code: 0, verdict: { status: 'valid', schema: 'desktop.v0.1' } });
});

describe('refused, with code, pointer and remedy:', () => {
  it.each(refusals.map((one) => ({ what: one[0], one })))(
    '$what',
    async ({ one: [, pointer, value, fault] }) => {
      const { code, verdict } = await validate(at(validBundle(), pointer, value));
      expect({ code, error: verdict.error }).toEqual({ code: 1, error: 'bundle failed validation' });
      expect(verdict.details).toBe(verdict.errors?.[0]?.message);
      const errors = verdict.errors ?? [];
      expect(errors.some((one) => one.pointer.startsWith(fault ?? pointer))).toBe(true);
      for (const one of errors) {
        expect(one.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect([typeof one.message, typeof one.remedy]).toEqual(['string', 'string']);
        expect(one.remedy.length).toBeGreaterThan(5);
      }
    },
  );
});

describe('accepted:', () => {
  it.each(accepted)('%s', async (_, pointer, value) => {
    const { verdict } = await validate(at(validBundle(), pointer, value));
    expect(verdict).toEqual({ status: 'valid', schema: 'desktop.v0.1' });
  });
});

it('each kind of fault has a code of its own', async () => {
  const kinds = [
    'class infrastructure',
    'a generated secret without a generator',
    'a prompted secret without a prompt',
    'a generator that cannot satisfy its format',
    'two secrets of one id',
    'a reference to no secret',
    'min above max',
    'a cycle',
    'an absolute path',
    'an unknown service type',
    'no binaries, no build, no kit',
    'a digest that is none',
  ];
  const codes = [];
  for (const kind of kinds) {
    const [, pointer = '', value] = refusals.find(([what]) => what === kind) ?? [];
    codes.push((await validate(at(validBundle(), pointer, value))).verdict.errors?.[0]?.code);
  }
  expect(new Set(codes).size).toBe(kinds.length);
});

it('prints the documented message for a missing schema_version', async () => {
  const { verdict } = await validate(at(validBundle(), '/schema_version', undefined));
  expect(verdict).toMatchObject({ error: 'bundle failed validation', details: 'schema_version is required' });
});

it('lists all faults at once', async () => {
  let bundle = validBundle();
  const spoilt = refusals.filter(([, pointer]) =>
    [
      '/app/name',
      '/ipc/mode',
      '/secrets/0/class',
      '/services/1/dependencies/0',
      '/services/1/log_dir',
    ].includes(pointer),
  );
  for (const [, pointer, value] of spoilt) bundle = at(bundle, pointer, value);
  const { verdict } = await validate(bundle);
  const pointers = verdict.errors?.map(({ pointer }) => pointer) ?? [];
  for (const [, pointer] of spoilt) expect(pointers).toContain(pointer);
});

it('refuses pending values with --complete', async () => {
  const bundle = at(validBundle(), '/services/1/assets/0/sha256', 'pending');
  expect((await validate(bundle)).diagnostics.some(({ severity }) => severity === 'warning')).toBe(true);
  const { code, verdict } = await validate(bundle, '--complete');
  expect({ code, pointer: verdict.errors?.[0]?.pointer }).toEqual({
    code: 1,
    pointer: '/services/1/assets/0/sha256',
  });
});

it('asks for a misspelt field', async () => {
  const { code, diagnostics } = await validate(
    at(at(validBundle(), '/services/1/dependencies', undefined), '/services/1/dependancies', ['store']),
  );
  expect(code).toBe(0);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ severity: 'warning', pointer: '/services/1/dependancies' }),
  );
  expect(JSON.stringify(diagnostics)).toMatch(/\bdependencies\b/);
});

it('gives line and column of a fault in the file', async () => {
  const text = JSON.stringify(at(validBundle(), '/target', 'mobile'), null, 2);
  const line = text.split('\n').findIndex((one) => one.includes('"target": "mobile"')) + 1;
  const { diagnostics } = await validate(text);
  expect(diagnostics.find(({ pointer }) => pointer === '/target')?.line).toBe(line);
});

describe('a file that is not a bundle', () => {
  it.each<[string, Content]>([
    ['nothing', ''],
    ['no JSON', '{"schema_version": "v0.1",}'],
    ['an array', '[]'],
    ['null', 'null'],
    ['bytes', Uint8Array.from([0xff, 0xfe, 0x00])],
    ['a duplicate key', '{"target":"desktop","target":"desktop"}'],
    ['10,000 arrays', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ])('%s is an invalid one, as JSON, with exit 1', async (_, content) => {
    const { code, verdict } = await validate(content);
    expect({ code, error: verdict.error }).toEqual({ code: 1, error: 'bundle failed validation' });
    expect(verdict.details).toMatch(/\w/);
  });

  it('that is missing is exit 1 without a verdict', async () => {
    const outcome = await run(['validate', 'nothing/bundle.json']);
    expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('nothing/bundle.json');
  });

  it('that is a folder is exit 1 as well', async () => {
    const outcome = await inRepo({ 'bundle.json/x': '' }, (repo) =>
      run(['validate', join(repo, 'bundle.json')]),
    );
    expect([1, 3]).toContain(outcome.code);
    expect(outcome.stderr).toContain('bundle.json');
  });
});
