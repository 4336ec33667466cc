import { basename, dirname, isAbsolute, join, resolve } from 'node:path/posix';
import type { BuilderContext, BuildPlan, BuiltService } from './builder.ts';
import { copyPages, toPageFolder } from './copy-pages.ts';
import { expandPlaceholders } from './placeholders.ts';
import { type BuildCommand, runBuild, toBuildError } from './run-build.ts';
import { type ServiceSource, toServiceSource } from './source.ts';

/** A command that makes an executable or a folder of pages, and where the result will be. Paths are absolute. */
export interface CompileCommand {
  command: BuildCommand;
  output: string;
}

/** The path of the build's result: output_pattern relative to the service's folder, or the given path. */
export function toOutput(source: ServiceSource, output: string): string {
  const pattern = source.build.output_pattern;
  const path = pattern === undefined ? output : expandPlaceholders(pattern, source.target, output);
  return isAbsolute(path) ? path : resolve(source.dir, path);
}

/**
 * Runs the command of `planCommand` with an output path outside the sources, and copies the result into the payload.
 * @throws {PipelineError} build-failed, build-output-missing
 */
export async function buildCompiled(
  ctx: BuilderContext,
  plan: BuildPlan,
  planCommand: (source: ServiceSource, output: string) => CompileCommand,
): Promise<BuiltService> {
  const { service, result } = plan;
  const suggested = join(ctx.scenarioDir, `../.output-${service}`, basename(result.to));
  await ctx.fs.mkdir(dirname(suggested));
  const source = toServiceSource(ctx, plan);
  const { command, output } = planCommand(source, suggested);
  await runBuild(ctx, service, command);
  if ((await ctx.fs.stat(output)) === undefined) {
    throw toBuildError(
      service,
      'build-output-missing',
      `\`${command.shown}\` succeeded but wrote no output`,
      'let the build write to {{output}}, or name its result in build.output_pattern, relative to source_dir',
    );
  }
  const to = join(ctx.payload, result.to);
  if (result.kind === 'folder') {
    await copyPages(ctx, toPageFolder(output, source), to);
  } else {
    await ctx.fs.copy(output, to);
    if ((await ctx.fs.stat(to))?.kind === 'file') await ctx.fs.chmod(to, 0o755);
  }
  return result;
}
