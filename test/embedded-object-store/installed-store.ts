import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildGoProgram } from '../../pipeline/shared/kit/build-go-program.ts';
import { toBuildHost } from '../../pipeline/stages/package-desktop/executable/base-node.ts';
import { kitMemberSchema } from '../../schema/kit.ts';
import { createTestContext } from '../packaging/context.ts';

const projectRoot = join(import.meta.dirname, '../..');
const name = 'embedded-object-store';
const memberDir = join(projectRoot, 'resources/kit', name);

export const kit = kitMemberSchema.parse(JSON.parse(readFileSync(join(memberDir, 'kit.json'), 'utf8')));

/** No end user is root. */
export const endUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The member as a payload has it, and folders for data. */
export interface InstalledStore {
  driver: string;
  /** Everything of it, data too, is below. */
  root: string;
  /** A new folder that belongs to the end user. */
  createFolder(): string;
  remove(): Promise<void>;
}

/** Builds the driver, and the server as `vrooli-bundle` builds it. */
export async function installStore(): Promise<InstalledStore> {
  const root = mkdtempSync(join(tmpdir(), 'object-store-'));
  chmodSync(root, 0o755);
  const resource = join(root, 'resources', name);
  mkdirSync(join(resource, 'bin'), { recursive: true });
  const ctx = { ...createTestContext(join(root, 'context')), packageRoot: projectRoot };
  const built = await buildGoProgram(
    ctx,
    { member: kit, source: { program: 'object-store' }, target: toBuildHost(ctx.host) },
    join(root, 'object-store'),
  );
  cpSync(built, join(resource, 'bin/object-store'));
  chmodSync(join(resource, 'bin/object-store'), 0o755);
  const driver = join(resource, kit.driver);
  await build({
    entryPoints: [join(memberDir, 'driver/main.ts')],
    outfile: driver,
    bundle: true,
    platform: 'node',
    target: 'node26',
    format: 'cjs',
    logLevel: 'warning',
  });
  let count = 0;
  return {
    driver,
    root,
    createFolder: () => {
      const folder = join(root, `data-${count++}`);
      mkdirSync(folder, { mode: 0o700 });
      if (endUser.uid !== undefined) chownSync(folder, endUser.uid, endUser.gid);
      return folder;
    },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 10 }),
  };
}
