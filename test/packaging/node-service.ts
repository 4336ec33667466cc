import { execFileSync } from 'node:child_process';
import { readdir, realpath, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildService } from '../../pipeline/builders/build-service.ts';
import type { BuiltService } from '../../pipeline/builders/builder.ts';
import { requireBuilder } from '../../pipeline/builders/registry.ts';
import type { Build } from '../../schema/bundle/service.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { createTestContext, testNodes, withTempDir } from './context.ts';

export interface Built extends BuiltService {
  payload: string;
  logged: string[];
}
export type Files = Record<string, string>;
type Run = (
  files: Files,
  changes?: { build?: Partial<Build>; target?: Target; links?: Files },
) => Promise<Built>;

/** Builds a service from files below `svc/`. */
export const within = (body: (build: Run) => Promise<void>) => () =>
  withTempDir(async (temporary) => {
    const dir = await realpath(temporary);
    let count = 0;
    await body(async (files, { build, target = 'linux-x64', links = {} } = {}) => {
      count += 1;
      const logged: string[] = [];
      const log = (line: string) => logged.push(line);
      const ctx = createTestContext(dir, {
        log: { info: log, warn: log, debug: () => undefined, group: (_name, inner) => inner() },
      });
      const sourceRoot = join(dir, `src-${count}`);
      const payload = join(dir, `payload-${count}`);
      for (const [path, text] of Object.entries(files))
        await ctx.fs.write(join(sourceRoot, 'svc', path), text);
      for (const [path, to] of Object.entries(links)) {
        await ctx.fs.mkdir(dirname(join(sourceRoot, 'svc', path)));
        await symlink(to, join(sourceRoot, 'svc', path));
      }
      const service = {
        id: 'svc',
        type: 'api-binary' as const,
        build: { type: 'npm' as const, source_dir: 'svc', ...build },
      };
      const plan = requireBuilder(service).plan(service, target, 'linux-x64');
      const context = { ...ctx, scenarioDir: sourceRoot, sourceRoot, payload, ...testNodes };
      return { ...(await buildService(context, plan)), payload, logged };
    });
  });

export const run = ({ payload, path, cwd = '.' }: Built, ...args: string[]) =>
  execFileSync(testNodes.node, [join(payload, path), ...args], { encoding: 'utf8', cwd: join(payload, cwd) });
export const list = async ({ payload, to }: Built) => {
  const entries = await readdir(join(payload, to), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(payload, to).length + 1))
    .sort();
};
export const toPackage = (name: string, more: object = {}) =>
  JSON.stringify({ name, version: '1.0.0', ...more });
