import { posix } from 'node:path';
import { needsCgo } from './cgo.ts';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';

const goFlagsWithValue =
  /^-(?:ldflags|tags|gcflags|asmflags|mod|buildmode|p|C|overlay|pgo|installsuffix|pkgdir|toolexec|modfile)$/;
/** The package that a `go build` line compiles, with its flags. The bundle defines the output name. */
export function parseGoBuild(args: readonly string[]): { entry: string; flags: string[] } {
  const flags: string[] = [];
  let entry = '.';
  for (let i = 1; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '-o') i += 1;
    else if (arg.startsWith('-o=') || />/.test(arg)) continue;
    else if (goFlagsWithValue.test(arg)) {
      flags.push(arg, args[i + 1] ?? '');
      i += 1;
    } else if (arg.startsWith('-')) flags.push(arg);
    else entry = arg;
  }
  const folder = /[^/]\.go$/.test(entry) ? entry.slice(0, Math.max(entry.lastIndexOf('/'), 0)) || '.' : entry;
  return {
    entry:
      folder === '.' || folder.startsWith('./')
        ? folder.replace(/(.)\/$/, '$1')
        : `./${folder.replace(/\/$/, '')}`,
    flags,
  };
}

/** The program of a module without a build line: the one beside go.mod, else the only one below cmd. */
async function findGoCommand(source: ScenarioSource, folder: string): Promise<string> {
  if (await source.hasFile(posix.join(folder, 'main.go'))) return '.';
  const commands: string[] = [];
  for (const name of await source.list(posix.join(folder, 'cmd'))) {
    if (await source.hasFile(posix.join(folder, 'cmd', name, 'main.go'))) commands.push(`./cmd/${name}`);
  }
  const [only, ...others] = commands;
  if (only !== undefined && others.length === 0) return only;
  source.report({
    code: 'go-entry-unknown',
    message:
      only === undefined
        ? `${folder} has a go.mod, but no main.go and no "go build" line names the package to compile`
        : `${folder} has several programs (${commands.join(', ')}), and no "go build" line names the one to compile`,
    pointer: '/lifecycle/setup/steps',
    remedy: `add a setup step such as "cd ${folder} && go build -o app ./cmd/app"`,
  });
  return only ?? '.';
}

/** Whether the program only starts a script beside it: then the script is the service, and it runs on the runtime's Node. */
async function isNodeLauncher(source: ScenarioSource, folder: string): Promise<boolean> {
  if (!(await source.hasFile(posix.join(folder, 'package.json')))) return false;
  const text = await source.text(posix.join(folder, 'main.go'));
  const script = /exec\.Command\(\s*"node"\s*,\s*"([^"]+\.[cm]?js)"\s*\)/.exec(text ?? '')?.[1];
  return script !== undefined && !script.includes('..') && source.hasFile(posix.join(folder, script));
}

/** Flags that the bundle defines: the target system and the output path. */
function isBuildVariable(name: string): boolean {
  return /^(?:GO|CGO_)[A-Z]+$/.test(name) && !/^GO(?:OS|ARCH|BIN|PATH|CACHE|MODCACHE)$/.test(name);
}

/** The Go program of a folder; undefined without a go.mod, or when it only starts a Node script. */
export async function findGo(
  source: ScenarioSource,
  id: string,
  folder: string,
): Promise<Program | undefined> {
  if (!(await source.hasFile(posix.join(folder, 'go.mod')))) return undefined;
  if (await isNodeLauncher(source, folder)) return undefined;
  const line = source
    .commandsIn(folder)
    .find((command) => command.program === 'go' && command.args[0] === 'build');
  const { entry, flags } =
    line === undefined ? { entry: await findGoCommand(source, folder), flags: [] } : parseGoBuild(line.args);
  const env = {
    ...((await needsCgo(source, folder)) ? { CGO_ENABLED: '1' } : {}),
    ...Object.fromEntries(
      Object.entries(line?.env ?? {}).filter(
        ([name, value]) => isBuildVariable(name) && !value.includes('$'),
      ),
    ),
  };
  return {
    id,
    folder,
    language: 'go',
    build: {
      type: 'go',
      source_dir: folder,
      entry_point: entry,
      ...(flags.length === 0 ? {} : { args: flags }),
      ...(Object.keys(env).length === 0 ? {} : { env }),
    },
    how: `go build ${entry}`,
  };
}
