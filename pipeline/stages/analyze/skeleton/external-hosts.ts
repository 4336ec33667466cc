import { posix } from 'node:path';
import type { GraphNode } from '../../../../schema/analysis.ts';
import { JsonNode } from '../../../../schema/bundle/json-node.ts';
import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import { findCssReferences } from '../../../rehearsal/page/css-references.ts';
import { findHtmlReferences } from '../../../rehearsal/page/html-references.ts';
import { withoutComments } from '../../../shared/env-reads/env-reads.ts';
import { apiFolders } from '../../../shared/scenario/layout.ts';
import { needsNetwork } from './network.ts';
import type { ScenarioSource } from './source.ts';

/** A file on another computer that a page loads by itself, and the place in the sources that says so. */
interface ExternalFile {
  host: string;
  path: string;
  line: number;
}

const maxFiles = 500;
const maxDepth = 8;
const maxNamed = 5;
const otherFolders = /^(?:node_modules|dist|build|out|coverage|__tests__|__mocks__|tests?|e2e|\..*)$/;
const pageFile = /\.(?:html?|s?css|less|m?[jt]sx?|vue|svelte)$/i;
const testFile = /(?:\.|_|-)(?:test|spec|stories)\.|\.config\.|^(?:server|vite|jest)\b/i;

async function listPageFiles(
  source: ScenarioSource,
  folder: string,
  found: string[] = [],
  depth = 0,
): Promise<string[]> {
  for (const name of await source.list(folder)) {
    if (found.length >= maxFiles || otherFolders.test(name)) continue;
    if (folder === '.' && [...apiFolders, 'cli', 'docs'].includes(name)) continue;
    const path = posix.join(folder, name);
    if (!pageFile.test(name)) {
      if (depth < maxDepth) await listPageFiles(source, path, found, depth + 1);
    } else if (!testFile.test(name) && (await source.hasFile(path))) found.push(path);
  }
  return found;
}

const own = String.raw`(?:https?:)?\/\/[^\s'"\x60<>()\\]+`;

/** Ways in which code loads a file: imports, elements with `src`, loaders that are given a path, and names of files to load. */
const loads = [
  /(?:\bfrom|\bimport)\s*\(?\s*['"\x60](https?:\/\/[^'"\x60]+)/g,
  new RegExp(String.raw`(?<![\w.-])src\s*[=:]\s*\{?\s*['"\x60](${own})`, 'g'),
  new RegExp(String.raw`\.src\s*=\s*['"\x60](${own})`, 'g'),
  new RegExp(
    String.raw`<link\b(?![^>]*\brel=\W*(?:preconnect|dns-prefetch|canonical|alternate))[^>]*\bhref=\{?['"\x60](${own})`,
    'g',
  ),
  new RegExp(String.raw`\b(?:set\w*Path|importScripts|loadScript|loadStyle)\(\s*['"\x60](${own})`, 'gi'),
  /['"\x60](https?:\/\/[^\s'"\x60]+\.(?:m?js|css|woff2?|ttf|otf|wasm|glb|gltf|hdr))(?:[?#][^'"\x60]*)?['"\x60]/g,
  /\burl\(\s*['"]?(https?:\/\/[^'")\s]+)/g,
];

async function readUrls(path: string, text: string): Promise<string[]> {
  if (/\.html?$/i.test(path)) return (await findHtmlReferences(text)).references.map(({ url }) => url);
  if (/\.(?:s?css|less)$/i.test(path)) return findCssReferences(text).map(({ url }) => url);
  const code = withoutComments(text);
  return loads.flatMap((pattern) => [...code.matchAll(pattern)].map(([, url = '']) => url));
}

/** The host of an address on another computer. Names that nothing resolves outside tests and documents are left out. */
function toHost(url: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(url) || !URL.canParse(url, 'https://page.invalid')) return undefined;
  const { hostname } = new URL(url, 'https://page.invalid');
  const isHere = /^(?:localhost|127\.|0\.0\.0\.0$|\[::1?\]$)|\.localhost$|\$|%7B/i.test(hostname);
  const isExample = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid)$/.test(hostname);
  return isHere || isExample || !hostname.includes('.') ? undefined : hostname;
}

function toLine(text: string, url: string): number {
  const at = text.indexOf(url.split(/[?&#]/)[0] ?? url);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

async function findExternalFiles(source: ScenarioSource, folder: string): Promise<ExternalFile[]> {
  const found: ExternalFile[] = [];
  for (const path of await listPageFiles(source, folder)) {
    const text = (await source.text(path)) ?? '';
    if (!text.includes('//')) continue;
    for (const url of await readUrls(path, text)) {
      const host = toHost(url);
      if (host !== undefined) found.push({ host, path, line: toLine(text, url) });
    }
  }
  return found;
}

/**
 * Reports the hosts from which the pages in a folder load scripts, styles, fonts, images or modules, each with the places in the sources.
 * `isOffline`: nothing else in the scenario needs a network.
 */
async function reportExternalHosts(
  source: ScenarioSource,
  folder: string,
  isOffline: boolean,
): Promise<void> {
  const byHost = Map.groupBy(await findExternalFiles(source, folder), ({ host }) => host);
  const found: Diagnostic[] = [];
  for (const [host, files] of byHost) {
    const places = [...new Set(files.map(({ path, line }) => `${source.path(path)}:${line}`))];
    const more = places.length > maxNamed ? ` and ${places.length - maxNamed} more` : '';
    const [first] = files;
    found.push({
      severity: isOffline ? 'warning' : 'info',
      code: 'page-external-host',
      message: `the pages load files from ${host}, which they do not reach without a network: ${places.slice(0, maxNamed).join(', ')}${more}`,
      ...(first === undefined ? {} : { file: source.path(first.path), line: first.line }),
      remedy: 'ship the files with the pages, for example as packages of their package.json',
    });
  }
  source.findings.addAll(found);
}

/** The same for every user interface of a skeleton. */
export async function reportPageHosts(
  source: ScenarioSource,
  skeleton: Record<string, unknown>,
  nodes: readonly GraphNode[],
): Promise<void> {
  for (const service of new JsonNode(skeleton).at('services').items) {
    const folder = service.at('build', 'source_dir').text;
    if (service.at('type').text === 'ui-bundle' && folder !== undefined)
      await reportExternalHosts(source, folder, !nodes.some(needsNetwork));
  }
}
