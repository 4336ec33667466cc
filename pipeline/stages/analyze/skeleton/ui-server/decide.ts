import { posix } from 'node:path';
import type { PackageManifest } from '../package-json.ts';
import type { ScenarioSource } from '../source.ts';
import { findStarts, type StartCommand } from '../start-command.ts';
import { findMore } from './find-more.ts';
import { copiesAssets, nextCopies, nextEntry } from './next.ts';

/** How the pages of a user interface are served, and why. */
export type UiServing =
  | { kind: 'service'; entry: string; start: StartCommand; why: string; demand?: string }
  | { kind: 'static'; why: string; isScript: boolean };

const runner = /^(?:node|tsx|ts-node|nodemon|bun)$/;
const script = /\.(?:[cm]?[jt]s)$/;
/** Programs that serve a folder. */
const fileServers = /^(?:serve|http-server|sirv|sirv-cli|live-server|lite-server)$/;
/** Programs that serve sources during development, and with `preview` what they built. */
const developmentServers = /^(?:vite|parcel|webpack|react-scripts|ng|astro)$/;

/** The program behind `npx` and its kin. */
function toProgram({ program, args }: StartCommand): { program: string; args: readonly string[] } {
  if (!/^(?:npx|pnpx|bunx)$/.test(program) && !(args[0] === 'exec' || args[0] === 'dlx'))
    return { program, args };
  const words = args.filter((arg) => !arg.startsWith('-') && arg !== 'exec' && arg !== 'dlx');
  return { program: (words[0] ?? '').replace(/(?<=.)@.*$/, ''), args: words.slice(1) };
}

/** Whether http-proxy-middleware of this range leaves out the path that Express mounts it at, as it does since version 3. */
function stripsMount(range: string | undefined): boolean {
  const major = /\d+/.exec(range ?? '')?.[0];
  return major === undefined || Number(major) >= 3;
}

async function decideScript(
  source: ScenarioSource,
  folder: string,
  found: { start: StartCommand; file: string; output: string; manifest: PackageManifest | undefined },
): Promise<UiServing | undefined> {
  const { start, file, output, manifest } = found;
  const path = posix.join(start.cwd, file);
  const entry = posix.relative(folder, path);
  const text = entry.startsWith('..') ? undefined : await source.text(path);
  if (text === undefined) return undefined;
  const proxyStrips = stripsMount(manifest?.dependencies.get('http-proxy-middleware'));
  const isAtTop = posix.dirname(entry) === '.';
  const more = isAtTop
    ? findMore(text, output, { proxyStrips })
    : { what: 'lies in a folder of its own', line: 1 };
  const place = `${source.path(path)}${more === undefined ? '' : `:${more.line}`}`;
  return more === undefined
    ? { kind: 'static', why: `${place} only serves ${output}, which the runtime does too`, isScript: true }
    : { kind: 'service', entry, start, why: `${start.where} runs it, and ${place} ${more.what}` };
}

/**
 * Whether a user interface needs its own server: the one that the lifecycle starts, or the script `start` of its package.json.
 * Undefined when it has none. `output` is the folder of the pages, relative to `folder`.
 */
export async function decideUiServing(
  source: ScenarioSource,
  folder: string,
  manifest: PackageManifest | undefined,
  output: string,
): Promise<UiServing | undefined> {
  for (const start of findStarts(source, folder, manifest)) {
    const { program, args } = toProgram(start);
    if (program === 'next' && args[0] === 'start') {
      const why = `${start.where} runs next start; what ships is ${posix.join(folder, nextEntry)}`;
      const isReady = copiesAssets.test(manifest?.scripts.get('build') ?? '');
      return { kind: 'service', entry: nextEntry, start, why, ...(isReady ? {} : { demand: nextCopies }) };
    }
    if (developmentServers.test(program) && args[0] !== 'preview') return undefined;
    if (fileServers.test(program) || developmentServers.test(program)) {
      return {
        kind: 'static',
        why: `${start.where} runs ${program}, which serves files only`,
        isScript: false,
      };
    }
    const file = runner.test(program) ? args.find((arg) => script.test(arg)) : undefined;
    if (file === undefined) continue;
    const decided = await decideScript(source, folder, { start, file, output, manifest });
    if (decided !== undefined) return decided;
  }
  return undefined;
}
