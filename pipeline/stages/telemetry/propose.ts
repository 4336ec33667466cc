import { type CatalogueSwap, catalogueSwapSchema } from '../../../schema/catalogue.ts';
import type { FailureGroup, Proposal, ReleaseUse } from '../../../schema/telemetry/report.ts';
import { toCanonicalName } from '../../shared/catalogue/canonical-name.ts';
import type { ResourceCatalogue } from '../../shared/catalogue/catalogue.ts';

type Evidence = Proposal['evidence'];

/** Kinds that a replacement can cause: its program is not reached, ends, or lacks a file. */
const causes: readonly FailureGroup['kind'][] = ['dependency', 'asset', 'exit', 'limit', 'migration'];

function toEvidence(groups: readonly FailureGroup[], releases: readonly ReleaseUse[]): Evidence {
  const apps = [...new Set(groups.map(({ app }) => app))].sort();
  const targets = new Set(groups.map(({ target }) => target));
  const versions = new Set(groups.map(({ app, version }) => `${app}\n${version}`));
  const installed = releases.filter(
    ({ app, version, target }) => targets.has(target) && versions.has(`${app}\n${version}`),
  );
  const of = installed.reduce((sum, { installations }) => sum + installations, 0);
  // One installation can be in several groups of its app, and is in none of another app.
  const reporting = apps.reduce((sum, app) => {
    const own = groups.filter((group) => group.app === app).map(({ installations }) => installations);
    return sum + Math.max(...own);
  }, 0);
  return {
    apps,
    events: groups.reduce((sum, { events }) => sum + events, 0),
    installations: Math.min(reporting, of),
    of,
  };
}

function toReason(what: string, { events, installations, of, apps }: Evidence): string {
  const named = apps.filter((app) => app !== '').join(', ') || 'an app without a name';
  return `${what}: ${events} event${events === 1 ? '' : 's'} of ${installations} of ${of} installation${of === 1 ? '' : 's'} of ${named}`;
}

function groupBy<T>(items: readonly T[], toKey: (item: T) => string): T[][] {
  return [...Map.groupBy(items, toKey).values()];
}

const usable = (swap: CatalogueSwap) =>
  swap.tiers.includes('desktop') && (swap.kind === 'drop-in' || swap.kind === 'adapt');

/** The swap as the catalogue should have it: its fitness is multiplied by the share of installations without the failure. */
function toRule(
  swap: CatalogueSwap,
  target: string,
  what: string,
  { installations, of }: Evidence,
): CatalogueSwap {
  const share = of === 0 ? 0 : 1 - installations / of;
  const sentence = `On ${target || 'an unknown target'} ${what} in ${installations} of ${of} installations.`;
  return catalogueSwapSchema.parse({
    ...Object.fromEntries(Object.entries(swap).filter(([name]) => name in catalogueSwapSchema.shape)),
    fitness: Math.round(swap.fitness * share * 100) / 100,
    limitations: [swap.limitations, sentence].filter((text) => text !== '').join(' '),
  });
}

function describe({ kind, subject, service }: FailureGroup): string {
  switch (kind) {
    case 'dependency':
      return `${subject} could not be reached`;
    case 'asset':
      return `the file ${subject} of ${service} was missing or changed`;
    case 'migration':
      return `migration ${subject} of ${service} failed`;
    default:
      return `${service || 'the app'} ended${subject === '' ? '' : ` with ${subject}`}`;
  }
}

function proposeForSwap(
  catalogue: ResourceCatalogue,
  groups: readonly FailureGroup[],
  releases: readonly ReleaseUse[],
): Proposal[] {
  const [worst] = groups;
  if (worst?.swap === undefined) return [];
  const { original, replacement } = worst.swap;
  const evidence = toEvidence(groups, releases);
  const reason = toReason(describe(worst), evidence);
  const swaps = catalogue.swapsOf(toCanonicalName(original));
  const used = swaps.find((swap) => swap.replacement === replacement);
  const other = swaps.find((swap) => swap.replacement !== replacement && usable(swap));
  const resource = catalogue.get(toCanonicalName(original))?.name ?? original;
  const rule: Proposal[] =
    used === undefined
      ? []
      : [
          {
            kind: 'catalogue',
            resource,
            target: worst.target,
            rule: toRule(used, worst.target, describe(worst), evidence),
            evidence,
            reason,
          },
        ];
  const swap: Proposal[] =
    other === undefined
      ? []
      : [
          {
            kind: 'swap',
            original: resource,
            replacement: other.replacement,
            tier: 'desktop',
            evidence,
            reason,
          },
        ];
  return [...rule, ...swap];
}

function proposeForResource(
  catalogue: ResourceCatalogue,
  groups: readonly FailureGroup[],
  releases: readonly ReleaseUse[],
): Proposal[] {
  const [worst] = groups;
  const resource = worst === undefined ? undefined : catalogue.get(toCanonicalName(worst.subject));
  const swap = resource === undefined ? undefined : catalogue.swapsOf(resource.name).find(usable);
  if (worst === undefined || resource === undefined || swap === undefined) return [];
  const evidence = toEvidence(groups, releases);
  const reason = toReason(describe(worst), evidence);
  return [
    {
      kind: 'swap',
      original: resource.name,
      replacement: swap.replacement,
      tier: 'desktop',
      evidence,
      reason,
    },
  ];
}

/**
 * Rules that would have avoided the failures, as data: a swap for a resource of the catalogue that an app could not reach; for a swap
 * whose replacement failed, its corrected rule for each target, and the next replacement of the catalogue. Sorted by events.
 */
export function propose(
  catalogue: ResourceCatalogue,
  failures: readonly FailureGroup[],
  releases: readonly ReleaseUse[],
): Proposal[] {
  const relevant = failures.filter(({ kind }) => causes.includes(kind));
  const gaps = groupBy(
    relevant.filter(({ swap }) => swap !== undefined),
    ({ swap, target }) => `${swap?.original}\n${swap?.replacement}\n${target}`,
  );
  const unreached = groupBy(
    relevant.filter(({ kind, swap }) => kind === 'dependency' && swap === undefined),
    ({ subject }) => toCanonicalName(subject),
  );
  return [
    ...gaps.flatMap((groups) => proposeForSwap(catalogue, groups, releases)),
    ...unreached.flatMap((groups) => proposeForResource(catalogue, groups, releases)),
  ].sort((a, b) => b.evidence.events - a.evidence.events);
}
