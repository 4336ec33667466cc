import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Candidate } from './candidate.ts';

/** All that is said about one target, the word of the strongest place first. */
export interface Need {
  target: Candidate['target'];
  /** Declared by the scenario, then by resources, then found in code; within one kind in the order of the source. */
  places: Candidate[];
  services: string[];
}

const strength = { declared: 0, resource: 1, code: 2 };

/** What only an optional resource could want, and no code reads, is nothing to ask a user for. */
function isWanted(places: readonly Candidate[]): boolean {
  return places.some((place) => place.origin !== 'resource' || place.isOptional !== true);
}

/** One need for each target, ordered by target. Which place was found first makes no difference. */
export function groupByTarget(candidates: readonly Candidate[]): Need[] {
  const groups = Map.groupBy(candidates, ({ target }) => `${target.type} ${target.name}`);
  return [...groups.values()]
    .filter(isWanted)
    .map((places) => {
      const ordered = places.toSorted(
        (a, b) => strength[a.origin] - strength[b.origin] || byCodeUnit(a.source, b.source),
      );
      const readers = ordered.filter((place) => place.origin === 'code').flatMap((place) => place.services);
      const named = ordered.filter((place) => place.origin === 'declared').flatMap((place) => place.services);
      const users = ordered.filter((place) => place.origin === 'resource').flatMap((place) => place.services);
      const services = [...named, ...readers].length > 0 ? [...named, ...readers] : users;
      const target = ordered[0]?.target ?? { type: 'env' as const, name: '' };
      return { target, places: ordered, services: [...new Set(services)].sort() };
    })
    .sort((a, b) => byCodeUnit(a.target.name, b.target.name));
}

/** The first place that says something about a field. */
export function firstSaid<K extends keyof Candidate>(need: Need, key: K): Candidate[K] | undefined {
  return need.places.find((place) => place[key] !== undefined)?.[key];
}

/** A warning when places disagree about the format of one value. */
export function findFormatConflict(need: Need): Diagnostic[] {
  const formats = need.places.filter((place) => place.format !== undefined);
  const [first] = formats;
  const other = formats.find((place) => place.format !== first?.format);
  if (first === undefined || other === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'secret-format-conflict',
      message: `${need.target.name} has two formats: ${first.format} (${first.source}) and ${other.format} (${other.source}); the first is used`,
      file: other.source.split(/[#:]/, 1)[0] ?? other.source,
      remedy: 'declare the format in deployment.tiers of .vrooli/service.json',
    },
  ];
}
