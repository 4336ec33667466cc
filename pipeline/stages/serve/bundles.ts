import { validateBundle } from '../../../schema/bundle/validate.ts';
import type { SecretPlan } from '../../../schema/secret-plan.ts';
import type { BuildContext } from '../../ports.ts';
import { assertNoErrors, Problem } from './problem.ts';
import {
  assembleRequestSchema,
  manifestSchema,
  mergeRequestSchema,
  parseBody,
  parseTier,
  runnersOf,
} from './requests.ts';
import { findScenario } from './scenarios.ts';
import type { Stages, TelemetryStage } from './stages.ts';

export interface ServeScope {
  ctx: Pick<BuildContext, 'fs' | 'clock' | 'sourceDateEpoch' | 'log' | 'packageRoot'>;
  /** Absolute; no scenario outside it is read. */
  root: string;
  stages: Stages;
  /** Undefined where the server takes no telemetry. */
  telemetry?: TelemetryStage;
}

const schema = 'desktop.v0.1';
const failed = 'bundle failed validation';

function assertBundle(value: unknown): void {
  const verdict = validateBundle(value);
  if (!verdict.ok) throw new Problem(422, failed, verdict.faults);
}

/** Handles `POST /api/v1/bundles/validate`. @throws {Problem} 422 with every fault */
export async function validateManifest(body: unknown): Promise<object> {
  parseBody(manifestSchema, body);
  assertBundle(body);
  return { status: 'valid', schema };
}

async function planFor(scope: ServeScope, scenario: string, tierWord: string) {
  const tier = parseTier(tierWord);
  const place = await findScenario(scope.ctx.fs, scope.root, scenario);
  const analysis = await scope.stages.analyze({ ...place, tier });
  assertNoErrors(analysis.diagnostics, 'scenario cannot be bundled');
  const secretPlan = await scope.stages.planSecrets({ ...place, analysis });
  assertNoErrors(secretPlan.diagnostics, 'secrets cannot be planned');
  return { place, analysis, secretPlan };
}

/** A manifest from another source can have other service ids: then all its services that run code get the secrets. */
function toServicesOf(plan: SecretPlan, manifest: Record<string, unknown>): SecretPlan {
  const runners = runnersOf(manifest);
  const isShared = plan.secrets.some((secret) => secret.services.some((id) => runners.includes(id)));
  if (isShared || runners.length === 0) return plan;
  return { ...plan, secrets: plan.secrets.map((secret) => ({ ...secret, services: runners })) };
}

/** Handles `POST /api/v1/bundles/merge-secrets`. @throws {Problem} 400, 404, 422 */
export async function mergePlannedSecrets(scope: ServeScope, body: unknown): Promise<object> {
  const { scenario, tier, manifest } = parseBody(mergeRequestSchema, body);
  assertBundle(manifest);
  const { secretPlan } = await planFor(scope, scenario, tier);
  const merged = scope.stages.mergeSecrets(manifest, toServicesOf(secretPlan, manifest));
  if (merged.faults.length > 0) throw new Problem(422, failed, merged.faults);
  assertBundle(merged.manifest);
  return merged.manifest;
}

async function assembleFor(scope: ServeScope, body: unknown) {
  const request = parseBody(assembleRequestSchema, body);
  const { place, analysis, secretPlan } = await planFor(scope, request.scenario, request.tier);
  const wanted = request.include_secrets ? secretPlan : undefined;
  return { request, assembled: await scope.stages.assemble({ ...place, analysis, secretPlan: wanted }) };
}

/** Handles `POST /api/v1/bundles/assemble`. @throws {Problem} 400, 404, 422 */
export async function assembleBundle(scope: ServeScope, body: unknown): Promise<object> {
  const { assembled } = await assembleFor(scope, body);
  return { status: 'assembled', schema, manifest: assembled.bundle };
}

/** The time of a context without SOURCE_DATE_EPOCH: then the time of the request is used. */
const unsetEpoch = 315_532_800;

/** Handles `POST /api/v1/bundles/export`. @throws {Problem} 400, 404, 422 */
export async function exportBundle(scope: ServeScope, body: unknown): Promise<object> {
  const { request, assembled } = await assembleFor(scope, body);
  const { sourceDateEpoch, clock } = scope.ctx;
  const at = sourceDateEpoch === unsetEpoch ? Math.floor(clock.now() / 1000) : sourceDateEpoch;
  return scope.stages.toEnvelope(assembled, { scenario: request.scenario, tier: request.tier, at });
}
