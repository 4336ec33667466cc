import semver from 'semver';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { requireBuilder } from '../../builders/registry.ts';
import { PipelineError } from '../../errors.ts';
import { toFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { toSourceTools } from '../../shared/kit/fetch-source.ts';
import type { ToolRequirement } from '../../shared/tools.ts';
import { toShell } from '../../shells/registry.ts';
import { noSigning } from '../../signing/request.ts';
import { listSigningTools } from '../../signing/sign-plan.ts';
import type { Plan } from './plan.ts';
import type { PackageRequest } from './request.ts';

/** By name; the stricter of two requirements of one program. */
function toDistinct(tools: readonly ToolRequirement[]): ToolRequirement[] {
  const byName = new Map(
    [
      ...tools.filter(({ minimum }) => minimum === undefined),
      ...tools.filter(({ minimum }) => minimum !== undefined),
    ].map((tool) => [tool.name, tool]),
  );
  return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
}

/** Programs that builds, sources of the kit and the shell run on this machine, by name without duplicates. */
export function listBuildTools(
  { steps, target }: Plan,
  { shell }: Pick<PackageRequest, 'shell'>,
): ToolRequirement[] {
  const tools = steps.flatMap((step): readonly ToolRequirement[] => {
    if (step.kind === 'stage-kit') return step.sources.flatMap((kind) => toSourceTools({ kind }));
    if (step.kind !== 'build-service') return [];
    const { build } = step.plan;
    return requireBuilder({ build }).tools(build);
  });
  return toDistinct([...tools, ...toShell(shell).tools(target)]);
}

/** Programs that formats and signers run on this machine, by name without duplicates. */
export function listReleaseTools({
  target,
  formats,
  signing = noSigning,
}: Pick<PackageRequest, 'target' | 'formats' | 'signing'>): ToolRequirement[] {
  const tools = [...new Set(formats)].flatMap((format) => toFormat(format).tools({ target }));
  return toDistinct([...tools, ...listSigningTools({ target, formats }, signing)]);
}

/** Programs that a package runs on this machine, by name without duplicates: those that its formats, builders, sources of the kit,
 * shell and signers declare. */
export function listTools(
  plan: Plan,
  request: Pick<PackageRequest, 'shell' | 'formats' | 'signing'>,
): ToolRequirement[] {
  return toDistinct([
    ...listBuildTools(plan, request),
    ...listReleaseTools({ ...request, target: plan.target }),
  ]);
}

/** The state of a required program on this machine. `version` is undefined when it does not state one. */
export interface FoundTool {
  tool: ToolRequirement;
  state: 'found' | 'missing' | 'too-old';
  version: string | undefined;
}

async function findTool(ctx: Pick<BuildContext, 'exec'>, tool: ToolRequirement): Promise<FoundTool> {
  const { name, versionArgs, minimum, part } = tool;
  if ((await ctx.exec.which(name)) === undefined) return { tool, state: 'missing', version: undefined };
  const { exitCode, stdout } = await ctx.exec.run(name, versionArgs);
  if (part !== undefined && exitCode !== 0) return { tool, state: 'missing', version: undefined };
  const version = exitCode === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : undefined;
  const [is, needed] = [semver.coerce(version), semver.coerce(minimum)];
  const isOld = is !== null && needed !== null && semver.lt(is, needed);
  return { tool, state: isOld ? 'too-old' : 'found', version };
}

/** Finds every program and reads its version. */
export async function findTools(
  ctx: Pick<BuildContext, 'exec'>,
  tools: readonly ToolRequirement[],
): Promise<FoundTool[]> {
  return Promise.all(tools.map((tool) => findTool(ctx, tool)));
}

/** An error for each program that is missing or too old. */
export function findToolFaults(found: readonly FoundTool[]): Diagnostic[] {
  return found.flatMap(({ tool: { name, minimum, part, remedy }, state, version }): Diagnostic[] => {
    const what = part === undefined ? name : `${name} with ${part}`;
    if (state === 'missing')
      return [{ severity: 'error', code: 'tool-missing', message: `${what} is not on PATH`, remedy }];
    if (state === 'too-old') {
      const message = `${name} ${version} is too old: ${minimum} or later is needed`;
      return [{ severity: 'error', code: 'tool-too-old', message, remedy }];
    }
    return [];
  });
}

/** @throws {PipelineError} tool-missing or tool-too-old (environment), with every program of the plan that is missing on this machine. */
export async function assertTools(
  ctx: Pick<BuildContext, 'exec'>,
  tools: readonly ToolRequirement[],
): Promise<void> {
  const faults = findToolFaults(await findTools(ctx, tools));
  const [first] = faults;
  if (first === undefined) return;
  throw new PipelineError({
    code: first.code,
    blame: 'environment',
    message: faults.map(({ message }) => message).join('; '),
    remedy: faults.map(({ remedy }) => remedy).join('; '),
    diagnostics: faults,
  });
}

/** Their versions for metadata.json, without programs that print none. */
export async function readToolVersions(
  ctx: Pick<BuildContext, 'exec'>,
  tools: readonly ToolRequirement[],
): Promise<Record<string, string>> {
  const found = await findTools(ctx, tools);
  return Object.fromEntries(
    found.flatMap(({ tool, version }) => (version === undefined ? [] : [[tool.name, version]])),
  );
}
