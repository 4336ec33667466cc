import { posix } from 'node:path';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { parseJsonText } from '../../../shared/document/parse-json.ts';
import {
  choosePackageManager,
  findLockfiles,
  readManagerField,
} from '../../../shared/package-manager/choose.ts';
import { type PackageManager, packageManagers } from '../../../shared/package-manager/table.ts';
import { asText, child, isRecord } from '../config/values.ts';
import type { ScenarioSource } from './source.ts';

export interface PackageManifest {
  main?: string;
  scripts: Map<string, string>;
  /** Version ranges of the production dependencies. */
  dependencies: Map<string, string>;
  packageManager: PackageManager['id'];
}

async function findPackageManager(
  source: ScenarioSource,
  folder: string,
): Promise<PackageManifest['packageManager']> {
  const hasFile = (path: string) => source.hasFile(path);
  const readField = async (path: string) => {
    const text = await source.text(path);
    return text === undefined ? undefined : readManagerField(parseJsonText(text).value);
  };
  const { manager, dir, lockfile } = await choosePackageManager({ hasFile, readField }, folder, '.');
  const others = (await findLockfiles({ hasFile }, dir)).filter((name) => name !== lockfile);
  if (lockfile !== undefined && others.length > 0) {
    source.findings.add({
      code: 'lockfiles-several',
      message: `${source.path(dir)} has ${[lockfile, ...others].join(', ')}; ${lockfile} is used`,
      file: source.path(posix.join(dir, lockfile)),
      remedy: `remove ${others.join(', ')}, or name the package manager in "packageManager" of package.json`,
    });
  }
  return manager.id;
}

function textsOf(value: unknown): [string, string][] {
  return Object.entries(isRecord(value) ? value : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
}

/** Reads `<folder>/package.json`; undefined when it does not exist. A damaged file is reported and read as empty. */
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
  const dependencies = child(document.value, 'dependencies');
  return {
    ...omitUndefined({ main }),
    scripts: new Map(textsOf(scripts).map(([name, command]) => [name, command.slice(0, 16_384)])),
    dependencies: new Map(textsOf(dependencies)),
    packageManager: await findPackageManager(source, folder),
  };
}

/** `npm run build`, `pnpm build`, `yarn run build`, `npm start`: the script's name. */
export function toScriptName(program: string, args: readonly string[]): string | undefined {
  if (packageManagers.every(({ id }) => id !== program)) return undefined;
  const words = args.filter((word) => !word.startsWith('-'));
  if (words[0] === 'run' || words[0] === 'run-script') return words[1];
  return /^(?:install|ci|i|add|exec|dlx)$/.test(words[0] ?? '') ? undefined : words[0];
}
