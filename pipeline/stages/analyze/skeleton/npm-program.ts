import { posix } from 'node:path';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { usualEntries } from '../../../shared/package-manager/usual-entries.ts';
import { parseCommands } from '../../../shared/shell/commands.ts';
import { parseNodeCall } from '../../../shared/shell/node-call.ts';
import { type PackageManifest, readPackage, toScriptName } from './package-json.ts';
import type { Program } from './program.ts';
import type { ScenarioSource, StepCommand } from './source.ts';

/** The file that a start command runs, following npm scripts into package.json. */
function toNodeEntry(
  command: Pick<StepCommand, 'program' | 'args'>,
  manifest: PackageManifest,
): string | undefined {
  const script = toScriptName(command.program, command.args);
  const text = script === undefined ? undefined : manifest.scripts.get(script);
  const calls = text === undefined ? [command] : parseCommands(text);
  for (const { program, args } of calls) {
    const file = parseNodeCall(program, args)?.file;
    if (file === '.') return manifest.main ?? 'index.js';
    if (file !== undefined && !posix.isAbsolute(file) && !file.includes('..')) return posix.normalize(file);
  }
  return undefined;
}

/** The Node program of a folder; undefined without a package.json. */
export async function findNpm(
  source: ScenarioSource,
  id: string,
  folder: string,
): Promise<Program | undefined> {
  const manifest = await readPackage(source, folder);
  if (manifest === undefined) return undefined;
  const starts = source.commandsIn(folder).filter((command) => !/build|install|migrat/i.test(command.step));
  const fromScript = ['start', 'serve', 'dev'].map((name) => ({ program: 'npm', args: ['run', name] }));
  const [entry] = [...starts, ...fromScript]
    .map((command) => toNodeEntry(command, manifest))
    .filter((file) => file !== undefined);
  // With a build script, a source file is not the entry point.
  const usual = usualEntries
    .filter((file) => !manifest.scripts.has('build') || !file.startsWith('src/'))
    .map((file) => posix.join(folder, file));
  const found = await source.firstFile(usual);
  const chosen = entry ?? manifest.main ?? (found === undefined ? undefined : posix.relative(folder, found));
  if (chosen === undefined) {
    source.findings.add({
      code: 'npm-entry-unknown',
      message: `cannot determine the entry point of ${folder}`,
      file: source.path(posix.join(folder, 'package.json')),
      pointer: '/main',
      remedy: 'set "main" in package.json, or add a lifecycle step such as "node dist/main.js"',
    });
  }
  return {
    id,
    folder,
    language: 'npm',
    build: { type: 'npm', source_dir: folder, ...omitUndefined({ entry_point: chosen }) },
    universalPath: posix.join('services', id, chosen ?? 'index.js'),
    packageManager: manifest.packageManager,
    how: `${manifest.scripts.has('build') ? `${manifest.packageManager} run build, then ` : ''}its files and the packages that it loads, started at ${chosen ?? 'its entry point'}`,
  };
}
