import { satisfies } from 'semver';
import { noDebuggerOption } from '../../../../schema/node-options.ts';
import { toRuntimeName } from '../../../shared/archive/naming.ts';
import type { BuilderContext, BuiltService } from '../../builder.ts';
import type { ServiceSource } from '../../source.ts';
import type { StartCommand } from './start-command.ts';

/** A built program and how it is started. */
interface Startable {
  /** The entry point, relative to the payload. */
  script: string;
  /** The version of Node that it runs on. */
  version: string;
  start: StartCommand;
}

/** As Node splits the argument `--node-options`. */
const quote = (option: string): string =>
  /[\s"\\]/.test(option) ? `"${option.replaceAll(/["\\]/g, '\\$&')}"` : option;

/** The argument with which the runtime gives options to its Node. */
export function toRuntimeOptions(options: readonly string[]): string[] {
  return options.length === 0 ? [] : [`--node-options=${options.map(quote).join(' ')}`];
}

/** The options with which a shipped Node beside the runtime always runs: that no signal starts a debugger, where the version has it. */
export function toFixedOptions(version: string): string[] {
  return satisfies(version, '^22.14.0 || >=23.7.0') ? [noDebuggerOption] : [];
}

/**
 * The binary that starts a program: its script where the runtime recognizes it and Node needs no options, else the runtime or another Node
 * with the script as argument.
 */
export async function planStart(
  ctx: BuilderContext,
  source: ServiceSource,
  { script, version, start }: Startable,
): Promise<Pick<BuiltService, 'platform' | 'path' | 'args' | 'env'>> {
  const { options, args, env } = start;
  const place = `\${bundle}/${script}`;
  const { target } = source;
  if (version !== ctx.nodes.shipped) {
    ctx.log.info(
      `service "${source.id}" excludes Node ${ctx.nodes.shipped}: Node ${version} ships beside the runtime`,
    );
    return {
      platform: target,
      path: await ctx.nodes.stage(version),
      args: [...toFixedOptions(version), ...options, place, ...args],
      env,
    };
  }
  if (options.length === 0 && /\.[cm]?[jt]s$/i.test(script))
    return { platform: 'universal', path: script, args, env };
  const words = [...toRuntimeOptions(options), 'exec', place, ...args];
  return { platform: target, path: toRuntimeName(target), args: words, env };
}
