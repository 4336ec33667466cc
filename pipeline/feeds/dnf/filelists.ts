import type { RpmFacts } from './read-facts.ts';
import { toAttributes, toXml } from './xml.ts';

/** The head of a package in filelists.xml and other.xml. */
export function formatHead({ file, name, processor, version, release }: RpmFacts): string {
  return [
    `<package${toAttributes({ pkgid: file.sha256, name, arch: processor })}>\n`,
    `  <version${toAttributes({ epoch: 0, ver: version, rel: release })}/>\n`,
  ].join('');
}

function formatPackage(facts: RpmFacts): string {
  const files = facts.files.map(({ path, isFolder }) =>
    isFolder ? `  <file type="dir">${toXml(path)}</file>\n` : `  <file>${toXml(path)}</file>\n`,
  );
  return `${formatHead(facts)}${files.join('')}</package>\n`;
}

/** filelists.xml: every file of every package. */
export function formatFilelists(packages: readonly RpmFacts[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<filelists xmlns="http://linux.duke.edu/metadata/filelists" packages="${packages.length}">\n${packages.map(formatPackage).join('')}</filelists>\n`;
}
