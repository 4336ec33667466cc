/** A release of the workflow release.yml. */
export interface Release {
  /** vX.Y.Z, which never moves. */
  tag: string;
  /** vX, which moves to the newest release; undefined for a pre-release. */
  movingTag: string | undefined;
  /** The section of CHANGELOG.md, without its heading. */
  notes: string;
}

const versionPattern = /^(\d+)\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** The release of a version. @throws {Error} when the version has no section in the changelog, or is not a semantic version */
export function toRelease(version: string, changelog: string): Release {
  const [, major, preRelease] = versionPattern.exec(version) ?? [];
  if (major === undefined) throw new Error(`package.json: "${version}" is not a semantic version`);
  const lines = changelog.split('\n');
  const isHeading = (line: string) => /^## /.test(line);
  const start = lines.findIndex(
    (line) => isHeading(line) && (/^## \[?v?([^\s\]]+)/.exec(line)?.[1] ?? '') === version,
  );
  if (start === -1)
    throw new Error(`CHANGELOG.md has no section for ${version}: run \`npm run changelog\` and commit it`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(isHeading);
  return {
    tag: `v${version}`,
    movingTag: preRelease === undefined ? `v${major}` : undefined,
    notes: rest
      .slice(0, end === -1 ? undefined : end)
      .join('\n')
      .trim(),
  };
}
