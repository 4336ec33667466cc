import { join, relative } from 'node:path/posix';
import { readAtMost } from '../../../shared/archive/chunks.ts';
import { toRuntimeName } from '../../../shared/archive/naming.ts';
import type { BuilderContext } from '../../builder.ts';
import type { ServiceSource } from '../../source.ts';
import {
  type CommandLine,
  listCommands,
  type PackageCommand,
  toCommandFiles,
  toCommandStart,
} from '../packages/package-commands.ts';
import { listShipped, type PackageContent } from './copy-program.ts';
import { toFixedOptions, toRuntimeOptions } from './plan-start.ts';

async function readFirstLine({ fs }: Pick<BuilderContext, 'fs'>, path: string): Promise<string> {
  const head = await readAtMost(fs.read(path, { start: 0, end: 256 }), 256, path);
  return new TextDecoder('latin1').decode(head).split('\n')[0]?.trimEnd() ?? '';
}

/** A program on the target. */
interface Placed {
  /** Its folder, relative to the payload. */
  cwd: string;
  /** The version of Node that it runs on. */
  version: string;
}

/** Writes the commands of a program's packages into its folders `node_modules/.bin`. They start the Node that the program runs on. */
export async function writeCommands(
  ctx: BuilderContext,
  { target }: Pick<ServiceSource, 'target'>,
  content: PackageContent,
  { cwd, version }: Placed,
): Promise<void> {
  const shipped = new Set(
    [...content.places].flatMap(([place, one]) =>
      listShipped(content, one).map(({ path }) => join(place, path)),
    ),
  );
  const isRuntime = version === ctx.nodes.shipped;
  const node = isRuntime ? toRuntimeName(target) : await ctx.nodes.stage(version);
  const toLine = async ({ file }: PackageCommand): Promise<CommandLine> => {
    const start = toCommandStart(file, await readFirstLine(ctx, join(ctx.payload, cwd, file)));
    if (start === 'itself') return { words: [{ path: file }] };
    const options = isRuntime
      ? [...toRuntimeOptions(start.nodeOptions), 'exec']
      : [...toFixedOptions(version), ...start.nodeOptions];
    const words = [{ path: relative(cwd, node) }, ...options.map((text) => ({ text })), { path: file }];
    return { words, script: file };
  };
  for (const command of listCommands(content.places, (file) => shipped.has(file))) {
    const files = toCommandFiles(command, await toLine(command), target.startsWith('win-'));
    for (const { path, text } of files) await ctx.fs.write(join(ctx.payload, cwd, path), text, 0o755);
  }
}
