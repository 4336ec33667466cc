import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  readSpdxInGo,
  validateCycloneDx,
  validateSpdx,
  validators,
} from '../../test/support/bill-validators.ts';
import { withTools } from '../../test/support/installed-tools.ts';
import type { Component } from '../components/component.ts';
import { formatCycloneDx } from './cyclonedx.ts';
import { assignFiles, type Sbom } from './sbom.ts';
import { formatSpdx } from './spdx.ts';

jest.setTimeout(120_000);

const part = (id: string, changes: Partial<Component> = {}): Component => ({
  id,
  kind: 'library',
  name: id.replace(/^pkg:\w+\//, '').replace(/@[^@]*$/, ''),
  version: '1.0.0',
  hashes: [],
  evidence: 'staged',
  dependsOn: [],
  paths: [],
  texts: [],
  ...changes,
});

const components: Component[] = [
  part('app', {
    kind: 'application',
    name: 'Tiny App',
    dependsOn: ['service:api', 'pkg:generic/node@26.10.0'],
  }),
  part('service:api', {
    kind: 'application',
    name: 'api',
    dependsOn: ['pkg:npm/%40a/b@1.0.0'],
    paths: ['services/api'],
  }),
  part('pkg:npm/%40a/b@1.0.0', {
    name: '@a/b',
    purl: 'pkg:npm/%40a/b@1.0.0',
    license: '(MIT OR Apache-2.0)',
    hashes: [{ algorithm: 'sha512', hex: 'ab'.repeat(64) }],
    paths: ['services/api/node_modules/@a/b'],
  }),
  part('pkg:npm/odd@1.0.0', {
    purl: 'pkg:npm/odd@1.0.0',
    license: 'SEE LICENSE IN terms.md',
    evidence: 'declared',
  }),
  part('pkg:generic/node@26.10.0', { kind: 'platform', name: 'node', license: 'MIT', evidence: 'pinned' }),
  part('pkg:golang/golang.org/x/text@v0.1.0', {
    version: 'v0.1.0',
    license: 'BSD-3-Clause',
    evidence: 'binary',
  }),
  part('crate:local@', { name: 'local', version: '' }),
];

const digest = (digit: string) => ({ sha1: digit.repeat(40), sha256: digit.repeat(64) });

const sbom: Sbom = {
  app: { name: 'Tiny App', version: '1.0.0', vendor: 'Tiny Team' },
  product: { name: 'vrooli-bundle', version: '1.0.0' },
  installer: { name: 'tiny-app_1.0.0_amd64.deb', target: 'linux-x64', format: 'deb', sha256: 'c'.repeat(64) },
  components,
  files: [
    { path: 'bundle.json', ...digest('1') },
    { path: 'services/api/main.js', ...digest('2') },
    { path: 'services/api/node_modules/@a/b/index.js', ...digest('3') },
  ],
  epoch: 1_714_979_289,
};

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sbom-test-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(dir, name), text);
  return join(dir, name);
}

describe('assignFiles', () => {
  it('gives a file to the nearest component above it, and every other file to the app', () => {
    const assigned = [...assignFiles(sbom)].map(([id, files]) => [id, files.map(({ path }) => path)]);
    expect(assigned).toEqual([
      ['app', ['bundle.json']],
      ['service:api', ['services/api/main.js']],
      ['pkg:npm/%40a/b@1.0.0', ['services/api/node_modules/@a/b/index.js']],
    ]);
  });
});

describe.each([
  ['CycloneDX', formatCycloneDx],
  ['SPDX', formatSpdx],
] as const)('%s', (_, format) => {
  it('is the same text for the same content, and has another number for another content', () => {
    const first = format(sbom);
    expect(format({ ...sbom, components: [...components] })).toBe(first);
    const changed = format({ ...sbom, installer: { ...sbom.installer, sha256: 'd'.repeat(64) } });
    const number = (text: string) => /urn:uuid:[0-9a-f-]{36}|spdxdocs\/[^"]+/.exec(text)?.[0];
    expect(number(first)).toBeDefined();
    expect(number(changed)).not.toBe(number(first));
  });

  it('names the installer by its digest, and the files of the payload by theirs', () => {
    const text = format(sbom);
    for (const hex of ['c', '1', '2', '3']) expect(text).toContain(hex.repeat(64));
  });
});

describe('CycloneDX', () => {
  it('has licenses as ids, expressions and names, and marks what a bundler can have left out', () => {
    const { components: listed } = JSON.parse(formatCycloneDx(sbom)) as {
      components: { name: string; scope: string; licenses?: unknown[] }[];
    };
    const about = (name: string) => listed.find((one) => one.name === name);
    expect(about('b')).toMatchObject({
      group: '@a',
      scope: 'required',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    });
    expect(about('odd')).toMatchObject({
      scope: 'optional',
      licenses: [{ license: { name: 'SEE LICENSE IN terms.md' } }],
    });
    expect(about('node')).toMatchObject({ licenses: [{ license: { id: 'MIT' } }] });
  });

  it('is valid for the validator of the CycloneDX project in JavaScript', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(formatCycloneDx(sbom))).toBeNull();
    expect(await validator.validate(formatCycloneDx(sbom).replace('"library"', '"thing"'))).not.toBeNull();
  });

  withTools(...validators)('is valid for the validator of the CycloneDX project in Python', async () => {
    await validateCycloneDx(await write('good.cdx.json', formatCycloneDx(sbom)));
    const spoiled = await write('bad.cdx.json', formatCycloneDx(sbom).replace('"library"', '"thing"'));
    await expect(validateCycloneDx(spoiled)).rejects.toThrow(/thing/);
  });
});

describe('SPDX', () => {
  withTools(...validators)(
    'is valid for the validator of the SPDX project, and readable by its library in Go',
    async () => {
      const good = await write('good.spdx.json', formatSpdx(sbom));
      await validateSpdx(good);
      expect((await readSpdxInGo(good)).stdout).toContain(sbom.installer.name);
      const spoiled = await write('bad.spdx.json', formatSpdx(sbom).replace('1'.repeat(40), '1'.repeat(39)));
      await expect(validateSpdx(spoiled)).rejects.toThrow();
    },
  );
});
