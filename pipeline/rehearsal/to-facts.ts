import type { RehearsalFacts, RehearsalOutcome } from '../../schema/rehearsal.ts';

/** The part of a rehearsal that is equal for equal builds, for metadata.json. */
export function toRehearsalFacts(outcome: RehearsalOutcome): RehearsalFacts {
  if (!outcome.rehearsed) return outcome;
  const { user, network, services, pages } = outcome;
  return {
    rehearsed: true,
    user,
    network,
    services: services.map(({ id, health }) => ({ id, ...(health === undefined ? {} : { health }) })),
    pages: pages.map(({ service, files, screenshot }) => ({
      service,
      files,
      ...(screenshot === undefined ? {} : { screenshot }),
    })),
  };
}
