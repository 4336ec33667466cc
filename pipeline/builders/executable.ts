import { isAbsolute, join, resolve } from 'node:path/posix';
import type { BuildContext } from '../ports.ts';
import { type ServiceSource, toBuildEnv } from './npm/npm.ts';
import { expandPlaceholders, toExecutableSuffix, toGoPlatform } from './placeholders.ts';
import { type BuildCommand, runBuild, toBuildError } from './run-build.ts';

/** A command that makes an executable, and where it will be. Paths are absolute. */
export interface ExecutableBuild {
  command: BuildCommand;
  output: string;
}

const expandAll = (source: ServiceSource, output: string): string[] =>
  (source.build.args ?? []).map((arg) => expandPlaceholders(arg, source.target, output));

/** Pure Go, without paths, VCS state or build ids in the executable, so that two builds are equal. */
export function planGo(source: ServiceSource, output: string): ExecutableBuild {
  const { goos, goarch } = toGoPlatform(source.target);
  const entry = source.build.entry_point ?? '.';
  const flags = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', output];
  const target = /^\.{0,2}\//.test(entry) || entry === '.' ? entry : `./${entry}`;
  const env = { CGO_ENABLED: '0', GOOS: goos, GOARCH: goarch, ...toBuildEnv(source, output) };
  return {
    output,
    command: {
      file: 'go',
      args: [...flags, ...expandAll(source, output), target],
      cwd: source.dir,
      env,
      shown: `GOOS=${env.GOOS} GOARCH=${env.GOARCH} CGO_ENABLED=${env.CGO_ENABLED} go build ${target}`,
    },
  };
}

/** Where a custom or Rust build leaves its result: output_pattern, relative to the service's folder, or the place it was given. */
function toOutput(source: ServiceSource, output: string): string {
  const pattern = source.build.output_pattern;
  const path = pattern === undefined ? output : expandPlaceholders(pattern, source.target, output);
  return isAbsolute(path) ? path : resolve(source.dir, path);
}

/** The author's own command: entry_point is the program (then args), or args alone. Throws `build-command-missing`. */
export function planCustom(source: ServiceSource, output: string): ExecutableBuild {
  const first = source.build.entry_point;
  const program = first === undefined ? [] : [expandPlaceholders(first, source.target, output)];
  const [file, ...args] = [...program, ...expandAll(source, output)];
  if (file === undefined) {
    throw toBuildError(
      source.id,
      'build-command-missing',
      'its custom build names no command',
      'name the program in build.entry_point and its arguments in build.args',
    );
  }
  const runs = file.includes('/') && !isAbsolute(file) ? join(source.dir, file) : file;
  const env = toBuildEnv(source, output);
  const shown = [first ?? file, ...(source.build.args ?? []).slice(first === undefined ? 1 : 0)].join(' ');
  return { output: toOutput(source, output), command: { file: runs, args, cwd: source.dir, env, shown } };
}

/** Cargo for this machine's own target. Throws `build-type-unsupported` for another: that needs a linker and sysroot of it. */
export function planRust(source: ServiceSource, output: string, host: string): ExecutableBuild {
  if (source.target !== host) {
    throw toBuildError(
      source.id,
      'build-type-unsupported',
      `a Rust service is built on its own system only: this machine is ${host}, the target is ${source.target}`,
      `run this on ${source.target}, or cross-compile with build.type "custom"`,
    );
  }
  const name = source.build.entry_point ?? source.id;
  const target = join(source.dir, 'target');
  const pattern = source.build.output_pattern;
  const built = join(target, 'release', `${name}${toExecutableSuffix(source.target)}`);
  const rustflags = `--remap-path-prefix=${source.dir}=.`;
  return {
    output: pattern === undefined ? built : toOutput(source, output),
    command: {
      file: 'cargo',
      args: ['build', '--release', '--locked', '--bin', name, ...expandAll(source, output)],
      cwd: source.dir,
      env: { CARGO_TARGET_DIR: target, RUSTFLAGS: rustflags, ...toBuildEnv(source, output) },
      shown: `cargo build --release --locked --bin ${name}`,
    },
  };
}

/** Runs the build and returns its result, a file or a folder. Throws `build-failed` or `build-output-missing`. */
export async function buildExecutable(ctx: BuildContext, id: string, plan: ExecutableBuild): Promise<string> {
  await runBuild(ctx, id, plan.command);
  if ((await ctx.fs.stat(plan.output)) !== undefined) return plan.output;
  throw toBuildError(
    id,
    'build-output-missing',
    `\`${plan.command.shown}\` succeeded but left nothing at its output`,
    'let the build write to {{output}}, or name its result in build.output_pattern, relative to source_dir',
  );
}
