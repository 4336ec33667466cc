import { join } from 'node:path/posix';
import * as z from 'zod';
import type { BuilderContext } from '../../builder.ts';
import { runBuild } from '../../run-build.ts';
import { findTracer } from '../toolchain.ts';

/** The files that a program loads, absolute -> the files that load it. */
export type Trace = ReadonlyMap<string, readonly string[]>;

const outputSchema = z.object({
  files: z.record(z.string(), z.array(z.string())),
  warnings: z.array(z.string()),
});

/** What is traced: the program itself, and the packages that its package.json names, which code that is not traced may load. */
export interface TraceRequest {
  service: string;
  /** Absolute folder that contains all sources. */
  base: string;
  /** Absolute folder of the service. */
  dir: string;
  /** Relative to `dir`. */
  entry: string;
  packages: readonly string[];
}

const probe = '.trace-of-packages';

/** Traces a program with the packages of its package.json, by `import` and by `require`: their conditions can differ. */
export async function traceProgram(ctx: BuilderContext, request: TraceRequest): Promise<Trace> {
  const { base, dir, packages } = request;
  const probes = [join(dir, `${probe}.mjs`), join(dir, `${probe}.cjs`)] as const;
  const write = (call: (name: string) => string) => packages.map(call).join('\n');
  const result = join(dir, `${probe}.json`);
  try {
    await ctx.fs.write(
      probes[0],
      write((name) => `import ${JSON.stringify(name)};`),
    );
    await ctx.fs.write(
      probes[1],
      write((name) => `require(${JSON.stringify(name)});`),
    );
    await runBuild(ctx, request.service, {
      file: ctx.node,
      args: [await findTracer(ctx), result, base, dir, join(dir, request.entry), ...probes],
      cwd: dir,
      shown: `trace ${request.entry}`,
    });
    const { files, warnings } = outputSchema.parse(JSON.parse(await ctx.fs.readText(result)));
    for (const warning of warnings) ctx.log.debug(`${request.service}: trace: ${warning}`);
    const toPath = (file: string) => join(base, file);
    const own = new Set<string>([...probes]);
    return new Map(
      Object.entries(files)
        .map(([file, parents]) => [toPath(file), parents.map(toPath)] as const)
        .filter(([file]) => !own.has(file)),
    );
  } finally {
    for (const path of [...probes, result]) await ctx.fs.remove(path);
  }
}
