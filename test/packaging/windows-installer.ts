import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSet } from '../../pipeline/formats/file-set.ts';
import type { About, AppIdentity, MakeRequest } from '../../pipeline/formats/format.ts';
import { toFormat } from '../../pipeline/formats/registry.ts';
import { normalizeTree } from '../../pipeline/shared/archive/normalize-tree.ts';
import { createTestContext, projectRoot } from './context.ts';
import { leaveUnsigned } from './leave-unsigned.ts';
import { about } from './release.ts';

/** An installer for Windows of a few files, and what it was made from. */
export interface WindowsInstaller {
  path: string;
  layout: FileSet;
  app: AppIdentity;
}

/** The limits of a reader in tests. */
export const readLimits = { entries: 1000, bytes: 64 * 1024 * 1024 };

/** Makes an installer in the folder `name` of `dir`. `add` adds files to the payload. */
export async function makeWindowsInstaller(
  dir: string,
  name: string,
  format: 'msi' | 'nsis',
  options: {
    version?: string;
    shell?: 'browser' | 'none';
    texts?: About;
    add?: (payload: string) => Promise<void>;
    sign?: MakeRequest['sign'];
  } = {},
): Promise<WindowsInstaller> {
  const { version = '1.0.0', shell = 'browser', texts = about, add, sign = leaveUnsigned } = options;
  const ctx = createTestContext(dir);
  const payload = join(dir, name, 'payload');
  const work = join(dir, name, 'work');
  const app = { name: 'Tiny App', version, vendor: 'octo' };
  await ctx.fs.write(join(payload, 'bundle.json'), JSON.stringify({ app }));
  await ctx.fs.write(join(payload, 'runtime.exe'), 'a program', 0o755);
  await ctx.fs.write(join(payload, 'services/api', version, 'ünï [id] $x.txt'), `files of ${version}\n`);
  await add?.(payload);
  await normalizeTree(ctx, payload);
  await mkdir(work);
  const to = join(dir, name, toFormat(format).fileName(app, 'win-x64'));
  // The smallest icon: it is in each program.
  const icons = [{ size: 16, from: join(projectRoot, 'shell/icons/icon-16.png') }];
  const facts = { app, target: 'win-x64', shell, icons, epoch: ctx.sourceDateEpoch } as const;
  const [made] = await toFormat(format).make(ctx, { ...facts, about: texts, payload, work, to, sign });
  if (made === undefined) throw new Error('no installer was made');
  return { path: made.path, layout: made.layout, app };
}
