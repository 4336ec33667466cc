import type { CatalogueResource, ResourceClass } from '../../../../schema/catalogue.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import type { Tier } from '../../../../schema/vocabulary.ts';
import type { DeclaredTier } from '../config/model.ts';

/** Below this a dependency blocks a tier. */
export const blockerThreshold = 0.75;

const storageClasses: readonly ResourceClass[] = ['database', 'cache', 'vector-store', 'object-storage'];

export interface Score {
  value: number;
  supported: boolean;
  reason?: string;
}

/** Two decimals, as documents show scores. */
export function roundScore(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}

/** The scoring rule for a resource by its kind; `entry` is undefined for one that the catalogue does not know. */
export function scoreByRule(entry: CatalogueResource | undefined, tier: Tier): number {
  const heavy = entry?.heavy ?? false;
  const isStorage = entry !== undefined && storageClasses.includes(entry.class);
  const isLocalModel = entry?.class === 'llm-server' && heavy;
  switch (tier) {
    case 'local':
      return 1;
    case 'server':
      return 0.95;
    case 'enterprise':
      return 0.98;
    case 'desktop':
      return heavy ? 0.6 : 0.9;
    case 'mobile':
      return isLocalModel ? 0 : isStorage ? 0.2 : heavy ? 0.1 : 0.4;
    case 'saas':
      return isStorage ? 0.95 : isLocalModel ? 0.3 : 0.85;
  }
}

/** The score of a dependency: the scenario's declaration, else the catalogue's exception, else the rule. */
export function scoreResource(
  entry: CatalogueResource | undefined,
  declared: DeclaredTier | undefined,
  tier: Tier,
): Score {
  const value = declared?.score ?? entry?.fitness[tier] ?? scoreByRule(entry, tier);
  const supported = declared?.supported ?? true;
  const reason = declared?.reason ?? (entry?.fitness[tier] === undefined ? undefined : entry.fitness_reason);
  return { value, supported, ...omitUndefined({ reason }) };
}

/** Whether a dependency with this score blocks its tier. */
export function isBlocking(score: Score): boolean {
  return !score.supported || score.value < blockerThreshold;
}
