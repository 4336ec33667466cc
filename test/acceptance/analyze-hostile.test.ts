import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { analyze, analyzeIn, codes, service } from './analysis.ts';
import { type Content, config, inRepo, place, put, run, snapshot } from './repo.ts';

const plain = JSON.stringify(config('shop', { resources: { redis: { required: true } } }), null, 2);

describe('text that is nearly JSON', () => {
  it.each<[string, string, RegExp]>([
    ['a trailing comma', '{"service": {"name": "shop",}}', /comma|trailing/i],
    ['a comment', '{"service": {"name": "shop"} /* why */}', /comment/i],
    ['an end in the middle', '{"service": {"name": "shop"', /end|clos|expect/i],
    ['single quotes', "{'service': {}}", /./],
    ['two documents', '{}{}', /./],
  ])('%s is refused with its place', async (_, text, words) => {
    const { code, stdout, diagnostics } = await analyze({ [place('shop')]: text }, 'shop');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      file: expect.stringContaining('service.json'),
      line: 1,
      message: expect.stringMatching(words),
    });
  });

  it('a duplicate key is a fault that names the key', async () => {
    const text = '{"service": {"name": "shop", "version": "1.0.0",\n "name": "stall"}}';
    const { code, diagnostics } = await analyze({ [place('shop')]: text }, 'shop');
    expect(code).toBe(1);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('"name"'), line: 2 }),
    );
  });

  it('a BOM is a warning', async () => {
    const analysis = await analyze({ [place('shop')]: `\uFEFF${plain}` }, 'shop');
    expect(analysis.code).toBe(0);
    expect(codes(analysis).some((code) => /bom|byte-order/.test(code))).toBe(true);
  });

  it('CRLF changes the digest and nothing else', async () => {
    const unix = await analyze({ [place('shop')]: plain }, 'shop');
    const dos = await analyze({ [place('shop')]: plain.replaceAll('\n', '\r\n') }, 'shop');
    expect({ ...dos.document, source: null }).toEqual({ ...unix.document, source: null });
    expect(dos.document.source.sha256).not.toBe(unix.document.source.sha256);
  });

  it.each([
    ['UTF-16', Buffer.from(plain, 'utf16le')],
    [
      'bytes that are not text',
      Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
    ],
    ['NUL bytes', Buffer.alloc(4096)],
  ])('%s is refused with a diagnostic', async (_, bytes) => {
    const { code, stdout, diagnostics } = await analyze({ [place('shop')]: bytes }, 'shop');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(diagnostics.some(({ file }) => file?.includes('service.json'))).toBe(true);
  });
});

describe('size and depth', () => {
  it('5 MB of one string is answered', async () => {
    const text = JSON.stringify(config('shop', {}, { notes: 'x'.repeat(5 * 1024 * 1024) }));
    const { code, diagnostics, stdout } = await analyze({ [place('shop')]: text }, 'shop');
    expect([0, 1]).toContain(code);
    if (code === 1) expect(diagnostics[0]?.remedy).toEqual(expect.any(String));
    expect(stdout.length).toBeLessThan(1024 * 1024);
  });

  it('5 MB as the name does not fill the output', async () => {
    const text = JSON.stringify(config('n'.repeat(5 * 1024 * 1024)));
    const { code, stdout, stderr } = await analyze({ [place('shop')]: text }, 'shop');
    expect([0, 1]).toContain(code);
    expect(stdout.length + stderr.length).toBeLessThan(1024 * 1024);
  });

  it.each([
    ['arrays', '['.repeat(10_000), ']'.repeat(10_000)],
    ['objects', '{"a":'.repeat(10_000), `1${'}'.repeat(10_000)}`],
    ['arrays without an end', '['.repeat(10_000), ''],
  ])('10,000 %s in each other are answered', async (_, open, close) => {
    const text = `{"service": {"name": "shop", "version": "1.0.0"}, "deep": ${open}${close}}`;
    const { code, diagnostics } = await analyze({ [place('shop')]: text }, 'shop');
    expect(code).toBe(1);
    expect(diagnostics[0]).toMatchObject({ file: expect.stringContaining('service.json') });
    expect(codes({ diagnostics })).not.toContain('internal-error');
  });

  it('10,000 resources are answered', async () => {
    const resources = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`r-${i}`, { required: true }]),
    );
    const { code, document } = await analyze({ [place('shop')]: config('shop', { resources }) }, 'shop');
    if (code === 0) expect(document.graph.nodes).toHaveLength(10_001);
    else expect(code).toBe(1);
  });

  it('a chain of 2,000 scenarios is followed to its end', async () => {
    const files: Record<string, Content> = {};
    for (let i = 0; i < 2000; i++) {
      const next = i === 1999 ? {} : { [`s${i + 1}`]: { required: true } };
      files[place(`s${i}`)] = config(`s${i}`, { resources: {}, scenarios: next });
    }
    const { code, document } = await analyze(files, 's0');
    expect({ code, depth: document.graph.depth }).toEqual({ code: 0, depth: 1999 });
  });
});

describe('nothing outside the repository is read', () => {
  const outside = (repo: string, name: string) => put(repo, `outside/${name}`, config('stranger-marker'));

  it.each(['../../outside/x', '../x', '..', '.', 'a/b', 'a\\b', '/etc', 'nul\u0000byte', 'x'.repeat(5000)])(
    'through a dependency called %j',
    async (name) => {
      await inRepo({ [place('shop')]: 'x' }, async (repo) => {
        await outside(repo, 'x/.vrooli/service.json');
        await put(
          repo,
          `repo/${place('shop')}`,
          config('shop', {
            resources: { [name]: { required: true } },
            scenarios: { [name]: { required: true } },
          }),
        );
        const analysis = await analyzeIn(join(repo, 'repo'), 'shop');
        expect([0, 1]).toContain(analysis.code);
        expect(analysis.stdout + analysis.stderr).not.toContain('stranger-marker');
        expect(analysis.diagnostics.some(({ severity }) => severity !== 'info')).toBe(true);
      });
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'and a dependency called %j is like any other',
    async (name) => {
      const text = `{"service":{"name":"shop","version":"1.0.0"},"dependencies":{"resources":{"${name}":{"required":true}}}}`;
      const { code, document } = await analyze({ [place('shop')]: text }, 'shop');
      if (code === 0) expect(document.graph.nodes.filter(({ kind }) => kind === 'resource')).toHaveLength(1);
      else expect(code).toBe(1);
      expect(({} as Record<string, unknown>)['required']).toBeUndefined();
    },
  );

  it('through a symlinked scenario', async () => {
    await inRepo({}, async (base) => {
      await outside(base, 'thief/.vrooli/service.json');
      await put(base, `repo/${place('shop')}`, config('shop', { scenarios: { thief: { required: true } } }));
      await symlink(join(base, 'outside/thief'), join(base, 'repo/scenarios/thief'));
      const analysis = await analyzeIn(join(base, 'repo'), 'shop');
      expect(analysis.stdout + analysis.stderr).not.toContain('stranger-marker');
      expect(analysis.diagnostics.some(({ message }) => message.includes('thief'))).toBe(true);
    });
  });

  it.each(['api/go.mod', 'ui/package.json', '.vrooli/service.json'])(
    'through %s as a symlink',
    async (name) => {
      await inRepo({}, async (base) => {
        await put(base, 'outside/file', `module stranger-marker\n{"name":"stranger-marker"}`);
        await put(base, `repo/${place('shop')}`, config('shop'));
        await put(base, 'repo/scenarios/shop/api/main.go', 'package main\n');
        await put(base, 'repo/scenarios/shop/ui/index.html', '');
        const { rm } = await import('node:fs/promises');
        const link = join(base, 'repo/scenarios/shop', name);
        await rm(link, { force: true });
        await symlink(join(base, 'outside/file'), link);
        const analysis = await analyzeIn(join(base, 'repo'), 'shop');
        expect(analysis.stdout + analysis.stderr).not.toContain('stranger-marker');
        expect(
          service(analysis.code === 0 ? analysis : { ...analysis, document: emptyDocument }, 'api'),
        ).toBeUndefined();
      });
    },
  );

  it('and a cyclic symlink does not hang', async () => {
    await inRepo({ [place('shop')]: config('shop'), 'scenarios/shop/ui/index.html': '' }, async (repo) => {
      await symlink('..', join(repo, 'scenarios/shop/ui/loop'));
      expect((await analyzeIn(repo, 'shop')).code).toBe(0);
    });
  });
});

const emptyDocument = { skeleton: { services: [] } } as never;

describe('the scanned tree', () => {
  const files = {
    [place('shop')]: config('shop', { resources: ['postgres', 'redis'], scenarios: ['stall'] }),
    [place('stall')]: config('stall'),
    'scenarios/shop/api/go.mod': 'module x\n',
    'scenarios/shop/api/main.go': 'package main\nfunc main() {}\n',
  };

  it('is unchanged, and two runs give the same result', async () => {
    await inRepo(files, async (repo) => {
      const before = await snapshot(repo);
      const first = await analyzeIn(repo, 'shop');
      const second = await analyzeIn(repo, 'shop');
      expect(second.stdout).toBe(first.stdout);
      expect(await snapshot(repo)).toEqual(before);
    });
  });

  it('gives the same bytes in every folder and for every order of the keys', async () => {
    const reverse = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, child]) => [key, reverse(child)]),
          )
        : value;
    const here = await analyze(files, 'shop');
    const there = await analyze(files, 'shop');
    expect(there.stdout).toBe(here.stdout);
    const turned = await analyze(
      { ...files, [place('shop')]: reverse(files[place('shop')]) as object },
      'shop',
    );
    expect({ ...turned.document, source: null }).toEqual({ ...here.document, source: null });
  });

  it('may be read-only', async () => {
    await inRepo(files, async (repo) => {
      await chmod(join(repo, 'scenarios/shop'), 0o555);
      expect((await analyzeIn(repo, 'shop')).code).toBe(0);
      await chmod(join(repo, 'scenarios/shop'), 0o755);
    });
  });

  it('can contain a file name that is not UTF-8', async () => {
    await inRepo(files, async (repo) => {
      const odd = Buffer.concat([Buffer.from(join(repo, 'scenarios/shop/api/')), Buffer.from([0xff, 0xfe])]);
      await writeFile(odd, 'x');
      expect((await analyzeIn(repo, 'shop')).code).toBe(0);
    });
  });

  it('outside --root is refused', async () => {
    await inRepo({ ...files, 'elsewhere/x': '' }, async (repo) => {
      const outcome = await run(['analyze', join(repo, 'scenarios/shop'), '--root', join(repo, 'elsewhere')]);
      expect([1, 2]).toContain(outcome.code);
      expect(outcome.stdout).toBe('');
    });
  });
});
