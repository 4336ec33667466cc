import { posix } from 'node:path';
import type { Build } from '../../../../schema/bundle/service.ts';
import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import { evaluateSettings } from './lifecycle-variables.ts';
import { readPackage, toScriptName } from './package-json.ts';
import { type PortPlan, toBuildPorts } from './ports.ts';
import type { ScenarioSource, StepCommand } from './source.ts';
import { toTreeFolder } from './working-tree.ts';

/** Whether a step of the lifecycle builds the package of a folder. */
function isBuildIn({ cwd, program, args }: StepCommand, folder: string): boolean {
  return posix.join(cwd, '.').replace(/(.)\/$/, '$1') === folder && toScriptName(program, args) === 'build';
}

/**
 * A build of an npm package with the environment in which the lifecycle runs its script `build`: the ports, which configurations of
 * bundlers ask for, and the constants of the step. Any other build stays as it is.
 */
export async function withBuildEnv(source: ScenarioSource, build: Build, ports: PortPlan): Promise<Build> {
  const folder = build.source_dir;
  const manifest = build.type === 'npm' ? await readPackage(source, folder) : undefined;
  if (manifest?.scripts.has('build') !== true) return build;
  const env = toBuildPorts(ports);
  const step = source.commands.find((command) => isBuildIn(command, folder));
  const given = { env, cwd: toTreeFolder(source.config.name, folder) };
  const settled = await evaluateSettings(step?.settings ?? [], given, (path) => source.text(path));
  // A template has a value at run time only.
  const constants = Object.entries(settled.env).filter(([, value]) => !value.includes('${'));
  const all = Object.entries({ ...build.env, ...Object.fromEntries(constants), ...env });
  return { ...build, env: Object.fromEntries(all.sort(([a], [b]) => byCodeUnit(a, b))) };
}
