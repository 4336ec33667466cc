import type { ProposedSwap } from '../../../schema/analysis.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Tier } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { toCanonicalName } from '../../shared/catalogue/canonical-name.ts';
import type { KnownSwap, ResourceCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { RequestedSwap } from '../../shared/options/requested-swap.ts';
import type { DeclaredSwap, ScenarioConfig } from './config/model.ts';
import { type Findings, quote } from './findings.ts';
import type { Rated } from './fitness/rate.ts';
import { isBlocking, roundScore, scoreResource } from './fitness/score.ts';
import type { Demotion } from './requirements/unused.ts';

export interface SwapPlan {
  swaps: ProposedSwap[];
  /** Fitness of a tier with the replacement in place. */
  fitnessOf(swap: ProposedSwap): number;
}

type Candidate = Omit<
  KnownSwap,
  'loads' | 'originalPorts' | 'variables' | 'contentFields' | 'credentials' | 'split' | 'program'
> & {
  original: string;
};

const noSwap = { kind: 'none', replacement: '', offline: false, shipped: false } as const;

function toDeclaredCandidate(swap: DeclaredSwap, catalogue: ResourceCatalogue, tier: Tier): Candidate {
  const entry = catalogue.get(swap.replacement);
  return {
    original: swap.original,
    replacement: swap.replacement,
    kind: entry !== undefined && !entry.offline ? 'remote' : 'adapt',
    tiers: swap.tiers.length > 0 ? swap.tiers : [tier],
    shipped: false,
    offline: entry?.offline ?? true,
    fitness: scoreResource(entry, undefined, tier).value,
    reason: swap.reason || 'The scenario names it as an alternative.',
    limitations: 'Declared by the scenario; the bundle does not configure it.',
  };
}

/** Every known replacement of a resource, those of the catalogue first; the catalogue's entry wins over an equal declaration. */
function toCandidates(
  original: string,
  catalogue: ResourceCatalogue,
  declared: DeclaredSwap[],
  tier: Tier,
): Candidate[] {
  const known = catalogue.swapsOf(original).map((swap) => ({ ...swap, original }));
  const more = declared
    .filter((swap) => catalogue.toName(swap.original) === original)
    .map((swap) => toDeclaredCandidate(swap, catalogue, tier))
    .filter(
      (swap) => swap.replacement !== original && !known.some((one) => one.replacement === swap.replacement),
    );
  return [...known, ...more.sort((a, b) => byCodeUnit(a.replacement, b.replacement))];
}

function wrongSwap(asked: RequestedSwap, problem: string, remedy: string): PipelineError {
  return new PipelineError({
    code: 'swap-unknown',
    blame: 'usage',
    message: `--with-swap ${quote(`${asked.original}=${asked.replacement}`)}: ${problem}`,
    remedy,
  });
}

function toProposal(candidate: Candidate, rated: Rated, applied: boolean): ProposedSwap {
  const { original, replacement, kind, tiers, shipped, offline, reason, limitations, fitness } = candidate;
  const delta = kind === 'none' ? 0 : roundScore(fitness - rated.score.value);
  return {
    original,
    replacement,
    tiers,
    kind,
    applied,
    shipped,
    offline,
    reason,
    limitations,
    fitness_delta: delta,
  };
}

/**
 * The requested replacements by the name of the original.
 * @throws {PipelineError} swap-unknown (usage) for an original that the scenario does not have
 */
function toRequested(
  rated: readonly Rated[],
  catalogue: ResourceCatalogue,
  asked: readonly RequestedSwap[],
): Map<string, string> {
  const names = rated.filter(({ node }) => node.kind === 'resource').map(({ node }) => node.name);
  const wanted = new Map<string, string>();
  for (const one of asked) {
    const original = catalogue.toName(toCanonicalName(one.original));
    if (!names.includes(original)) {
      throw wrongSwap(
        one,
        `the scenario has no enabled resource ${quote(original)}`,
        `choose from ${names.join(', ') || 'none: it has no resources'}`,
      );
    }
    wanted.set(original, toCanonicalName(one.replacement));
  }
  return wanted;
}

/**
 * The requested candidate.
 * @throws {PipelineError} swap-unknown (usage) for an unknown replacement
 */
function findAsked(name: string, ask: string, candidates: readonly Candidate[]): Candidate {
  const real = candidates.filter((swap) => swap.kind !== 'none');
  const found = real.find((swap) => swap.replacement === ask);
  if (found !== undefined) return found;
  throw wrongSwap(
    { original: name, replacement: ask },
    `${quote(ask)} is not a known replacement of ${name}`,
    `choose from ${real.map((swap) => swap.replacement).join(', ') || 'none'}`,
  );
}

/** The proposal of kind "none" for a blocker without an alternative. */
function toNoSwap(name: string, tier: Tier): Candidate {
  return {
    ...noSwap,
    fitness: 0,
    original: name,
    tiers: [tier],
    reason: `No replacement for ${name} is known.`,
    limitations: 'Make it optional, or describe a swap under deployment.',
  };
}

/**
 * Proposals for everything in the graph that has an alternative, and for every blocker of `tier`. Applied by default: swaps
 * that the kit ships, for resources that the scenario itself declares (`direct`), optional ones too. Applied on request: every swap in `asked`. At
 * most one is applied for each original.
 * @throws {PipelineError} swap-unknown (usage)
 */
export function planSwaps(
  rated: Rated[],
  catalogue: ResourceCatalogue,
  config: ScenarioConfig,
  options: { tier: Tier; asked: readonly RequestedSwap[]; findings: Findings; direct: ReadonlySet<string> },
): SwapPlan {
  const { tier, asked, findings } = options;
  const wanted = toRequested(rated, catalogue, asked);
  const swaps: ProposedSwap[] = [];
  const fitness = new Map<ProposedSwap, number>();
  for (const one of rated) {
    if (one.node.kind !== 'resource') continue;
    const { name } = one.node;
    const known = toCandidates(name, catalogue, config.deployment.swaps, tier);
    const candidates = known.length === 0 && isBlocking(one.score) ? [toNoSwap(name, tier)] : known;
    const ask = wanted.get(name);
    const isAutomatic = (swap: Candidate) =>
      swap.shipped && swap.kind === 'drop-in' && swap.tiers.includes(tier) && options.direct.has(name);
    const chosen = ask === undefined ? candidates.find(isAutomatic) : findAsked(name, ask, candidates);
    if (ask !== undefined && chosen?.shipped === false) {
      findings.add({
        code: 'swap-not-shipped',
        message: `the resource kit does not ship ${chosen.replacement}; ${name} is marked as replaced but no service is configured for it`,
        remedy: `make sure that the scenario runs without ${name}: ${chosen.limitations}`,
      });
    }
    for (const candidate of candidates) {
      const proposal = toProposal(candidate, one, candidate === chosen);
      if (candidate === chosen && !proposal.tiers.includes(tier)) proposal.tiers = [...proposal.tiers, tier];
      swaps.push(proposal);
      fitness.set(proposal, candidate.fitness);
    }
  }
  return { swaps, fitnessOf: (swap) => fitness.get(swap) ?? 0 };
}

/** Proposals of kind "none" for the blockers of a tier without another proposal: mostly scenarios, which no catalogue covers. */
export function explainBlockers(
  blockers: readonly string[],
  swaps: readonly ProposedSwap[],
  tier: Tier,
): ProposedSwap[] {
  const isOpen = (name: string) => !swaps.some((swap) => swap.original === name && swap.tiers.includes(tier));
  return blockers.filter(isOpen).map((original) => {
    const missing = /^scenario:(.*)$/s.exec(original)?.[1];
    return {
      ...noSwap,
      original,
      tiers: [tier],
      applied: false,
      reason:
        missing === undefined
          ? `No replacement for ${original} is known on this tier.`
          : `The scenario ${missing} is required, and it cannot be read in this repository: nothing can replace it.`,
      limitations: missing === undefined ? 'Make it optional.' : 'Add the scenario, or make it optional.',
      fitness_delta: 0,
    };
  });
}

/** The swaps with a proposal of kind "none" for each requirement that can be left out; the user asks for it. */
export function proposeDemotions(
  swaps: readonly ProposedSwap[],
  demotions: readonly Demotion[],
  tier: Tier,
): ProposedSwap[] {
  const names = new Set(demotions.map(({ name }) => name));
  const marked = swaps.map((swap) =>
    names.has(swap.original) && swap.kind === 'none' ? { ...swap, leaves_out: true } : swap,
  );
  const known = new Set(marked.flatMap((swap) => (swap.leaves_out === true ? [swap.original] : [])));
  const more = [...names]
    .filter((name) => !known.has(name))
    .map((original) => ({
      ...noSwap,
      original,
      tiers: [tier],
      applied: false,
      leaves_out: true,
      reason: `No source of the scenario names ${original}: the app probably runs without it.`,
      limitations: `A library or another program of the scenario can still use ${original}.`,
      fitness_delta: 0,
    }));
  return [...marked, ...more];
}
