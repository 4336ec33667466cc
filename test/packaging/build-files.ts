import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { buildService } from '../../pipeline/builders/build-service.ts';
import type { BuildableService } from '../../pipeline/builders/builder.ts';
import { requireBuilder } from '../../pipeline/builders/registry.ts';
import type { Build } from '../../schema/bundle/service.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { createTestContext, testNodes, withTempDir } from './context.ts';

export type Run = (
  files: Record<string, string>,
  changes?: { becomes?: 'ui' | 'program'; target?: Target; build?: Partial<Build> },
) => Promise<string>;

/** Builds a service from files below `svc/` and returns the path of the result. */
export const within = (body: (build: Run) => Promise<void>) => () =>
  withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    let count = 0;
    await body(async (files, { becomes, target = 'linux-x64', build } = {}) => {
      count += 1;
      const sourceRoot = join(await realpath(dir), `src-${count}`);
      const scenarioDir = join(sourceRoot, 'app');
      const payload = join(dir, `payload-${count}`);
      for (const [path, text] of Object.entries(files)) {
        await ctx.fs.write(join(scenarioDir, 'svc', path), text, text.startsWith('#!') ? 0o755 : 0o644);
      }
      const service: BuildableService = {
        id: 'svc',
        type: becomes === 'ui' ? 'ui-bundle' : 'api-binary',
        build: { type: 'npm', source_dir: 'svc', ...build },
      };
      const plan = requireBuilder(service).plan(service, target, 'linux-x64');
      const result = await buildService({ ...ctx, scenarioDir, sourceRoot, payload, ...testNodes }, plan);
      return join(payload, result.kind === 'program' ? result.path : result.to);
    });
  });
