import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { ownValue } from '../../../../schema/own-value.ts';
import { type Tier, toTier } from '../../../../schema/vocabulary.ts';
import { toCanonicalName } from '../../../shared/catalogue/canonical-name.ts';
import { quote } from '../findings.ts';
import type { DeclaredDependency, DeclaredDeployment, DeclaredSwap, DeclaredTier } from './model.ts';
import type { Reader } from './reader.ts';
import { readRequirements } from './requirements.ts';
import { asFlag, asText, child, isRecord, sortedEntries } from './values.ts';

const maxEntries = 1000;
const maxReason = 500;
const statuses: Record<string, NonNullable<DeclaredTier['status']>> = {
  ready: 'ready',
  supported: 'ready',
  limited: 'limited',
  partial: 'limited',
  blocked: 'blocked',
  unsupported: 'blocked',
};

type Path = readonly string[];

function readScore(reader: Reader, value: unknown, path: Path): number | undefined {
  if (value === undefined || value === null) return undefined;
  const score = typeof value === 'number' && value > 1 && value <= 100 ? value / 100 : value;
  if (typeof score === 'number' && score >= 0 && score <= 1) return score;
  reader.odd(path, `${quote(value)} is not a fitness score`, 'write a number from 0 to 1');
  return undefined;
}

function readTier(reader: Reader, value: unknown, path: Path): DeclaredTier {
  const score = readScore(reader, child(value, 'fitness_score') ?? child(value, 'fitness'), [
    ...path,
    'fitness_score',
  ]);
  const word = asText(child(value, 'status'))?.trim().toLowerCase();
  const status = word === undefined ? undefined : ownValue(statuses, word);
  if (word !== undefined && status === undefined) {
    reader.odd([...path, 'status'], `${quote(word)} is not a status`, 'write ready, limited or blocked');
  }
  const supported = asFlag(child(value, 'supported'));
  const reason = asText(child(value, 'reason')) ?? asText(child(value, 'notes'));
  return {
    requirements: readRequirements(reader, child(value, 'requirements'), [...path, 'requirements']),
    ...omitUndefined({ score, status, supported }),
    ...(reason === undefined ? {} : { reason: reason.slice(0, maxReason) }),
  };
}

function readTiers(reader: Reader, value: unknown, path: Path): Map<Tier, DeclaredTier> {
  const tiers = new Map<Tier, DeclaredTier>();
  for (const [word, inner] of sortedEntries(value).slice(0, 50)) {
    const tier = toTier(word);
    if (tier === undefined)
      reader.odd(
        [...path, word],
        `${quote(word)} is not a tier`,
        'use local, server, desktop, mobile, saas or enterprise',
      );
    else if (isRecord(inner)) tiers.set(tier, readTier(reader, inner, [...path, word]));
    else reader.odd([...path, word], 'a tier is expected to be an object', 'write {"status": "ready"}');
  }
  return tiers;
}

/** The alternatives that a declaration names for one dependency, from every field that can contain them. */
function readDependencySwaps(original: string, value: unknown): DeclaredSwap[] {
  const swaps: DeclaredSwap[] = [];
  const swappable = child(value, 'swappable_with');
  for (const item of Array.isArray(swappable) ? swappable.slice(0, 50) : []) {
    const replacement = asText(item) ?? asText(child(item, 'id')) ?? asText(child(item, 'name'));
    const notes = asText(child(item, 'notes')) ?? asText(child(item, 'relationship')) ?? '';
    if (replacement !== undefined) swaps.push({ original, replacement, tiers: [], reason: notes });
  }
  for (const [word, support] of sortedEntries(child(value, 'platform_support')).slice(0, 50)) {
    const tier = toTier(word);
    const alternatives = child(support, 'alternatives');
    if (tier === undefined || !Array.isArray(alternatives)) continue;
    for (const replacement of alternatives.slice(0, 50)) {
      if (asText(replacement) !== undefined) {
        swaps.push({ original, replacement, tiers: [tier], reason: asText(child(support, 'reason')) ?? '' });
      }
    }
  }
  return swaps;
}

function readAdaptations(tiers: unknown): DeclaredSwap[] {
  const swaps: DeclaredSwap[] = [];
  for (const [word, inner] of sortedEntries(tiers).slice(0, 50)) {
    const tier = toTier(word);
    const adaptations = child(inner, 'adaptations');
    if (tier === undefined || !Array.isArray(adaptations)) continue;
    for (const item of adaptations.slice(0, 50)) {
      const original = asText(child(item, 'dependency'));
      const replacement = asText(child(item, 'swap'));
      if (original === undefined || replacement === undefined) continue;
      const reason = [asText(child(item, 'impact')), asText(child(item, 'notes'))].filter(
        (text) => text !== undefined,
      );
      swaps.push({
        original: toCanonicalName(original),
        replacement,
        tiers: [tier],
        reason: reason.join('. '),
      });
    }
  }
  return swaps;
}

/** One swap for each pair, its tiers joined, its first reason kept. */
function mergeSwaps(swaps: DeclaredSwap[]): DeclaredSwap[] {
  const byPair = new Map<string, DeclaredSwap>();
  for (const swap of swaps) {
    const replacement = toCanonicalName(swap.replacement).slice(0, 128);
    const key = `${swap.original}\u0000${replacement}`;
    const known = byPair.get(key);
    byPair.set(key, {
      original: swap.original,
      replacement,
      tiers: [...new Set([...(known?.tiers ?? []), ...swap.tiers])],
      reason: (known?.reason || swap.reason).slice(0, maxReason),
    });
  }
  return [...byPair.values()];
}

/** The `deployment` block: totals, tiers, the data of each dependency, and the declared swaps. */
export function readDeployment(reader: Reader, value: unknown): DeclaredDeployment {
  const dependencies = new Map<string, DeclaredDependency>();
  const swaps = readAdaptations(child(value, 'tiers'));
  for (const kind of ['resource', 'scenario'] as const) {
    const path = ['deployment', 'dependencies', `${kind}s`];
    for (const [key, inner] of sortedEntries(child(child(value, 'dependencies'), `${kind}s`)).slice(
      0,
      maxEntries,
    )) {
      const name = toCanonicalName(key);
      const offline = asFlag(child(inner, 'offline'));
      dependencies.set(`${kind}:${name}`, {
        requirements: readRequirements(reader, child(inner, 'footprint') ?? child(inner, 'requirements'), [
          ...path,
          key,
          'footprint',
        ]),
        tiers: readTiers(reader, child(inner, 'platform_support'), [...path, key, 'platform_support']),
        ...omitUndefined({ offline }),
      });
      swaps.push(...readDependencySwaps(name, inner));
    }
  }
  return {
    requirements: readRequirements(reader, child(value, 'aggregate_requirements'), [
      'deployment',
      'aggregate_requirements',
    ]),
    tiers: readTiers(reader, child(value, 'tiers'), ['deployment', 'tiers']),
    dependencies,
    swaps: mergeSwaps(swaps),
  };
}
