import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { GoSource } from '../../../schema/kit-source.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { toExecutableSuffix, toGoPlatform } from '../../builders/placeholders.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext, ExecResult } from '../../ports.ts';
import { fetchPinned } from '../fetch-pinned.ts';
import { toTail } from '../npm/npm-pack.ts';
import { goTool } from '../tools.ts';

/** A program that is built for a target. */
export interface GoProgram {
  member: Pick<KitMember, 'name'>;
  source: Pick<GoSource, 'program'>;
  target: Target;
}

type Ports = Pick<BuildContext, 'exec' | 'fs' | 'packageRoot'>;

/** Absolute folder of the sources of a member's program. */
const toFolder = ({ packageRoot }: Pick<BuildContext, 'packageRoot'>, member: Pick<KitMember, 'name'>) =>
  join(packageRoot, 'resources/kit', member.name, 'program');

/** The file name of a program on a target. */
export const toProgramFile = ({ program }: Pick<GoSource, 'program'>, target: Target): string =>
  `${program}${toExecutableSuffix(target)}`;

/**
 * The toolchain that a go.mod names, such as `go1.26.8`: in its line `toolchain`, else by an exact version in its line `go`. Undefined when it
 * names none.
 */
export function parseToolchain(goMod: string): string | undefined {
  const [, named] = /^toolchain[ \t]+(go\d+\.\d+(?:\.\d+|rc\d+)?)[ \t]*(?:\/\/.*)?\r?$/m.exec(goMod) ?? [];
  const [, exact] = /^go[ \t]+(\d+\.\d+\.\d+)[ \t]*(?:\/\/.*)?\r?$/m.exec(goMod) ?? [];
  return named ?? (exact === undefined ? undefined : `go${exact}`);
}

/**
 * The variables of `go` for a target. Each that changes a byte of the result is set, so that the settings of the machine do not; modules are
 * those of go.sum.
 */
export function toGoVariables(toolchain: string, target: Target): Record<string, string> {
  const { goos, goarch } = toGoPlatform(target);
  return {
    GOTOOLCHAIN: toolchain,
    GOFLAGS: '-mod=readonly',
    GOWORK: 'off',
    GOEXPERIMENT: '',
    GOFIPS140: 'off',
    CGO_ENABLED: '0',
    GOOS: goos,
    GOARCH: goarch,
    GOAMD64: 'v1',
    GOARM64: 'v8.0',
  };
}

/** The arguments of `go` without paths of the machine, VCS state and build id in the program. */
export const toGoArgs = (output: string): string[] => [
  ...['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', output, '.'],
];

/**
 * The folder and the variables with which `go` reads the module of a member's program.
 * @throws {PipelineError} kit-invalid when its go.mod does not name an exact toolchain
 */
export async function readGoModule(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  member: Pick<KitMember, 'name'>,
  target: Target,
): Promise<{ cwd: string; env: Record<string, string> }> {
  const cwd = toFolder(ctx, member);
  const file = join(cwd, 'go.mod');
  const text = (await ctx.fs.stat(file))?.kind === 'file' ? await ctx.fs.readText(file) : undefined;
  const toolchain = text === undefined ? undefined : parseToolchain(text);
  if (toolchain !== undefined) return { cwd, env: toGoVariables(toolchain, target) };
  const shown = `resources/kit/${member.name}/program/go.mod`;
  throw new PipelineError({
    code: 'kit-invalid',
    blame: 'environment',
    message: text === undefined ? `${shown} is missing` : `${shown} does not name an exact toolchain`,
    remedy:
      text === undefined ? 'install this product again' : 'add a line such as `toolchain go1.26.8` to it',
  });
}

/** Runs `go` in the folder of a member's program. @throws {PipelineError} tool-missing, kit-invalid */
async function runGo(
  ctx: Ports,
  { member, source, target }: GoProgram,
  args: readonly string[],
): Promise<ExecResult> {
  const options = await readGoModule(ctx, member, target);
  if ((await ctx.exec.which(goTool.name)) !== undefined) return ctx.exec.run(goTool.name, args, options);
  throw new PipelineError({
    code: 'tool-missing',
    blame: 'environment',
    message: `go is not on PATH; it builds ${source.program} of the resource "${member.name}"`,
    remedy: goTool.remedy,
  });
}

/**
 * Fetches the toolchain and the modules of a program: what it is built from, and the license texts that ship with it.
 * @throws {PipelineError} tool-missing, kit-invalid, download-failed with the output of go
 */
async function fetchModules(ctx: Ports, program: GoProgram): Promise<void> {
  const result = await runGo(ctx, program, ['list', '-deps', '.']);
  if (result.exitCode === 0) return;
  const { source, member } = program;
  throw new PipelineError({
    code: 'download-failed',
    blame: 'environment',
    message: `go could not read the modules of ${source.program} of the resource "${member.name}" (exit code ${result.exitCode}):\n${toTail(result.stderr || result.stdout)}`,
    remedy:
      'check the network and the module proxy that go is configured for (`go env GOPROXY`), which also has the toolchain that go.mod names, then run this again',
  });
}

/**
 * Builds a member's program for a target into a file, and returns the file.
 * @throws {PipelineError} tool-missing, kit-invalid, build-failed with the output of go
 */
export async function buildGoProgram(ctx: Ports, program: GoProgram, output: string): Promise<string> {
  const { source, member, target } = program;
  const result = await runGo(ctx, program, toGoArgs(output));
  if (result.exitCode === 0) return output;
  throw new PipelineError({
    code: 'build-failed',
    blame: 'environment',
    message: `go could not build ${source.program} of the resource "${member.name}" for ${target} (exit code ${result.exitCode}):\n${toTail(result.stderr || result.stdout)}`,
    remedy: 'correct the sources in its folder program/, or install this product again',
  });
}

/** What the program is built from: sources, go.mod, go.sum, and the command. */
async function toCacheKey({ fs }: Ports, folder: string, target: Target): Promise<string> {
  const hash = createHash('sha256').update(`${target}\0${toGoArgs('').join('\0')}\0`);
  const visit = async (dir: string, path: string): Promise<void> => {
    for (const name of await fs.list(join(dir))) {
      const at = join(dir, name);
      const kind = (await fs.stat(at))?.kind;
      if (kind === 'dir') await visit(at, `${path}${name}/`);
      else if (kind === 'file') hash.update(`${path}${name}\0${await fs.sha256(at)}\0`);
    }
  };
  await visit(folder, '');
  return hash.digest('hex');
}

/**
 * A member's program with the pinned SHA-256, as a file in `dir`: from the cache when its sources are the same, else built. The result is the
 * same on every machine: the toolchain is that of go.mod, the modules are those of go.sum, and nothing of the machine is in it.
 * @throws {PipelineError} package-digest-mismatch and the errors of `buildGoProgram`
 */
export async function fetchGoProgram(
  ctx: Ports & Pick<BuildContext, 'cacheDir'>,
  program: GoProgram & { source: GoSource },
  dir: string,
): Promise<string> {
  const { member, source, target } = program;
  const file = toProgramFile(source, target);
  await fetchModules(ctx, program);
  const key = await toCacheKey(ctx, toFolder(ctx, member), target);
  return fetchPinned(ctx, {
    cached: join(ctx.cacheDir, 'go', key, file),
    shown: `${file} of the resource "${member.name}" for ${target}`,
    digest: source.sha256,
    measure: (path) => ctx.fs.sha256(path),
    download: async () => {
      await ctx.fs.mkdir(join(dir, 'build'));
      return buildGoProgram(ctx, program, join(dir, 'build', file));
    },
    to: join(dir, file),
    remedy: () =>
      `use the Go of https://go.dev/dl, not one that a distribution has changed; after a change of its sources run \`npm run kit:pin -- ${member.name}\``,
  });
}
