import { posix } from 'node:path';
import type { Build, ProxiedPath } from '../../../../schema/bundle/service.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { pageFolders, uiFolders } from '../../../shared/scenario/layout.ts';
import { quote } from '../findings.ts';
import { type PackageManifest, readPackage } from './package-json.ts';
import type { Program } from './program.ts';
import { findRawSource, reportRawSource } from './raw-ui.ts';
import type { ScenarioSource } from './source.ts';
import type { StartCommand } from './start-command.ts';
import { decideUiServing, type UiServing } from './ui-server/decide.ts';
import { readViteProxy } from './vite-proxy.ts';

/** The user interface and its build. */
export interface UserInterface {
  folder: string;
  build: Build;
  packageManager?: PackageManifest['packageManager'];
  /** Paths that the development server passes on to the API, besides the usual ones. */
  proxy: readonly ProxiedPath[];
  /** The server that the pages need; undefined when the runtime serves them. */
  server?: UiServer;
  how: string;
}

/** A server of a user interface, as a program of its own. */
export interface UiServer {
  program: Program;
  start: StartCommand;
  /** Its source, as far as it is known before the build. */
  text: string;
  /** Globs of what it reads, relative to the scenario. */
  files: readonly string[];
  /** Folders of built pages among them. */
  pages: readonly string[];
}

const viteConfigs = ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map((suffix) => `vite.config.${suffix}`);

/** A script that only prints a message and builds nothing. */
function isRealBuild(script: string | undefined): script is string {
  return script !== undefined && !/^\s*(?:echo\b[^&|;]*|true|:|exit 0)\s*$/.test(script);
}

/** The Vite config of a folder, with the beginning of its text. */
async function findViteConfig(
  source: ScenarioSource,
  folder: string,
): Promise<{ file: string; text: string } | undefined> {
  const file = await source.firstFile(viteConfigs.map((name) => posix.join(folder, name)));
  if (file === undefined) return undefined;
  return { file, text: (await source.text(file))?.slice(0, 65_536) ?? '' };
}

async function findViteOutDir(source: ScenarioSource, folder: string): Promise<string | undefined> {
  const config = await findViteConfig(source, folder);
  if (config === undefined) return undefined;
  const { text } = config;
  const named =
    /\boutDir\s*:\s*(?:(?:path\.)?(?:resolve|join)\(\s*__dirname\s*,\s*)?['"`]([^'"`$]+)['"`]/.exec(
      text,
    )?.[1];
  return named ?? 'dist';
}

/** Where a build puts the page. */
interface Output {
  /** A folder relative to that of the user interface. */
  output: string;
  /** Whether it is relative to the scenario, as it is beside the user interface's folder. */
  isBeside: boolean;
  /** Whether neither the scenario nor its build tool says so: the build shows where it writes. */
  isGuess: boolean;
}

/** Where tools write that are not told. */
const toolOutputs: readonly [RegExp, string][] = [
  [/\breact-scripts\b/, 'build'],
  [/\bnext\b/, 'out'],
  [/\bvite\b/, 'dist'],
];

async function findOutput(source: ScenarioSource, folder: string, script: string): Promise<Output> {
  const vite = /\bvite\b/.test(script) ? await findViteOutDir(source, folder) : undefined;
  const stated = source.config.uiBundlePath;
  const fromCheck = stated === undefined ? undefined : posix.relative(folder, posix.dirname(stated));
  const fromOption = /--(?:outdir|outDir|dist-dir|out-dir)[= ]\s*['"]?([\w./-]+)/.exec(script)?.[1];
  const usual = toolOutputs.find(([tool]) => tool.test(script))?.[1];
  for (const candidate of [fromCheck, vite, fromOption, usual]) {
    if (candidate === undefined || candidate === '') continue;
    const path = posix.normalize(candidate).replace(/\/$/, '');
    if (posix.isAbsolute(path)) continue;
    if (!path.startsWith('..')) return { output: path, isBeside: false, isGuess: false };
    const beside = posix.join(folder, path);
    if (beside !== '.' && !beside.startsWith('..')) return { output: beside, isBeside: true, isGuess: false };
  }
  return { output: 'dist', isBeside: false, isGuess: true };
}

/** The common folder of the sources and the built page in the ui-bundle check; undefined without such a check. */
function findStatedFolder({ config: { uiBundlePath, uiSourceDir } }: ScenarioSource): string | undefined {
  if (uiBundlePath === undefined || uiSourceDir === undefined) return undefined;
  const built = posix.dirname(posix.normalize(uiBundlePath)).split('/');
  const sources = posix.normalize(uiSourceDir).replace(/\/$/, '').split('/');
  const end = sources.findIndex((name, index) => name !== built[index]);
  return sources.slice(0, end === -1 ? undefined : end).join('/') || '.';
}

/**
 * The user interface in the folder `ui`, in another usual folder, or in the folder of the ui-bundle check; undefined when none of
 * them can be built or shown.
 */
export async function findUserInterface(source: ScenarioSource): Promise<UserInterface | undefined> {
  const stated = findStatedFolder(source);
  const folders = stated === undefined ? uiFolders : [...uiFolders, stated];
  for (const folder of folders) {
    const found = (await source.hasFolder(folder)) ? await findIn(source, folder) : undefined;
    if (found !== undefined) return found;
  }
  for (const folder of folders) {
    const raw = await findRawSource(source, folder, undefined);
    if (raw !== undefined) await reportRawSource(source, folder, raw);
  }
  return undefined;
}

async function findProxy(source: ScenarioSource, folder: string): Promise<readonly ProxiedPath[]> {
  const config = await findViteConfig(source, folder);
  if (config === undefined) return [];
  const { paths, refused } = readViteProxy(config.text);
  for (const { key, reason } of refused) {
    source.findings.add({
      code: 'ui-proxy-not-carried',
      message: `the entry ${quote(key)} of server.proxy is not part of the app: ${quote(reason).slice(1, -1)}`,
      file: source.path(config.file),
      remedy: 'call the API below /api, or proxy a plain path without rewriting it',
    });
  }
  return paths;
}

interface Pages {
  /** The folder of the pages, relative to the user interface's folder; to the scenario when it is beside it. */
  output: string;
  isBeside: boolean;
  isGuess: boolean;
  isBuilt: boolean;
}

/** Whether a package that is not declared as a user interface has no page that a build could start from, and says so. */
async function hasNoPage(source: ScenarioSource, folder: string): Promise<boolean> {
  if (source.config.ports.some(({ name }) => name === 'ui') || source.config.uiBundlePath !== undefined)
    return false;
  const pages = pageFolders.map((place) => posix.join(folder, place, 'index.html'));
  if ((await source.firstFile(pages)) !== undefined) return false;
  if ((await findRawSource(source, folder, undefined)) !== undefined) return false;
  source.findings.add({
    severity: 'info',
    code: 'ui-without-page',
    message: `${source.path(folder)} has a build script, but neither a page nor a port: it is not part of the app as a user interface`,
    file: source.path(posix.join(folder, 'package.json')),
    remedy: 'if it builds pages, declare them: {"ports": {"ui": {"env_var": "UI_PORT"}}}',
  });
  return true;
}

/** Where the pages are: what a build script writes, or pages that are shipped unchanged. */
async function findPages(
  source: ScenarioSource,
  folder: string,
  manifest: PackageManifest | undefined,
): Promise<Pages | undefined> {
  const script = manifest?.scripts.get('build');
  if (isRealBuild(script)) {
    const output = await findOutput(source, folder, script);
    return output.isGuess && (await hasNoPage(source, folder)) ? undefined : { ...output, isBuilt: true };
  }
  const page = await source.firstFile(pageFolders.map((place) => posix.join(folder, place, 'index.html')));
  if (page === undefined) return undefined;
  const raw = await findRawSource(source, folder, page);
  if (raw !== undefined) await reportRawSource(source, folder, raw);
  return {
    output: posix.relative(folder, posix.dirname(page)) || '.',
    isBeside: false,
    isGuess: false,
    isBuilt: false,
  };
}

/** The folder of the pages from the user interface's folder, as its server names it. */
function toServedFolder(folder: string, pages: Pages | undefined): string {
  if (pages === undefined) return '.';
  return pages.isBeside ? posix.relative(folder, pages.output) : pages.output;
}

/** A package with a build script, pages that are shipped unchanged, or a server of either. */
async function findIn(source: ScenarioSource, folder: string): Promise<UserInterface | undefined> {
  const manifest = await readPackage(source, folder);
  const pages = await findPages(source, folder, manifest);
  const serving = await decideUiServing(source, folder, manifest, toServedFolder(folder, pages));
  if (serving?.kind === 'service' || serving?.isScript === true) {
    const demand = serving.kind === 'service' ? serving.demand : undefined;
    source.report({
      severity: demand === undefined ? 'info' : 'warning',
      code: serving.kind === 'service' ? 'ui-server-shipped' : 'ui-server-replaced',
      message: `${serving.kind === 'service' ? 'the server of the user interface ships' : 'the runtime serves the user interface'}: ${serving.why}`,
      pointer: '/lifecycle',
      remedy: demand ?? 'nothing to do',
    });
  }
  if (serving?.kind === 'service') return toServed(source, folder, manifest, { ...serving, pages });
  if (pages === undefined) return undefined;
  const { output, isGuess, isBuilt } = pages;
  return {
    folder,
    build: { type: 'npm', source_dir: folder, ...(isGuess ? {} : { output_pattern: output }) },
    ...(manifest === undefined ? {} : { packageManager: manifest.packageManager }),
    proxy: isBuilt ? await findProxy(source, folder) : [],
    how: `${describePages(folder, pages, manifest)}${serving === undefined ? '' : `; ${serving.why}`}`,
  };
}

function describePages(
  folder: string,
  { output, isBeside, isGuess, isBuilt }: Pages,
  manifest: PackageManifest | undefined,
): string {
  if (!isBuilt) return `the pages of ${posix.join(folder, output)} as they are`;
  const place = isGuess ? 'where the build writes it' : `in ${posix.join(isBeside ? '.' : folder, output)}`;
  return `${manifest?.packageManager} run build, output ${place}`;
}

type Served = Extract<UiServing, { kind: 'service' }> & { pages: Pages | undefined };

async function toServed(
  source: ScenarioSource,
  folder: string,
  manifest: PackageManifest | undefined,
  { entry, start, why, pages }: Served,
): Promise<UserInterface> {
  const build: Build = { type: 'npm', source_dir: folder, entry_point: entry };
  const at = (path: string) => posix.join(folder, path);
  const built =
    pages?.isBuilt === true && !entry.startsWith('.next/') ? [at(toServedFolder(folder, pages))] : [];
  const beside = (await source.hasFolder(at('public'))) ? [`${at('public')}/**`] : [];
  const own = `${folder === '.' ? '' : `${folder}/`}**`;
  const packageManager = manifest?.packageManager;
  const how = `its own server ${at(entry)}: ${why}`;
  const program: Program = {
    id: 'ui',
    folder,
    language: 'npm',
    build,
    universalPath: posix.join('services', 'ui', entry),
    how,
    ...omitUndefined({ packageManager }),
  };
  return {
    folder,
    build,
    ...omitUndefined({ packageManager }),
    proxy: [],
    how,
    server: {
      program,
      start,
      text: (await source.text(at(entry))) ?? '',
      files: built.length > 0 ? [...built.map((path) => `${path}/**`), ...beside] : [own],
      // Elsewhere the payload has another name for the folder.
      pages: folder === 'ui' ? built : [],
    },
  };
}
