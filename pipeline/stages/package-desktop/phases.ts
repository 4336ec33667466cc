/** The phases that run code of the scenario, and end with a staged payload. No credential of a signer is used in them. */
const stagingPhases = ['fetch', 'build', 'stage', 'finish', 'scan', 'rehearse'] as const;

/** The phases that make a release from a staged payload. They run no code of the scenario and read none of its sources. */
const releasePhases = ['check', 'sign-payload', 'make', 'sign-installer', 'attest', 'document'] as const;

/** The phases of packaging, in their order. */
export const phases = [...stagingPhases, ...releasePhases] as const;
export type Phase = (typeof phases)[number];

/** Phases whose steps wait only for the steps in their `after`. Steps of every other phase wait for all earlier phases. */
const independent: ReadonlySet<Phase> = new Set<Phase>(['fetch', 'build', 'stage']);

interface Phased {
  id: string;
  phase: Phase;
  /** Ids of the steps that must be done before. */
  after: readonly string[];
}

/**
 * Sorts steps into an order in which they could run one by one, and completes the dependencies of each: in `fetch`, `build` and `stage` the steps
 * that it names in `after`, in a later phase also every step since the phase before it. Steps of one phase keep their order.
 */
export function orderSteps<S extends Phased>(steps: readonly S[]): S[] {
  const ordered: S[] = [];
  let before: S[] = [];
  let since: S[] = [];
  for (const phase of phases) {
    const own = steps.filter((step) => step.phase === phase);
    if (own.length === 0) continue;
    if (!independent.has(phase)) {
      before = since;
      since = [];
    }
    const barrier = independent.has(phase) ? [] : before.map(({ id }) => id);
    ordered.push(...own.map((step) => ({ ...step, after: [...new Set([...barrier, ...step.after])] })));
    since.push(...own);
  }
  return ordered;
}
