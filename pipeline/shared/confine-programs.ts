import { join } from 'node:path/posix';
import { isInherited } from '../builders/build-environment.ts';
import type { BuildContext, Confinement, ExecOptions } from '../ports.ts';

const launcher = 'host/confine/launcher.mjs';

const effect = 'a build can read the memory and the environment of the other processes of this user';

/** Says, before the first program, when this machine cannot confine programs, and which variables builds lack because of a password. */
async function reportLimits(ctx: BuildContext, { node, launcher: script }: Confinement): Promise<void> {
  const isLinux = ctx.host.platform === 'linux';
  const withheld: string[] = [];
  const inherits = (name: string, value: string) => {
    const isUsual = isInherited(name, '', ctx.buildVariables);
    if (isUsual && !isInherited(name, value, ctx.buildVariables)) withheld.push(name);
    return false;
  };
  const { stdout, exitCode } = await ctx.exec.run(node, [isLinux ? script : '--version'], { inherits });
  if (withheld.length > 0) {
    ctx.log.warn(
      `builds do not get ${withheld.join(', ')}, which has a password; name it in the input build-environment (--build-env) if they need it`,
    );
  }
  if (!isLinux) ctx.log.info(`builds are confined on Linux only: here ${effect}`);
  else if (exitCode !== 0 || stdout !== '')
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
    checked ??= reportLimits(ctx, confinement);
    await checked;
    return { confinement };
  };
  const inherits = (name: string, value: string) => isInherited(name, value, ctx.buildVariables);
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
