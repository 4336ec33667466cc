import { join } from 'node:path/posix';
import { isInherited } from '../builders/build-environment.ts';
import type { BuildContext, Confinement, ExecOptions } from '../ports.ts';

const launcher = 'host/confine/launcher.mjs';

/** Says once, before the first program, when this machine cannot confine programs. */
async function checkConfinement(ctx: BuildContext, { node, launcher: script }: Confinement): Promise<void> {
  const effect = 'a build can read the memory and the environment of the other processes of this user';
  if (ctx.host.platform !== 'linux') {
    ctx.log.info(`builds are confined on Linux only: here ${effect}`);
    return;
  }
  const { stdout, exitCode } = await ctx.exec.run(node, [script], { inherits: () => false });
  if (exitCode === 0 && stdout === '') return;
  ctx.log.warn(`${effect}: ${stdout || `the launcher ended with exit code ${exitCode}`}`);
}

/**
 * A context whose programs inherit only the variables of builds, and are confined as soon as `findNode` names the Node that does it: what a
 * build starts, and also what starts after it, because a build can replace a program that is on PATH.
 */
export function confinePrograms(ctx: BuildContext, findNode: () => string | undefined): BuildContext {
  let checked: Promise<void> | undefined;
  const find = async (): Promise<{ confinement?: Confinement }> => {
    const node = findNode();
    if (node === undefined) return {};
    const confinement = { node, launcher: join(ctx.packageRoot, launcher) };
    checked ??= checkConfinement(ctx, confinement);
    await checked;
    return { confinement };
  };
  const inherits = (name: string) => isInherited(name, ctx.buildVariables);
  const { exec, sandboxes } = ctx;
  return {
    ...ctx,
    exec: {
      which: (name) => exec.which(name),
      run: async (file, args, options?: ExecOptions) =>
        exec.run(file, args, { inherits, ...options, ...(await find()) }),
    },
    ...(sandboxes === undefined
      ? {}
      : {
          sandboxes: {
            findBrowser: () => sandboxes.findBrowser(),
            open: async (request) => sandboxes.open({ ...request, ...(await find()) }),
          },
        }),
  };
}
