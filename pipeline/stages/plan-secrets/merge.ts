import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Candidate } from './candidate.ts';

/** The candidates of one target, the strongest first. */
export interface CandidateGroup {
  target: Candidate['target'];
  /** Declared by the scenario, then by resources, then found in code; within one kind in the order of the source. */
  candidates: Candidate[];
  services: string[];
}

const strength = { declared: 0, resource: 1, code: 2 };

/** Whether a target is needed: not when only an optional resource declares it and no code reads it. */
function isNeeded(candidates: readonly Candidate[]): boolean {
  return candidates.some((candidate) => candidate.origin !== 'resource' || candidate.isOptional !== true);
}

/** Groups candidates by target, sorted by target. The order of the input has no effect. */
export function groupByTarget(candidates: readonly Candidate[]): CandidateGroup[] {
  const groups = Map.groupBy(candidates, ({ target }) => `${target.type} ${target.name}`);
  return [...groups.values()]
    .filter(isNeeded)
    .map((candidates) => {
      const ordered = candidates.toSorted(
        (a, b) => strength[a.origin] - strength[b.origin] || byCodeUnit(a.source, b.source),
      );
      const readers = ordered
        .filter((candidate) => candidate.origin === 'code')
        .flatMap((candidate) => candidate.services);
      const named = ordered
        .filter((candidate) => candidate.origin === 'declared')
        .flatMap((candidate) => candidate.services);
      const users = ordered
        .filter((candidate) => candidate.origin === 'resource')
        .flatMap((candidate) => candidate.services);
      const services = [...named, ...readers].length > 0 ? [...named, ...readers] : users;
      const target = ordered[0]?.target ?? { type: 'env' as const, name: '' };
      return { target, candidates: ordered, services: [...new Set(services)].sort() };
    })
    .sort((a, b) => byCodeUnit(a.target.name, b.target.name));
}

/** The value of a field in the strongest candidate that has it. */
export function firstValue<K extends keyof Candidate>(
  group: CandidateGroup,
  key: K,
): Candidate[K] | undefined {
  return group.candidates.find((candidate) => candidate[key] !== undefined)?.[key];
}

/** A warning when candidates disagree about the format of one value. */
export function findFormatConflict(group: CandidateGroup): Diagnostic[] {
  const formats = group.candidates.filter((candidate) => candidate.format !== undefined);
  const [first] = formats;
  const other = formats.find((candidate) => candidate.format !== first?.format);
  if (first === undefined || other === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'secret-format-conflict',
      message: `${group.target.name} has two formats: ${first.format} (${first.source}) and ${other.format} (${other.source}); the first is used`,
      file: other.source.split(/[#:]/, 1)[0] ?? other.source,
      remedy: 'declare the format in deployment.tiers of .vrooli/service.json',
    },
  ];
}
