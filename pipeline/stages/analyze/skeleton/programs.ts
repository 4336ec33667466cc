import { posix } from 'node:path';
import type { Build } from '../../../../schema/bundle/service.ts';
import { refusedBuilds } from '../../../builders/refused.ts';
import { usualEntries } from '../../../shared/package-manager/usual-entries.ts';
import { parseCommands } from './commands.ts';
import { findGo } from './go-program.ts';
import { type PackageManifest, readPackage, toScriptName } from './package-json.ts';
import type { ScenarioSource, StepCommand } from './source.ts';

/** A program of the scenario and how it is made, as its sources and its own build lines say. */
export interface Program {
  id: string;
  /** Folder relative to the scenario. */
  folder: string;
  build: Build;
  language: 'go' | 'npm' | 'python' | 'rust';
  /** What a platform-free program is called in the bundle; undefined for a compiled one. */
  universalPath?: string;
  packageManager?: PackageManifest['packageManager'];
  /** One line for people: how the artifact comes about. */
  how: string;
}

const pythonEntries = [
  'main.py',
  'app.py',
  'server.py',
  'api.py',
  'src/main.py',
  'app/main.py',
  '__main__.py',
];
const nodeEntry = /\.(?:[cm]?[jt]s)$/;

/** The file that a start command runs, following npm scripts into package.json. */
function toNodeEntry(command: StepCommand, manifest: PackageManifest): string | undefined {
  const script = toScriptName(command.program, command.args);
  const text = script === undefined ? undefined : manifest.scripts.get(script);
  const calls = text === undefined ? [command] : parseCommands(text);
  for (const { program, args } of calls) {
    if (!/^(?:node|tsx|ts-node|nodemon|bun)$/.test(program)) continue;
    const file = args.find((arg) => nodeEntry.test(arg));
    if (file !== undefined && !posix.isAbsolute(file) && !file.includes('..')) return posix.normalize(file);
  }
  return undefined;
}

async function findNpm(source: ScenarioSource, id: string, folder: string): Promise<Program | undefined> {
  const manifest = await readPackage(source, folder);
  if (manifest === undefined) return undefined;
  const starts = source.commandsIn(folder).filter((command) => !/build|install|migrat/i.test(command.step));
  const fromScript = ['start', 'serve', 'dev'].map(
    (name): StepCommand => ({
      cwd: folder,
      env: {},
      program: 'npm',
      args: ['run', name],
      phase: '',
      step: '',
    }),
  );
  const [entry] = [...starts, ...fromScript]
    .map((command) => toNodeEntry(command, manifest))
    .filter((file) => file !== undefined);
  // Sources are not the entry where a build script makes one of them.
  const usual = usualEntries
    .filter((file) => !manifest.scripts.has('build') || !file.startsWith('src/'))
    .map((file) => posix.join(folder, file));
  const found = await source.firstFile(usual);
  const chosen = entry ?? manifest.main ?? (found === undefined ? undefined : posix.relative(folder, found));
  if (chosen === undefined) {
    source.findings.add({
      code: 'npm-entry-unknown',
      message: `nothing says which file of ${folder} starts the program`,
      file: source.path(posix.join(folder, 'package.json')),
      pointer: '/main',
      remedy: 'set "main" in package.json, or add a lifecycle step such as "node dist/main.js"',
    });
  }
  return {
    id,
    folder,
    language: 'npm',
    build: { type: 'npm', source_dir: folder, ...(chosen === undefined ? {} : { entry_point: chosen }) },
    universalPath: `services/${id}/main.cjs`,
    packageManager: manifest.packageManager,
    how: `${manifest.scripts.has('build') ? `${manifest.packageManager} run build, then ` : ''}one bundled file from ${chosen ?? 'its entry'}`,
  };
}

async function findPython(source: ScenarioSource, id: string, folder: string): Promise<Program | undefined> {
  const project = await source.firstFile(
    ['pyproject.toml', 'requirements.txt', 'setup.py', 'Pipfile'].map((file) => posix.join(folder, file)),
  );
  if (project === undefined) return undefined;
  const started = source
    .commandsIn(folder)
    .filter((command) => /^python3?$/.test(command.program) || command.program === 'uvicorn')
    .flatMap((command) => command.args)
    .map((arg) => (/^[\w.]+:\w+$/.test(arg) ? `${arg.split(':')[0]?.replaceAll('.', '/')}.py` : arg))
    .find((arg) => /^[\w./-]+\.py$/.test(arg) && !arg.includes('..'));
  const usual = await source.firstFile(pythonEntries.map((file) => posix.join(folder, file)));
  const entry = started ?? (usual === undefined ? 'main.py' : posix.relative(folder, usual));
  source.findings.add({
    code: 'python-not-packaged',
    message: `${folder} is a Python program: ${refusedBuilds.python.reason}`,
    file: source.path(project),
    remedy: refusedBuilds.python.remedy,
  });
  return {
    id,
    folder,
    language: 'python',
    build: {
      type: 'python',
      source_dir: folder,
      entry_point: entry,
    },
    how: `one executable from ${entry}`,
  };
}

/** The name of the executable: that of the first [[bin]], else of the package. */
function toCargoBinary(manifest: string): string | undefined {
  const section = (header: RegExp) => {
    const start = header.exec(manifest);
    if (start === null) return undefined;
    const body = manifest.slice(start.index + start[0].length).split(/^\s*\[/m)[0] ?? '';
    return /^\s*name\s*=\s*["']([\w-]{1,100})["']/m.exec(body)?.[1];
  };
  return section(/^\s*\[\[bin\]\]/m) ?? section(/^\s*\[package\]/m);
}

async function findRust(source: ScenarioSource, id: string, folder: string): Promise<Program | undefined> {
  const manifest = await source.text(posix.join(folder, 'Cargo.toml'));
  if (manifest === undefined) return undefined;
  const name = toCargoBinary(manifest);
  return {
    id,
    folder,
    language: 'rust',
    build: { type: 'rust', source_dir: folder, ...(name === undefined ? {} : { entry_point: name }) },
    how: 'cargo build --release',
  };
}

/** What a folder of the scenario builds; undefined when its files do not say. */
export async function findProgram(
  source: ScenarioSource,
  id: string,
  folder: string,
): Promise<Program | undefined> {
  for (const find of [findGo, findRust, findNpm, findPython]) {
    const program = await find(source, id, folder);
    if (program !== undefined) return program;
  }
  return undefined;
}
