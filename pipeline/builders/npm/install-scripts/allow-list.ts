import { join } from 'node:path/posix';
import * as z from 'zod';
import type { FileSystem } from '../../../ports.ts';
import { parseYamlText } from '../../../shared/document/parse-yaml.ts';
import type { PackageManager } from '../../../shared/package-manager/table.ts';

/** Packages whose install scripts run (true) or do not (false), by `name` or `name@version || version`. */
export type AllowList = Readonly<Record<string, boolean>>;

const listSchema = z.record(z.string(), z.boolean()).catch({});
const namesSchema = z.array(z.string()).catch([]);
const pnpmSchema = z
  .looseObject({ onlyBuiltDependencies: namesSchema.optional(), allowBuilds: listSchema.optional() })
  .catch({});
const metaSchema = z.record(z.string(), z.looseObject({ built: z.boolean().optional() })).catch({});
const manifestSchema = z
  .looseObject({
    allowScripts: listSchema.optional(),
    pnpm: pnpmSchema.optional(),
    dependenciesMeta: metaSchema.optional(),
    trustedDependencies: namesSchema.optional(),
  })
  .catch({});

const toAllowed = (names: readonly string[]): AllowList =>
  Object.fromEntries(names.map((name) => [name, true]));

const toList = ({ onlyBuiltDependencies = [], allowBuilds = {} }: z.infer<typeof pnpmSchema>): AllowList => ({
  ...toAllowed(onlyBuiltDependencies),
  ...allowBuilds,
});

/** What each package manager reads of a project. npm's field counts for Yarn 1 too, which has none. */
const readers: Record<PackageManager['id'], (manifest: z.infer<typeof manifestSchema>) => AllowList> = {
  npm: ({ allowScripts = {} }) => allowScripts,
  pnpm: ({ pnpm = {} }) => toList(pnpm),
  yarn: ({ allowScripts = {}, dependenciesMeta = {} }) => {
    const built = Object.entries(dependenciesMeta).filter(([, { built: value }]) => value !== undefined);
    return {
      ...allowScripts,
      ...Object.fromEntries(built.map(([name, { built: value }]) => [name, value === true])),
    };
  },
  bun: ({ trustedDependencies = [] }) => toAllowed(trustedDependencies),
};

/**
 * What a project allows, in the folder of its lockfile: `allowScripts` of package.json (npm, Yarn 1), `dependenciesMeta.<name>.built`
 * (Yarn), `trustedDependencies` (Bun), `onlyBuiltDependencies` or `allowBuilds` of pnpm-workspace.yaml or of package.json's `pnpm`. A field
 * of an unknown form allows nothing.
 */
export async function readAllowList(
  fs: Pick<FileSystem, 'readText' | 'stat'>,
  dir: string,
  manager: PackageManager['id'],
): Promise<AllowList> {
  const read = async (name: string) =>
    (await fs.stat(join(dir, name)))?.kind === 'file' ? await fs.readText(join(dir, name)) : undefined;
  const text = await read('package.json');
  const stated = readers[manager](manifestSchema.parse(text === undefined ? {} : JSON.parse(text)));
  const settings = manager === 'pnpm' ? await read('pnpm-workspace.yaml') : undefined;
  return {
    ...stated,
    ...toList(pnpmSchema.parse(settings === undefined ? {} : parseYamlText(settings).value)),
  };
}

/** Whether a key names a package: a name, also with `*`, and where it states versions one of them. Another source counts by its name. */
function matchesKey(key: string, name: string, version: string): boolean {
  const at = key.indexOf('@', 1);
  const [stated, versions] = at === -1 ? [key, undefined] : [key.slice(0, at), key.slice(at + 1)];
  const parts = stated.split('*');
  const isName =
    parts.length === 1
      ? stated === name
      : name.startsWith(parts[0] ?? '') &&
        name.endsWith(parts.at(-1) ?? '') &&
        name.length >= stated.length - 1;
  if (!isName || versions === undefined || versions.includes(':')) return isName;
  return versions.split('||').some((one) => one.trim() === version);
}

/** What a list says about a package, where the package manager itself obeys it; undefined when it does not name the package. */
export function findDecision(allowed: AllowList, name: string, version: string): boolean | undefined {
  const values = Object.entries(allowed).flatMap(([key, value]) =>
    matchesKey(key, name, version) ? [value] : [],
  );
  return values.includes(false) ? false : values[0];
}

const packagesSchema = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ name: z.string().optional() })).catch({}),
});

/** Names that a lockfile of npm or Yarn 1 gives to another package: `"esbuild": "npm:other@1"`. */
export function listAliases(lockText: string): string[] {
  const inYarn = [...lockText.matchAll(/^"?(@?[^@"\s]+)@npm:(@?[^@"\s]+)@/gm)];
  const found = inYarn.flatMap(([, name = '', real]) => (name === real ? [] : [name]));
  if (!lockText.trimStart().startsWith('{')) return [...new Set(found)].sort();
  const { packages } = packagesSchema.parse(JSON.parse(lockText));
  return Object.entries(packages).flatMap(([place, { name }]) => {
    const own = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1];
    return own === undefined || name === undefined || name === own ? [] : [own];
  });
}
