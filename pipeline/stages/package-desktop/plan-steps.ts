import type { Service } from '../../../schema/bundle/service.ts';
import { listTrees } from '../../../schema/bundle/trees.ts';
import { type KitDatabases, type KitMember, kitDatabasesSchema } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { toRuntimeName } from '../../shared/archive/naming.ts';
import { planKitParts } from '../../shared/kit/kit-sources.ts';
import { toShell } from '../../shells/registry.ts';
import { isFor } from './packaging/with-hooks.ts';
import { orderSteps } from './phases.ts';
import type { StageRequest } from './request.ts';
import type { ServicePlan } from './services.ts';
import { defineStep, type StagingStep, type StepId, toStepId } from './step.ts';

type Request = Pick<StageRequest, 'bundle' | 'target' | 'shell' | 'formats' | 'packaging'>;

function planServiceStep(
  plan: ServicePlan,
  { kits, host }: Pick<PlanContext, 'kits' | 'host'>,
  target: Target,
): StagingStep[] {
  const { id, kit } = plan.service;
  if (plan.from === 'build') {
    const after = [toStepId('copy-source'), toStepId('fetch-base-node', host)];
    return [defineStep('build-service', { plan: plan.build }, { subject: id, after })];
  }
  if (plan.from === 'prebuilt') {
    return [defineStep('copy-prebuilt', { service: id, path: plan.binary.path }, { subject: id })];
  }
  if (plan.from === 'kit' && kit !== undefined) {
    const member = kits.find(({ name }) => name === kit.name);
    const parts = member === undefined ? [] : planKitParts(member, target);
    const sources = [...new Set(parts.map(({ source }) => source.kind))];
    return [defineStep('stage-kit', { kit, to: `resources/${kit.name}`, sources }, { subject: kit.name })];
  }
  return [];
}

function planRuntime({ target, bundle }: Request, host: Target): StagingStep[] {
  const systems = [...new Set([host, target])];
  const fetched = systems.map((system) =>
    defineStep('fetch-base-node', { target: system }, { subject: system }),
  );
  const after = fetched.map(({ id }) => id);
  const to = toRuntimeName(target);
  const hasOthers = (bundle.scenarios ?? []).length > 0;
  const onWindows = hasOthers ? 'vrooli.cmd' : undefined;
  const shim = target.startsWith('win-') ? onWindows : 'vrooli';
  return [
    ...fetched,
    defineStep('compile-runtime', { host, target, to, shim }, { after }),
    defineStep('stage-licenses', {}, { after }),
  ];
}

/** The databases of further scenarios that files fill. */
function listFilled(databases: string | undefined): KitDatabases {
  const all = databases === undefined ? [] : kitDatabasesSchema.parse(JSON.parse(databases));
  return all.filter(({ initialization }) => initialization.length > 0);
}

/** A check for each kit member that loads files on the first start. */
function planChecks(services: readonly Service[], kits: readonly KitMember[], host: Target): StagingStep[] {
  return services.flatMap(({ kit, env = {}, assets = [] }) => {
    const member = kits.find(({ name }) => name === kit?.name);
    const loader = member?.initialization;
    if (kit === undefined || loader?.check_args === undefined) return [];
    const filled = listFilled(env[member?.databases?.env ?? '']);
    if (env[loader.env] === undefined && filled.length === 0) return [];
    const details = {
      kit: kit.name,
      env: Object.fromEntries(Object.entries(env).filter(([, value]) => !value.includes('${'))),
      files: assets.map(({ path }) => path),
      isStrict: loader.strict_env !== undefined && env[loader.strict_env] === 'true',
      strictFolders: filled.flatMap(({ base, is_strict: isStrict }) => (isStrict ? [base] : [])),
    };
    const after = [toStepId('fetch-base-node', host), toStepId('stage-assets')];
    return [defineStep('check-initialization', details, { subject: kit.name, after })];
  });
}

/** The last steps before anything is signed. The limits of formats are those of planned ones; others are compared when they are made. */
function planFinish({ formats = [] }: Request, isRehearsed: boolean): StagingStep[] {
  const chosen = [...new Set(formats)];
  return [
    defineStep('finish-bundle', {}),
    defineStep('describe-payload', {}, { after: [toStepId('finish-bundle')] }),
    defineStep('scan-payload', {}),
    ...(chosen.length === 0 ? [] : [defineStep('check-limits', { formats: chosen })]),
    ...(isRehearsed ? [defineStep('rehearse', {})] : []),
    defineStep('read-origins', {}),
  ];
}

/** What the steps depend on besides the request. */
export interface PlanContext {
  kits: readonly KitMember[];
  host: Target;
  isRehearsed: boolean;
}

/** After the builds, whose results are among the files. */
function planScenarioFiles({ bundle }: Request, built: readonly StagingStep[]): StagingStep[] {
  const after = [toStepId('copy-source'), ...built.map(({ id }) => id)];
  return listTrees(bundle).flatMap(({ scenario, tree }) => {
    const { files: globs = [], links: pages = [], source: to } = tree;
    if (globs.length === 0) return [];
    const subject = scenario === undefined ? {} : { subject: scenario };
    return [defineStep('stage-scenario-files', { scenario, globs, pages, to }, { ...subject, after })];
  });
}

/** After everything else is at its place, so that a clash is found. */
function planPackaging({ packaging: found, target }: Request, after: readonly StepId[]): StagingStep[] {
  if (found === undefined) return [];
  const { file, packaging } = found;
  const { files = [], policies = [] } = packaging;
  return [
    ...(files.some(isFor(target)) ? [defineStep('stage-packaged-files', { file, files }, { after })] : []),
    ...(policies.some(isFor(target)) ? [defineStep('stage-policies', { file, policies }, { after })] : []),
  ];
}

/** Every step before anything is signed, ordered by phase. */
export function planStagingSteps(
  request: Request,
  services: readonly ServicePlan[],
  { kits, host, isRehearsed }: PlanContext,
): StagingStep[] {
  const built = services.flatMap((plan) => planServiceStep(plan, { kits, host }, request.target));
  const read = planScenarioFiles(request, built);
  const isCopied = read.length > 0 || built.some(({ kind }) => kind === 'build-service');
  const copies = isCopied ? [defineStep('copy-source', {})] : [];
  const files = toShell(request.shell).stage();
  const shell = [
    ...(files.length === 0 ? [] : [defineStep('stage-files', { files }, { subject: 'shell' })]),
    ...(toShell(request.shell).build === undefined
      ? []
      : [defineStep('build-shell', { shell: request.shell })]),
  ];
  const runtime = planRuntime(request, host);
  const paths = request.bundle.services.flatMap(({ assets = [] }) => assets.map(({ path }) => path));
  // A build or another step can create an asset.
  const after = [...shell, ...built, ...read, ...runtime].map(({ id }) => id);
  const assets = paths.length === 0 ? [] : [defineStep('stage-assets', { paths }, { after })];
  const staged = [...after, ...assets.map(({ id }) => id)];
  const added = planPackaging(request, staged);
  const placed = [...staged, ...added.map(({ id }) => id)];
  return orderSteps<StagingStep>([
    ...copies,
    ...runtime,
    ...shell,
    defineStep('stage-icons', {}),
    ...built,
    ...read,
    ...assets,
    ...added,
    defineStep('stage-config', {}, { after: placed }),
    defineStep('stage-notices', {}, { after: placed }),
    ...planChecks(request.bundle.services, kits, host),
    ...planFinish(request, isRehearsed),
  ]);
}
