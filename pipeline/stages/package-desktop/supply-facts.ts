import type { Limit } from '../../../schema/artifact-manifest.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { identifySource } from '../../components/kit-source.ts';
import { planKitParts } from '../../shared/kit/kit-sources.ts';
import type { SupplyFacts } from './documents.ts';
import type { ReleaseState } from './release-state.ts';

/** The pinned sources of the kit in the payload. */
export function listKitPackages(kits: readonly KitMember[], target: Target) {
  return kits.map((member) => ({
    name: member.name,
    version: member.version,
    target,
    packages: planKitParts(member, target).map(({ source }) => ({ ...identifySource(member, source) })),
  }));
}

/** What the release does not have or does not prove, for people who rely on it. */
function listLimits({ staged, installers = [] }: ReleaseState): Limit[] {
  const { target, hooks, lockfiles, components, provenance, rehearsal } = staged;
  const count = (isCounted: (one: (typeof components)[number]) => boolean) =>
    components.filter(isCounted).length;
  const unsigned = installers.flatMap(({ name, signature }) => (signature.signed ? [] : [name]));
  const unnotarized = installers.flatMap(({ name, notarization }) =>
    notarization?.notarized === false ? [name] : [],
  );
  const declared = count(({ evidence }) => evidence === 'declared');
  const textless = components.filter(
    ({ id, license_path }) => license_path === undefined && id !== 'app' && !id.startsWith('service:'),
  );
  const found: ({ id: string; text: string } | false)[] = [
    provenance.commit === undefined && {
      id: 'commit-unknown',
      text: 'no commit is stated: the sources were not in a git working tree, or had uncommitted changes',
    },
    unnotarized.length > 0 && {
      id: 'not-notarized',
      text: `not notarized by Apple: ${unnotarized.join(', ')}`,
    },
    unsigned.length > 0 && { id: 'not-signed', text: `not signed: ${unsigned.join(', ')}` },
    !rehearsal.rehearsed && {
      id: 'not-rehearsed',
      text: `the app was not started before it was released: ${rehearsal.why}`,
    },
    hooks.length > 0 && {
      id: 'hooks',
      text: `programs of the repository run after an installation, as the user who starts the app: ${hooks.map(({ id, service, on }) => `${id} (${service}, ${on})`).join(', ')}`,
    },
    lockfiles.length === 0 && {
      id: 'not-pinned',
      text: 'the sources have no lockfile, so that another build can have other dependencies',
    },
    declared > 0 && {
      id: 'bundled-dependencies',
      text: `${declared} components of the bill of materials are production dependencies of bundled files: a bundler can have left out some of them`,
    },
    textless.length > 0 && {
      id: 'license-text-missing',
      text: `no license text was found for ${textless.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
    },
  ];
  return found.flatMap((limit) => (limit === false ? [] : [{ ...limit, target }]));
}

/** The part of metadata.json about the origin of the bytes. */
export function toSupplyFacts(state: ReleaseState): SupplyFacts {
  const { builder, lockfiles, target } = state.staged;
  return {
    builder: { ...builder },
    lockfiles: lockfiles.map((one) => ({ ...one })),
    kit: listKitPackages(state.kits, target),
    limits: listLimits(state),
  };
}
