import type { Analysis } from '../../../schema/analysis.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { normalizePath } from '../../../schema/bundle/path.ts';
import { toScenarioPath } from '../../../schema/bundle/scenario.ts';
import { validateBundle } from '../../../schema/bundle/validate.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic, Fault } from '../../../schema/diagnostic.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { SecretPlan } from '../../../schema/secret-plan.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { assertNotRefused } from '../../shared/analysis/assert-not-refused.ts';
import { canonicalJson, checksumOf } from '../../shared/document/canonical.ts';
import { findKitMember } from '../../shared/kit/read-kit.ts';
import { type AppliedSwap, applySwaps, type Loaded } from './apply-swaps.ts';
import { fillFiles, type Scope } from './fill-files.ts';
import { mergeSecrets } from './merge-secrets.ts';
import { isObject } from './raw-object.ts';
import { readScripts, type ScriptsOfSwap } from './read-scripts.ts';
import { findUsedExtensions } from './used-extensions.ts';

export type AssembleContext = Pick<BuildContext, 'fs' | 'packageRoot'>;

export interface AssembleOptions {
  analysis: Analysis;
  /** Undefined for a bundle without the scenario's own secrets; those of the resource kit are always included. */
  secretPlan: SecretPlan | undefined;
  /** Absolute path of the scenario. */
  scenarioDir: string;
  /** Absolute path of the repository; nothing outside it is read. */
  root: string;
}

export interface Assembled {
  bundle: Bundle;
  /** bundle.json: keys in canonical order, indented. */
  text: string;
  /** `sha256:<hex>` over the RFC 8785 form of the bundle. */
  checksum: string;
  warnings: Diagnostic[];
}

/** The swaps that the analysis applied, one for each original, with their members of the kit. */
async function readApplied(ctx: AssembleContext, analysis: Analysis): Promise<AppliedSwap[]> {
  const byOriginal = new Map(
    analysis.swaps
      .filter((swap) => swap.applied && swap.replacement !== '')
      .map((swap) => [swap.original, swap] as const),
  );
  const swaps = [...byOriginal.values()].sort((a, b) => byCodeUnit(a.original, b.original));
  return await Promise.all(
    swaps.map(async (swap) => ({
      swap,
      kit: await findKitMember(ctx, swap.replacement),
      ...toLoaded(analysis, swap, undefined),
      others: (analysis.scenarios ?? [])
        .map(({ name }) => ({ scenario: name, ...toLoaded(analysis, swap, name) }))
        .filter(({ files }) => files.length > 0),
    })),
  );
}

/** What the replacement loads for one scenario, the app's own without a name. */
function toLoaded(
  { artifacts }: Analysis,
  { replacement }: Analysis['swaps'][number],
  scenario: string | undefined,
): Loaded {
  const own = artifacts.filter((one) => one.loaded_by === replacement && one.scenario === scenario);
  return {
    files: own.map(({ path }) => normalizePath(path)),
    included: [],
    isStrict: own.some(({ strict }) => strict === true),
  };
}

/** A swap with the files that its scripts include, and what was found in them. */
async function withScripts(
  swap: AppliedSwap,
  scope: Scope,
): Promise<{ swap: AppliedSwap; found: ScriptsOfSwap[] }> {
  const { kit } = swap;
  const own = await readScripts({ ...swap, base: '' }, scope);
  const extensions = kit === undefined ? [] : await findUsedExtensions(kit, scope);
  const others = await Promise.all(
    swap.others.map(async (one) => ({
      one,
      found: await readScripts({ ...one, kit, base: toScenarioPath(one.scenario, '.') }, scope),
    })),
  );
  return {
    swap: {
      ...swap,
      extensions,
      included: own.included,
      others: others.map(({ one, found }) => ({ ...one, included: found.included })),
    },
    found: [own, ...others.map(({ found }) => found)],
  };
}

/** Faults of swaps to a member that the kit does not have. */
function findMissingKits(applied: readonly AppliedSwap[]): Fault[] {
  return applied
    .filter(({ swap, kit }) => swap.shipped && kit === undefined)
    .map(({ swap }) => ({
      code: 'kit-missing',
      pointer: '/swaps',
      message: `${swap.original} is to be replaced by ${swap.replacement}, which the resource kit does not have`,
      remedy: 'choose another replacement with --with-swap, or install this product again',
    }));
}

/** The fault of a secret plan for another scenario or tier than the analysis. */
function findForeignPlan(analysis: Analysis, plan: SecretPlan | undefined): Fault[] {
  if (plan === undefined || (plan.scenario === analysis.scenario && plan.tier === analysis.tier)) return [];
  return [
    {
      code: 'secret-plan-foreign',
      pointer: '/secrets',
      message: `the secret plan is for ${plan.scenario} (${plan.tier}), the analysis for ${analysis.scenario} (${analysis.tier})`,
      remedy: 'write the plan with "vrooli-bundle plan-secrets" from this analysis',
    },
  ];
}

/** The error of an invalid bundle: every fault as a diagnostic. */
export function toInvalidBundle(
  faults: readonly Fault[],
  warnings: readonly Diagnostic[] = [],
): PipelineError {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return new PipelineError({
    code: 'bundle-invalid',
    blame: 'input',
    message: `the bundle cannot be assembled: ${first?.message ?? ''}${more}`,
    remedy: first?.remedy ?? 'correct what is listed',
    diagnostics: [...faults.map((fault): Diagnostic => ({ severity: 'error', ...fault })), ...warnings],
  });
}

/** The next steps would drop a service that is not an object. */
function assertServices(skeleton: Analysis['skeleton']): void {
  const { services } = skeleton;
  if (Array.isArray(services) && services.every(isObject)) return;
  const verdict = validateBundle(skeleton);
  if (!verdict.ok) throw toInvalidBundle(verdict.faults, verdict.warnings);
}

/**
 * Completes the skeleton of an analysis to a validated bundle: applies its swaps with the resource kit, merges the planned
 * secrets, fills digests and sizes. The same inputs give the same bytes.
 *
 * @throws {PipelineError} requirement-not-provided, build-type-unsupported (input) for what the analysis lists as refused;
 * bundle-invalid (input) with every fault: missing files, secrets that nothing uses, and all that validateBundle refuses
 */
export async function assemble(ctx: AssembleContext, options: AssembleOptions): Promise<Assembled> {
  const { analysis, secretPlan, scenarioDir, root } = options;
  assertNotRefused(analysis);
  assertServices(analysis.skeleton);
  const applied = await readApplied(ctx, analysis);
  const scope = { fs: ctx.fs, analysis, scenarioDir, root };
  const read = await Promise.all(applied.map((swap) => withScripts(swap, scope)));
  const scripts = read.flatMap(({ found }) => found);
  const { left_out } = analysis;
  const swapped = applySwaps(
    { ...analysis.skeleton, ...omitUndefined({ left_out }) },
    read.map(({ swap }) => swap),
  );
  const merged =
    secretPlan === undefined ? { manifest: swapped, faults: [] } : mergeSecrets(swapped, secretPlan);
  const filled = await fillFiles(merged.manifest, scope);
  const verdict = validateBundle(filled.manifest);
  const faults = [
    ...findForeignPlan(analysis, secretPlan),
    ...findMissingKits(applied),
    ...filled.faults,
    ...scripts.flatMap((one) => one.faults),
    ...merged.faults,
    ...(verdict.ok ? [] : verdict.faults),
  ];
  if (!verdict.ok || faults.length > 0) throw toInvalidBundle(faults, verdict.warnings);
  return {
    bundle: verdict.bundle,
    text: canonicalJson(verdict.bundle),
    checksum: checksumOf(verdict.bundle),
    warnings: [...scripts.flatMap((one) => one.warnings), ...verdict.warnings],
  };
}
