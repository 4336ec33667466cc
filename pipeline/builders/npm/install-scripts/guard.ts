import { join } from 'node:path/posix';
import * as z from 'zod';
import type { InstalledManager } from '../../../shared/package-manager/find.ts';
import type { BuilderContext } from '../../builder.ts';
import { readManifest } from '../packages/installed-package.ts';
import { type AllowList, findDecision, listAliases, readAllowList } from './allow-list.ts';
import { listInstallScripts } from './list-scripts.ts';
import { type DecidedScript, toScriptDiagnostics } from './report.ts';

const gate = 'host/confine/script-gate.mjs';

const lineSchema = z.object({
  name: z.string(),
  version: z.string(),
  event: z.string(),
  command: z.string(),
  decision: z.enum(['ran', 'skipped', 'denied']),
});

/** The installation and what runs its scripts; `run` adds `env` to the variables of the command. */
export interface ScriptRuns {
  install(args: readonly string[], env: Record<string, string>): Promise<void>;
  run(file: string, args: readonly string[], env: Record<string, string>): Promise<void>;
}

/** The gate decides, not npm's own list, whose versions Yarn's folders do not prove. */
const npmRuns = { npm_config_ignore_scripts: 'false', npm_config_dangerously_allow_all_scripts: 'true' };

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Writes the policy and the program that a package manager starts in place of a command shell. */
async function writeGate(ctx: BuilderContext, dir: string, found: InstalledManager, allowed: AllowList) {
  const shell = join(dir, 'shell');
  const policy = join(dir, 'policy.json');
  const log = join(dir, 'log');
  const aliased = listAliases(found.lockText ?? '');
  await ctx.fs.write(policy, JSON.stringify({ sources: ctx.sourceRoot, allowed, aliased, log }));
  const command = [ctx.node, join(ctx.packageRoot, gate), policy].map(quote).join(' ');
  await ctx.fs.write(shell, `#!/bin/sh\nexec ${command} "$@"\n`, 0o755);
  return { log, env: { npm_config_script_shell: shell } };
}

/** What each install script came to: from the log of the gate, or from what is installed and allowed. */
async function listDecided(
  ctx: BuilderContext,
  dir: string,
  log: string | undefined,
  allowed: AllowList,
): Promise<DecidedScript[]> {
  if (log !== undefined) {
    if ((await ctx.fs.stat(log)) === undefined) return [];
    const lines = (await ctx.fs.readText(log)).trimEnd().split('\n');
    return lines.map((line) => lineSchema.parse(JSON.parse(line)));
  }
  const scripts = await listInstallScripts(ctx.fs, dir);
  return scripts.map((script) => {
    const value = findDecision(allowed, script.name, script.version);
    return { ...script, decision: value === undefined ? 'skipped' : value ? 'ran' : 'denied' };
  });
}

/** Whether the manager of this machine, which `packageManager` can choose, is of a version that asks the gate. */
async function asksGate(
  { exec }: BuilderContext,
  { install, dir }: InstalledManager,
  gate: boolean | number,
) {
  if (typeof gate === 'boolean') return gate;
  const { stdout } = await exec.run(install.file, ['--version'], { cwd: dir });
  return Number.parseInt(stdout, 10) < gate;
}

/** The scripts of a project that an installation runs, in their order. `install` brings those before and after it along. */
const ownEvents = (scripts: Readonly<Record<string, string>>): string[] =>
  [...('install' in scripts ? ['install'] : ['preinstall', 'postinstall']), 'prepare'].filter(
    (event) => event in scripts,
  );

/**
 * Installs packages so that of their install scripts only those run that the project allows. Scripts of the repository's own packages run.
 * What ran and what did not goes to `onDiagnostic`. On Windows, where the shell of npm and Yarn 1 cannot be replaced, npm runs the scripts of all
 * packages, and Yarn 1 of none.
 */
export async function guardInstallScripts(
  ctx: BuilderContext,
  service: string,
  found: InstalledManager,
  runs: ScriptRuns,
): Promise<void> {
  const { manager, dir } = found;
  const allowed = await readAllowList(ctx.fs, dir, manager.id);
  const { args, env, gate: isGated, after } = found.toScriptGuard(Object.values(allowed).includes(true));
  const place = await ctx.fs.makeTempDir('vrooli-scripts-');
  try {
    const canGate = ctx.host.platform !== 'win32' && (await asksGate(ctx, found, isGated));
    const written = canGate ? await writeGate(ctx, place, found, allowed) : { log: undefined, env: {} };
    await runs.install(args, { ...env, ...written.env });
    if (after?.dependencies === true && canGate) {
      await runs.run('npm', ['rebuild', '--no-bin-links', '--loglevel', 'error'], {
        ...written.env,
        ...npmRuns,
      });
    }
    const scripts = after === undefined ? {} : ((await readManifest(ctx.fs, dir))?.scripts ?? {});
    for (const event of ownEvents(scripts))
      await runs.run(manager.tool.name, manager.toRunArgs(event, []), {});
    const decided = await listDecided(ctx, dir, written.log, allowed);
    for (const one of toScriptDiagnostics(service, manager.allowedIn, decided)) ctx.onDiagnostic?.(one);
  } finally {
    await ctx.fs.remove(place);
  }
}
