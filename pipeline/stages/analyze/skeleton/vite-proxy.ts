import type { ProxiedPath } from '../../../../schema/bundle/service.ts';
import { isLoopbackHost } from '../../../../schema/loopback.ts';
import { type Property, readProperties, withoutComments } from '../../../shared/scenario/object-literal.ts';

/** What a Vite config says about paths that another server answers. */
export interface ViteProxy {
  paths: ProxiedPath[];
  /** Keys of the table that cannot be carried over, each with the reason. */
  refused: { key: string; reason: string }[];
}

/** Passed on in any case. */
const usual = ['/api', '/ws', '/socket.io'];

/** The table `server.proxy` of a Vite config where it is an object literal; empty when it is not. The code is not run. */
export function readViteProxy(config: string): ViteProxy {
  const source = withoutComments(config);
  const paths: ProxiedPath[] = [];
  const refused: ViteProxy['refused'] = [];
  for (const { key, value } of findTable(source)) {
    const entry = toProxiedPath(key, value);
    if (typeof entry === 'string') refused.push({ key, reason: entry });
    else if (entry.strip_prefix === true || !usual.includes(entry.path)) paths.push(entry);
  }
  return { paths, refused };
}

/** More than any config has. The rest of the text is read from each. */
const maxPlaces = 20;

function findTable(source: string): Property[] {
  for (const match of [...source.matchAll(/\bserver\s*:\s*\{/g)].slice(0, maxPlaces)) {
    const server = readProperties(source, match.index + match[0].length - 1) ?? [];
    const table = server.find(({ key }) => key === 'proxy')?.value;
    if (table?.startsWith('{')) return readProperties(table, 0) ?? [];
  }
  return [];
}

/** The path, or the reason why it cannot be carried over. */
function toProxiedPath(key: string, value: string): ProxiedPath | string {
  if (!/^\/[\w~.-][\w~./-]*$/.test(key)) return 'it is not a plain path';
  const path = key.replace(/\/+$/, '');
  const options = value.startsWith('{') ? (readProperties(value, 0) ?? []) : [];
  const find = (name: string): string | undefined => options.find((option) => option.key === name)?.value;
  const target = value.startsWith('{') ? find('target') : value;
  if (target === undefined) return 'it has no target';
  const url = /^["'`](?:https?|wss?):\/\/(\[[^\]]*\]|[^/:"'`$[]+)(?::[^/"'`]*)?(\/[^"'`]*)?["'`]$/.exec(
    target,
  );
  if (url !== null) {
    const [, host = '', rest = '/'] = url;
    if (!isLoopbackHost(host) && host !== '0.0.0.0') return `its target ${host} is another computer`;
    if (rest !== '/') return 'its target has a path';
  }
  const rewrite = find('rewrite');
  if (rewrite === undefined) return { path };
  return stripsPrefix(rewrite, path)
    ? { path, strip_prefix: true }
    : 'its rewrite is more than leaving out the path';
}

/** Whether `rewrite` takes the path away: `(p) => p.replace(/^\/backend/, '')`. */
function stripsPrefix(rewrite: string, path: string): boolean {
  const match =
    /\.replace\(\s*(?:\/\^?((?:[^/\\]|\\.)+)\/[a-z]*|["'`]([^"'`]+)["'`])\s*,\s*(["'`])\/?\3\s*\)\s*,?\s*;?\s*\}?$/.exec(
      rewrite.trim(),
    );
  const taken = (match?.[1]?.replaceAll('\\', '') ?? match?.[2])?.replace(/\/+$/, '');
  return taken === path;
}
