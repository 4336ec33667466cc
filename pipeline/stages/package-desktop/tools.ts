import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { requireBuilder } from '../../builders/registry.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import type { ToolRequirement } from '../../shared/tools.ts';
import type { Plan } from './plan.ts';

const dpkgDeb: ToolRequirement = {
  name: 'dpkg-deb',
  versionArgs: ['--version'],
  remedy:
    'install dpkg (part of Debian and Ubuntu; `dnf install dpkg`, `brew install dpkg`), or leave out the format deb',
};

/** Programs of this machine that take part in a plan, each once, by name. */
export function listTools(plan: Plan): ToolRequirement[] {
  const tools = plan.steps.flatMap((step): readonly ToolRequirement[] => {
    if (step.kind === 'make-installer') return step.format === 'deb' ? [dpkgDeb] : [];
    if (step.kind !== 'build-service') return [];
    const { service, build } = step.plan;
    return requireBuilder({ id: service, build }).tools(build);
  });
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
}

/** Throws `tool-missing` naming every program that a plan needs and this machine lacks, before anything is built. */
export async function assertTools(
  ctx: Pick<BuildContext, 'exec'>,
  tools: readonly ToolRequirement[],
): Promise<void> {
  const missing: Diagnostic[] = [];
  for (const { name, remedy } of tools) {
    if ((await ctx.exec.which(name)) !== undefined) continue;
    missing.push({ severity: 'error', code: 'tool-missing', message: `${name} is not on PATH`, remedy });
  }
  if (missing.length === 0) return;
  throw new PipelineError({
    code: 'tool-missing',
    blame: 'environment',
    message: missing.map(({ message }) => message).join('; '),
    remedy: missing.map(({ remedy }) => remedy).join('; '),
    diagnostics: missing,
  });
}

/** Their versions, for metadata.json. One that does not answer is left out. */
export async function readToolVersions(
  ctx: Pick<BuildContext, 'exec'>,
  tools: readonly ToolRequirement[],
): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const { name, versionArgs } of tools) {
    if ((await ctx.exec.which(name)) === undefined) continue;
    const { exitCode, stdout } = await ctx.exec.run(name, versionArgs);
    const version = /\d+(?:\.\d+)+/.exec(stdout)?.[0];
    if (exitCode === 0 && version !== undefined) versions[name] = version;
  }
  return versions;
}
