import type { Relation, RpmFacts } from './read-facts.ts';
import { toAttributes, toXml } from './xml.ts';

/** Bits of a dependency. https://github.com/rpm-software-management/rpm/blob/master/include/rpm/rpmds.h */
const [less, greater, equal] = [2, 4, 8];
/** A dependency that is needed before the package's own script runs. */
const beforeScript = 512 | 1024;

const comparisons: ReadonlyMap<number, string> = new Map([
  [less, 'LT'],
  [greater, 'GT'],
  [equal, 'EQ'],
  [less | equal, 'LE'],
  [greater | equal, 'GE'],
]);

function toVersion(text: string): { epoch?: string; ver?: string; rel?: string } {
  const [, epoch = '0', ver = '', rel] = /^(?:(\d+):)?([^-]*)(?:-(.+))?$/.exec(text) ?? [];
  return text === '' ? {} : { epoch, ver, ...(rel === undefined ? {} : { rel }) };
}

function formatEntry({ name, flags, version }: Relation): string {
  const compared = version === '' ? undefined : comparisons.get(flags & (less | greater | equal));
  const rest = compared === undefined ? {} : { flags: compared, ...toVersion(version) };
  const pre = (flags & beforeScript) === 0 ? undefined : 1;
  return `        <rpm:entry${toAttributes({ name, ...rest, pre })}/>\n`;
}

/** Each dependency once. What rpm itself must understand is not one on a package. */
function formatRelations(kind: string, all: readonly Relation[]): string {
  const entries = new Set(all.filter(({ name }) => !name.startsWith('rpmlib(')).map(formatEntry));
  return entries.size === 0 ? '' : `      <rpm:${kind}>\n${[...entries].join('')}      </rpm:${kind}>\n`;
}

/** Files that other packages depend on by their path are listed here; all of them are in filelists. */
const isPrimary = (path: string): boolean =>
  path.startsWith('/etc/') || path === '/usr/lib/sendmail' || /bin\//.test(path);

function formatPackage(facts: RpmFacts): string {
  const { file, texts, files } = facts;
  const range = toAttributes({ start: facts.headerStart, end: facts.headerEnd });
  const sizes = { package: file.size, installed: facts.installedSize, archive: facts.archiveSize };
  const listed = files.filter(({ path, isFolder }) => !isFolder && isPrimary(path));
  return [
    '  <package type="rpm">\n',
    `    <name>${toXml(facts.name)}</name>\n`,
    `    <arch>${toXml(facts.processor)}</arch>\n`,
    `    <version${toAttributes({ epoch: 0, ver: facts.version, rel: facts.release })}/>\n`,
    `    <checksum type="sha256" pkgid="YES">${file.sha256}</checksum>\n`,
    `    <summary>${toXml(texts.summary)}</summary>\n`,
    `    <description>${toXml(texts.description)}</description>\n`,
    `    <packager>${toXml(texts.packager)}</packager>\n`,
    '    <url/>\n',
    `    <time${toAttributes({ file: facts.buildTime, build: facts.buildTime })}/>\n`,
    `    <size${toAttributes(sizes)}/>\n`,
    `    <location${toAttributes({ href: facts.place })}/>\n`,
    '    <format>\n',
    `      <rpm:license>${toXml(texts.license)}</rpm:license>\n`,
    '      <rpm:vendor/>\n',
    `      <rpm:group>${toXml(texts.group)}</rpm:group>\n`,
    `      <rpm:buildhost>${toXml(texts.buildHost)}</rpm:buildhost>\n`,
    `      <rpm:sourcerpm>${toXml(texts.sourcePackage)}</rpm:sourcerpm>\n`,
    `      <rpm:header-range${range}/>\n`,
    formatRelations('provides', facts.provides),
    formatRelations('requires', facts.requires),
    formatRelations('recommends', facts.recommends),
    ...listed.map(({ path }) => `      <file>${toXml(path)}</file>\n`),
    '    </format>\n',
    '  </package>\n',
  ].join('');
}

/** primary.xml: names, versions, dependencies and places. */
export function formatPrimary(packages: readonly RpmFacts[]): string {
  const names =
    'xmlns="http://linux.duke.edu/metadata/common" xmlns:rpm="http://linux.duke.edu/metadata/rpm"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<metadata ${names} packages="${packages.length}">\n${packages.map(formatPackage).join('')}</metadata>\n`;
}
