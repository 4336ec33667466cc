import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { buildService } from '../../pipeline/builders/build-service.ts';
import type { BuildableService } from '../../pipeline/builders/builder.ts';
import { requireBuilder } from '../../pipeline/builders/registry.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { createTestContext, testNodes, withTempDir } from '../packaging/context.ts';
import { needs } from '../support/needs.ts';

jest.setTimeout(180_000);

function write(dir: string, files: Record<string, string | object>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

/** A package as a file of the repository; its install script writes a line to the file MARKS. */
function pack(dir: string, name: string, folder = name): void {
  const scripts = { postinstall: `echo ${name}-${folder} >> "$MARKS"` };
  write(join(dir, 'made', folder), {
    'package.json': { name, version: '1.0.0', main: 'index.js', scripts },
    // pnpm's store would give the result of an earlier script to equal files.
    'index.js': `module.exports = '${randomUUID()}';\n`,
  });
  execFileSync('npm', ['pack', join(dir, 'made', folder), '--pack-destination', dir, '--silent'], {
    stdio: 'ignore',
  });
  execFileSync('mv', [join(dir, `${name}-1.0.0.tgz`), join(dir, `${folder}.tgz`)]);
}

/** Builds a service that depends on two such packages, and returns whose scripts ran and what the build reported. */
const install = (manifest: object, prepare: (svc: string) => void = () => {}) => {
  let marks = '';
  const found: Diagnostic[] = [];
  const run = withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const sourceRoot = join(await ctx.fs.realpath(dir), 'src');
    const scenarioDir = join(sourceRoot, 'app');
    const svc = join(scenarioDir, 'svc');
    mkdirSync(svc, { recursive: true });
    const marksFile = join(dir, 'marks');
    for (const name of ['asked-for', 'unknown']) pack(svc, name);
    write(svc, {
      'package.json': {
        name: 'svc',
        version: '1.0.0',
        main: 'index.js',
        scripts: { prepare: 'echo own >> "$MARKS"' },
        dependencies: { 'asked-for': 'file:asked-for.tgz', unknown: 'file:unknown.tgz' },
        ...manifest,
      },
      'index.js': 'require("asked-for"); require("unknown");\n',
    });
    prepare(svc);
    const service: BuildableService = {
      id: 'svc',
      type: 'api-binary',
      build: {
        type: 'npm',
        source_dir: 'svc',
        env: { MARKS: marksFile, npm_config_ignore_scripts: 'false' },
      },
    };
    const plan = requireBuilder(service).plan(service, 'linux-x64', 'linux-x64');
    const context = { ...ctx, scenarioDir, sourceRoot, payload: join(dir, 'payload'), ...testNodes };
    await buildService({ ...context, onDiagnostic: (one) => void found.push(one) }, plan);
    marks = readFileSync(marksFile, 'utf8');
  });
  return run.then(() => ({ ran: [...new Set(marks.trim().split('\n'))].sort(), found }));
};

const skipped = expect.objectContaining({
  severity: 'warning',
  code: 'install-script-skipped',
  message: expect.stringContaining('unknown@1.0.0 (postinstall: echo'),
  remedy: expect.stringContaining('(unknown@1.0.0)'),
});

needs('npm').describe('npm', () => {
  const allowScripts = { 'asked-for@1.0.0': true };

  it('runs the install scripts that package.json allows, and those of the service itself', async () => {
    const { ran, found } = await install({ allowScripts });
    expect(ran).toEqual(['asked-for-asked-for', 'own']);
    expect(found).toEqual([expect.objectContaining({ code: 'install-script-ran' }), skipped]);
  });

  it.each<[string, object]>([
    ['no list', {}],
    ['a list of another version', { allowScripts: { 'asked-for@2.0.0 || 1.0.1': true } }],
    ['a list that denies it too', { allowScripts: { 'asked-for': false, 'asked-for@1.0.0': true } }],
    ['a list that is none', { allowScripts: ['asked-for'] }],
  ])('runs none with %s', async (_, manifest) => {
    expect((await install(manifest)).ran).toEqual(['own']);
  });

  it('runs none of a package that is installed under an allowed name', async () => {
    const { ran } = await install(
      {
        allowScripts: { 'asked-for': true },
        dependencies: { 'asked-for': 'file:other.tgz', unknown: 'file:unknown.tgz' },
      },
      (svc) => pack(svc, 'wolf', 'other'),
    );
    expect(ran).toEqual(['own']);
  });

  it('runs none in an installation that a script of the service starts', async () => {
    const { ran } = await install(
      {
        scripts: {
          postinstall: 'cd inner && npm install --no-audit --no-fund',
          prepare: 'echo own >> "$MARKS"',
        },
      },
      (svc) => {
        write(join(svc, 'inner'), {
          'package.json': {
            name: 'inner',
            version: '1.0.0',
            dependencies: { unknown: 'file:../unknown.tgz' },
            scripts: { prepare: 'echo inner >> "$MARKS"' },
          },
        });
      },
    );
    expect(ran).toEqual(['inner', 'own']);
  });
});

needs('pnpm').describe('pnpm', () => {
  it('runs the install scripts that its settings allow', async () => {
    const { ran, found } = await install({ packageManager: 'pnpm@10.34.9' }, (svc) =>
      write(svc, { 'pnpm-workspace.yaml': 'onlyBuiltDependencies:\n  - asked-for@file:asked-for.tgz\n' }),
    );
    expect(ran).toEqual(['asked-for-asked-for', 'own']);
    expect(found).toContainEqual(skipped);
  });
});

needs('yarn').describe('Yarn 1', () => {
  it('runs the install scripts that package.json allows', async () => {
    const { ran, found } = await install({
      packageManager: 'yarn@1.22.22',
      allowScripts: { 'asked-for': true },
    });
    expect(ran).toEqual(['asked-for-asked-for', 'own']);
    expect(found).toContainEqual(skipped);
  });
});

needs('bun').describe('Bun', () => {
  it('runs the install scripts of trustedDependencies', async () => {
    const { ran, found } = await install({ packageManager: 'bun@1.4.5', trustedDependencies: ['asked-for'] });
    expect(ran).toEqual(['asked-for-asked-for', 'own']);
    expect(found).toContainEqual(skipped);
  });
});
