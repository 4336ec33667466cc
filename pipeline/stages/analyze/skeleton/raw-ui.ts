import { posix } from 'node:path';
import type { ScenarioSource } from './source.ts';

const bundlers = ['vite', 'webpack', 'rspack', 'rollup', 'svelte', 'astro', 'next', 'nuxt'];
const suffixes = ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'];
const bundlerConfigs = [
  ...bundlers.flatMap((name) => suffixes.map((suffix) => `${name}.config.${suffix}`)),
  'angular.json',
];
const entries = ['main', 'index', 'App', 'app'].flatMap((name) =>
  ['jsx', 'tsx', 'vue', 'svelte'].map((suffix) => `src/${name}.${suffix}`),
);

/** A page that starts a script which browsers cannot run. */
const sourceScript = /<script\b[^>]*\bsrc\s*=\s*["'][^"'?]+\.(?:jsx|tsx|ts|mts|vue|svelte)["'?]/i;

/**
 * The file that shows that the pages of a folder have to be built first: a bundler's configuration, an entry point in a language of
 * sources, or a page that refers to one. `page` is the page that would ship. Paths are relative to the scenario.
 */
export async function findRawSource(
  source: ScenarioSource,
  folder: string,
  page: string | undefined,
): Promise<string | undefined> {
  if (page !== undefined) {
    if (sourceScript.test((await source.text(page)) ?? '')) return page;
    // Built pages, or plain ones that a development server serves, lie elsewhere than the sources.
    if (posix.dirname(page) !== folder) return undefined;
  }
  return source.firstFile(
    [...bundlerConfigs, ...(page === undefined ? entries : [])].map((name) => posix.join(folder, name)),
  );
}

/** Says that sources would ship in place of pages, at the file where a build script is missing. */
export async function reportRawSource(source: ScenarioSource, folder: string, raw: string): Promise<void> {
  const manifest = posix.join(folder, 'package.json');
  const hasManifest = await source.hasFile(manifest);
  source.findings.add({
    severity: 'error',
    code: 'ui-not-built',
    message: hasManifest
      ? `${source.path(raw)} has to be built for browsers, but ${source.path(manifest)} has no script "build"`
      : `${source.path(raw)} has to be built for browsers, but ${source.path(folder)} has no package.json with a script "build"`,
    file: source.path(hasManifest ? manifest : raw),
    ...(hasManifest ? { pointer: '/scripts' } : {}),
    remedy: 'add one, such as {"scripts": {"build": "vite build"}}',
  });
}
