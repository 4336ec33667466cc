import { posix } from 'node:path';
import { parseJsonText } from '../../../shared/document/parse-json.ts';
import { asText, child, isRecord } from '../config/values.ts';
import type { ScenarioSource } from './source.ts';

export interface PackageManifest {
  main?: string;
  scripts: Map<string, string>;
  packageManager: 'npm' | 'pnpm' | 'yarn' | 'bun';
}

const lockfiles = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
] as const;

async function findPackageManager(
  source: ScenarioSource,
  folder: string,
  stated: string | undefined,
): Promise<PackageManifest['packageManager']> {
  for (const place of [folder, '.']) {
    for (const [file, name] of lockfiles) {
      if (await source.hasFile(posix.join(place, file))) return name;
    }
  }
  const word = stated?.split('@')[0];
  return word === 'pnpm' || word === 'yarn' || word === 'bun' ? word : 'npm';
}

/** Reads `<folder>/package.json`; undefined when there is none. A damaged one is reported and read as empty. */
export async function readPackage(
  source: ScenarioSource,
  folder: string,
): Promise<PackageManifest | undefined> {
  const file = posix.join(folder, 'package.json');
  const text = await source.text(file);
  if (text === undefined) return undefined;
  const document = parseJsonText(text, { file: source.path(file) });
  source.findings.addAll(document.diagnostics);
  const scripts = child(document.value, 'scripts');
  const main = asText(child(document.value, 'main'));
  const named = Object.entries(isRecord(scripts) ? scripts : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    ...(main === undefined ? {} : { main }),
    scripts: new Map(named.map(([name, command]) => [name, command.slice(0, 16_384)])),
    packageManager: await findPackageManager(source, folder, asText(child(document.value, 'packageManager'))),
  };
}

/** `npm run build`, `pnpm build`, `yarn run build`, `npm start`: the script's name. */
export function toScriptName(program: string, args: readonly string[]): string | undefined {
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(program)) return undefined;
  const words = args.filter((word) => !word.startsWith('-'));
  if (words[0] === 'run' || words[0] === 'run-script') return words[1];
  return /^(?:install|ci|i|add|exec|dlx)$/.test(words[0] ?? '') ? undefined : words[0];
}
