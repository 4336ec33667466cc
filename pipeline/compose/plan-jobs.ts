import { basename, relative } from 'node:path/posix';
import { maxMatrixJobs } from '../../schema/matrix.ts';
import type { PlanDocument } from '../../schema/plan.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { PipelineError } from '../errors.ts';
import { planDefaultFormats } from '../formats/default-formats.ts';
import { type FormatId, listFormats } from '../formats/registry.ts';
import type { BuildContext } from '../ports.ts';
import { toAppSlug } from '../shared/archive/naming.ts';
import { listTree } from '../shared/archive/tree.ts';
import { omitUndefined } from '../../schema/omit-undefined.ts';
import { runners } from '../shared/runners.ts';
import { listChangedFiles } from '../shared/sources/changed-files.ts';
import type { ShellId } from '../shells/registry.ts';
import { planScenario } from './plan-scenario.ts';

export interface PlanJobsRequest {
  /** Absolute path of the repository. */
  root: string;
  /** Folders relative to it; `*` is any name. */
  scenarios: readonly string[];
  targets: readonly Target[];
  formats: readonly FormatId[] | undefined;
  shell: ShellId;
  version: string | undefined;
  vendor: string | undefined;
  changedSince: string | undefined;
  /** Start of the names of artifacts, to which the target is added; undefined: `vrooli-bundle-<app>`. */
  artifactName: string | undefined;
}

/** A job of a matrix. Names of artifacts are those that the jobs behind it look for. */
export interface PlannedJob {
  /** Folder relative to the repository. */
  scenario: string;
  app: string;
  version: string;
  target: Target;
  runner: string;
  /** Separated by commas. */
  formats: string;
  artifact: string;
  staged: string;
}

export interface PlannedJobs {
  jobs: PlannedJob[];
  chunks: { include: PlannedJob[] }[];
  /** The plan of each job. */
  plans: PlanDocument[];
}

const toPattern = (text: string) =>
  new RegExp(
    `^${text
      .split('*')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('[^/]*')}$`,
  );

/** Folders with .vrooli/service.json that a pattern names, sorted. @throws {PipelineError} scenarios-missing (usage) */
async function findScenarios(
  { fs }: Pick<BuildContext, 'fs'>,
  root: string,
  patterns: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const plain = relative('/', `/${pattern}`) || '.';
    const fixed = plain.includes('*') ? plain.slice(0, plain.indexOf('*')).replace(/[^/]*$/, '') : undefined;
    if (fixed === undefined) found.add(plain);
    else {
      const top = fixed === '' ? root : `${root}/${fixed.replace(/\/$/, '')}`;
      const entries = (await fs.stat(top))?.kind === 'dir' ? await listTree(fs, top) : [];
      const matcher = toPattern(plain);
      const hits = entries
        .filter(({ kind, path }) => kind === 'file' && path.endsWith('/.vrooli/service.json'))
        .map(({ path }) => `${fixed}${path.slice(0, -'/.vrooli/service.json'.length)}`)
        .filter((path) => matcher.test(path));
      for (const path of hits) found.add(path);
      if (hits.length === 0)
        throw new PipelineError({
          code: 'scenarios-missing',
          blame: 'usage',
          message: `no folder with .vrooli/service.json is like ${pattern}`,
          remedy: 'name folders from the root of the repository; * is any name in one folder',
        });
    }
  }
  return [...found].sort();
}

/**
 * Scenarios that a change can affect: of which a file has changed, and all of them when a file outside of them has. Pure.
 */
export function findAffected(scenarios: readonly string[], changed: readonly string[]): string[] {
  const isIn = (path: string, scenario: string) => scenario === '.' || path.startsWith(`${scenario}/`);
  const isShared = changed.some((path) => !scenarios.some((scenario) => isIn(path, scenario)));
  if (isShared) return [...scenarios];
  return scenarios.filter((scenario) => changed.some((path) => isIn(path, scenario)));
}

function toFormats(target: Target, asked: readonly FormatId[] | undefined): FormatId[] {
  if (asked === undefined) return planDefaultFormats(target, target, () => false).formats;
  return listFormats(target, target).filter((id) => asked.includes(id));
}

async function planJob(
  ctx: BuildContext,
  request: PlanJobsRequest,
  scenario: string,
  target: Target,
): Promise<{ job: PlannedJob; plan: PlanDocument } | undefined> {
  const formats = toFormats(target, request.formats);
  if (formats.length === 0) return undefined;
  const [platform = '', arch = ''] = target.split('-');
  // The plan is that of the runner of the target, whatever machine makes it.
  const host = { platform: platform === 'win' ? 'win32' : platform, arch };
  const { root, shell, version, vendor } = request;
  const { plan } = await planScenario(
    { ...ctx, host },
    {
      ...{ root, shell, target, formats },
      scenarioDir: scenario === '.' ? root : `${root}/${scenario}`,
      tier: 'desktop',
      ...omitUndefined({ version, vendor }),
    },
  );
  const slug = toAppSlug(plan.app.name);
  const name = request.artifactName ?? `vrooli-bundle-${slug}`;
  return {
    plan,
    job: {
      ...{ scenario, target, app: plan.app.name, version: plan.app.version },
      runner: runners[target],
      formats: formats.join(','),
      artifact: `${name}-${target}`,
      staged: `staged-${name}-${target}`,
    },
  };
}

/** @throws {PipelineError} scenario-twice (input) for two scenarios with one app name, whose artifacts would be one */
function assertApart(jobs: readonly PlannedJob[]): void {
  const owners = new Map<string, string>();
  for (const { artifact, scenario } of jobs) {
    const owner = owners.get(artifact);
    if (owner !== undefined)
      throw new PipelineError({
        code: 'scenario-twice',
        blame: 'input',
        message: `${owner} and ${scenario} are both called ${basename(artifact)}`,
        remedy: 'give each scenario a name of its own in .vrooli/service.json',
      });
    owners.set(artifact, scenario);
  }
}

/**
 * Plans the jobs that build scenarios for targets, each on a runner of its system. Writes nothing.
 * @throws {PipelineError} scenarios-missing, commit-unknown (usage), scenario-twice, those of `planScenario`
 */
export async function planJobs(ctx: BuildContext, request: PlanJobsRequest): Promise<PlannedJobs> {
  const all = await findScenarios(ctx, request.root, request.scenarios);
  const { changedSince } = request;
  const scenarios =
    changedSince === undefined
      ? all
      : findAffected(all, await listChangedFiles(ctx, request.root, changedSince));
  const jobs: PlannedJob[] = [];
  const plans: PlanDocument[] = [];
  for (const scenario of scenarios) {
    for (const target of request.targets) {
      const planned = await ctx.log.group(`${scenario} for ${target}`, () =>
        planJob(ctx, request, scenario, target),
      );
      if (planned === undefined) continue;
      jobs.push(planned.job);
      plans.push(planned.plan);
    }
  }
  assertApart(jobs);
  const chunks: PlannedJobs['chunks'] = [];
  for (let start = 0; start < jobs.length; start += maxMatrixJobs)
    chunks.push({ include: jobs.slice(start, start + maxMatrixJobs) });
  return { jobs, chunks, plans };
}
