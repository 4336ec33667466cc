import semver from 'semver';

/** A range of Node versions that something asks for. */
export interface NodeWish {
  range: string;
  /** Who asks, such as `engines.node of api/package.json`. */
  from: string;
}

/** The choice of a version of Node. */
export interface NodeChoice {
  version: string;
  /** The wishes that the version does not meet. */
  unmet: NodeWish[];
}

const meets = (version: string, { range }: NodeWish): boolean => semver.satisfies(version, range);

/**
 * Chooses the version that a program runs on: the shipped one when it meets every wish, else the newest other one that does, else the first
 * that meets those of the program itself. Undefined when none does that. Pure. `own`: the program's wishes; `others`: its packages'.
 */
export function chooseNode(
  own: readonly NodeWish[],
  others: readonly NodeWish[],
  versions: { shipped: string; older: readonly string[] },
): NodeChoice | undefined {
  const candidates = [versions.shipped, ...versions.older].filter((version) =>
    own.every((wish) => meets(version, wish)),
  );
  const version = candidates.find((one) => others.every((wish) => meets(one, wish))) ?? candidates[0];
  if (version === undefined) return undefined;
  return { version, unmet: others.filter((wish) => !meets(version, wish)) };
}

/** Code names of the lines with long-term support, as nvm reads them. */
const codeNames: Record<string, string> = {
  hydrogen: '18',
  iron: '20',
  jod: '22',
  krypton: '24',
};

/**
 * The line of versions that a file of a version manager names: `v20.11.0` and `20` are Node 20 from there on, `lts/iron` too. Undefined for
 * one that means whatever is current.
 */
export function toLine(text: string): string | undefined {
  const word = (text.trim().split(/\s/)[0] ?? '').toLowerCase();
  const version = semver.coerce(codeNames[word.replace(/^lts\//, '')] ?? (/^v?\d/.test(word) ? word : null));
  return version === null ? undefined : `>=${version.version} <${version.major + 1}`;
}
