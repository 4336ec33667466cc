import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { assertAscii, scriptBanner, scriptFooter } from '../../runtime/boot/script-format.ts';
import { writeLicenses } from './licenses.ts';

/** One CommonJS file for the Node inside the runtime executable, which supports es2023. */
const forRuntime = {
  bundle: true,
  metafile: true,
  platform: 'node',
  target: 'node26',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * Libraries that few apps need: RE2 is slow to load, and only formats that the platform's engine could not match in bounded time need it;
 * croner reads cron expressions. The first use loads them.
 */
const onDemand: Readonly<Record<string, string>> = {
  re2js: "export const RE2JS = new Proxy({}, { get: (_, name) => require('re2js').RE2JS[name] });",
  croner:
    "export const Cron = new Proxy(function () {}, { construct: (_, args) => new (require('croner').Cron)(...args) });",
};

const librariesOnDemand: Plugin = {
  name: 'libraries-on-demand',
  setup({ onResolve, onLoad }) {
    const namespace = 'on-demand';
    onResolve({ filter: /^(?:re2js|croner)$/ }, ({ kind, path, resolveDir }) =>
      kind === 'import-statement' ? { path, namespace, pluginData: resolveDir } : undefined,
    );
    onLoad({ filter: /.*/, namespace }, ({ path, pluginData }) => ({
      contents: onDemand[path] ?? '',
      resolveDir: pluginData,
    }));
  },
};

/**
 * dist/runtime: the entry points of the runtime (runtime.cjs) and the supervisor behind them (supervisor.cjs, an expression that the
 * first one runs). `package` makes one executable of both.
 */
export async function bundleRuntime(root: string, out: string): Promise<string> {
  const entries = await build({
    ...forRuntime,
    absWorkingDir: root,
    entryPoints: [join(root, 'runtime/main.ts')],
    outfile: join(out, 'dist/runtime/runtime.cjs'),
  });
  const supervisor = await build({
    ...forRuntime,
    absWorkingDir: root,
    plugins: [librariesOnDemand],
    entryPoints: [join(root, 'runtime/supervise.ts')],
    outfile: join(out, 'dist/runtime/supervisor.cjs'),
    charset: 'ascii',
    banner: { js: scriptBanner },
    footer: { js: scriptFooter },
    // import() of a script needs an experimental option of node:vm; require() does as well.
    supported: { 'dynamic-import': false },
  });
  assertAscii(readFileSync(join(out, 'dist/runtime/supervisor.cjs')), 'dist/runtime/supervisor.cjs');
  writeLicenses(root, [entries.metafile, supervisor.metafile], join(out, 'dist/runtime'));
  return 'dist/runtime';
}

/** dist/kit/<name>/driver.cjs for each member of the resource kit: each folder with a kit.json. */
export async function bundleKit(root: string, out: string): Promise<string[]> {
  const folders: string[] = [];
  for (const name of (await readdir(join(root, 'resources/kit'))).sort()) {
    if (!existsSync(join(root, 'resources/kit', name, 'kit.json'))) continue;
    const entry = join(root, 'resources/kit', name, 'driver/main.ts');
    const outfile = join(out, 'dist/kit', name, 'driver.cjs');
    const { metafile } = await build({ ...forRuntime, absWorkingDir: root, entryPoints: [entry], outfile });
    writeLicenses(root, [metafile], join(out, 'dist/kit', name));
    folders.push(`dist/kit/${name}`);
  }
  return folders;
}

/** dist/shell: the browser shell's program, the console's pages, and the scripts of the Electron shell. */
export async function bundleShell(root: string, out: string): Promise<string> {
  const browser = await build({
    ...forRuntime,
    absWorkingDir: root,
    entryPoints: [join(root, 'shell/browser/main.ts')],
    outfile: join(out, 'dist/shell/browser.cjs'),
  });
  const scripts = ['main', 'preload'].map((name) => [name, join(root, `shell/electron/${name}.ts`)]);
  const electron = await build({
    ...forRuntime,
    absWorkingDir: root,
    // Electron has a Node of its own; the oldest one that is tested has 16.
    target: 'node16',
    external: ['electron'],
    entryPoints: Object.fromEntries(scripts),
    outdir: join(out, 'dist/shell/electron'),
    outExtension: { '.js': '.cjs' },
  });
  const pages = join(out, 'dist/shell/console');
  await mkdir(pages, { recursive: true });
  const page = await build({
    bundle: true,
    metafile: true,
    absWorkingDir: root,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    entryPoints: [join(root, 'shell/console/main.ts')],
    outfile: join(pages, 'main.js'),
  });
  for (const file of await readdir(join(root, 'shell/console'))) {
    if (/\.(html|css|svg)$/.test(file)) await cp(join(root, 'shell/console', file), join(pages, file));
  }
  writeLicenses(root, [browser.metafile, electron.metafile, page.metafile], join(out, 'dist/shell'));
  return 'dist/shell';
}
