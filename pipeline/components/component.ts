import { byCodeUnit } from '../../schema/by-code-unit.ts';

/** A digest of a component as it was published. `hex` is lower-case. */
export interface ComponentHash {
  algorithm: 'sha256' | 'sha512';
  hex: string;
}

/**
 * Why a component is in the list: its files are in the payload, a program of the payload names it, this product pins it, or it is a
 * production dependency of something that a bundler has made, which can have left parts out.
 */
export type Evidence = 'staged' | 'binary' | 'pinned' | 'declared';

/** A part of a payload that somebody publishes under a name and a version. */
export interface Component {
  /** Its package URL, or `<kind>:<name>` for a part without one. Unique in a list. */
  id: string;
  kind: 'application' | 'library' | 'platform';
  name: string;
  /** Empty when nothing states it. */
  version: string;
  /** The required scenario that a service is from; undefined for the app's own. */
  scenario?: string;
  /** https://github.com/package-url/purl-spec; undefined for a part of the app. */
  purl?: string;
  /** The license as the component states it: an SPDX expression, or another text. */
  license?: string;
  hashes: readonly ComponentHash[];
  evidence: Evidence;
  /** Ids of the components that it uses, as far as they are known. */
  dependsOn: readonly string[];
  /** Its files and folders in the payload. */
  paths: readonly string[];
  /** Absolute paths of its license texts, and of the notices that its license asks to pass on. */
  texts: readonly string[];
  /** Where its license text is in the payload. */
  licensePath?: string;
}

const order: readonly Evidence[] = ['staged', 'binary', 'pinned', 'declared'];
const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort(byCodeUnit);

function merge(a: Component, b: Component): Component {
  const [first, second] = order.indexOf(a.evidence) <= order.indexOf(b.evidence) ? [a, b] : [b, a];
  const { licensePath, ...other } = second;
  return {
    ...other,
    // A text that another part has placed is good enough only where this one has none.
    ...(licensePath === undefined || first.texts.length > 0 ? {} : { licensePath }),
    ...first,
    hashes: first.hashes.length > 0 ? first.hashes : second.hashes,
    dependsOn: union(a.dependsOn, b.dependsOn),
    paths: union(a.paths, b.paths),
    texts: first.texts.length > 0 ? first.texts : second.texts,
  };
}

/** One entry per id, sorted: a package that several parts contain has the paths and dependencies of all. */
export function mergeComponents(components: readonly Component[]): Component[] {
  const byId = new Map<string, Component>();
  for (const one of components) {
    const known = byId.get(one.id);
    byId.set(one.id, known === undefined ? one : merge(known, one));
  }
  return [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}
