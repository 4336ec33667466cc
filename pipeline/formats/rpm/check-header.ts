import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import { toFault } from '../content.ts';
import type { FileIdentity } from '../format.ts';
import { toPackageVersion } from '../linux/version.ts';
import { type HeaderValues, readNumbers, readTexts } from './header.ts';
import { toLeadName } from './lead.ts';
import { release, rpmTargets, toRpmProcessor, toRpmStem } from './names.ts';
import type { OpenRpm } from './open.ts';
import { browsers } from './requires.ts';
import { findTagName, type TagName, tags } from './tags.ts';

const shell = '/bin/sh';

/** A version of a dependency is equal to another. */
const equal = 8;

/** Dependencies that a package of this product has: its shell, libraries, and what rpm itself must understand. */
const dependency = /^(?:\/bin\/sh|[\w.+-]+\((?:[\w.+-]*)\)\(64bit\)|rpmlib\(\w+\))$/;

/** Values that are the same in each package of an app for a target. */
function planTexts({ app }: Pick<FileIdentity, 'app'>): [TagName, string[]][] {
  const name = toPackageName(app);
  return [
    ['locales', ['C']],
    ['name', [name]],
    ['version', [toPackageVersion(app.version)]],
    ['release', [release]],
    ['os', ['linux']],
    ['sourcePackage', [`${toRpmStem(app)}.src.rpm`]],
    ['payloadFormat', ['cpio']],
    ['payloadCompressor', ['zstd']],
    ['encoding', ['utf-8']],
    ...(['preProgram', 'postProgram', 'preunProgram', 'postunProgram'] as const).map(
      (tag): [TagName, string[]] => [tag, [shell]],
    ),
  ];
}

function findTextFaults(header: HeaderValues, expected: readonly [TagName, string[]][]): string[] {
  return expected.flatMap(([tag, should]) => {
    const is = readTexts(header, tags[tag]);
    return is.join('\0') === should.join('\0')
      ? []
      : [`its ${tag} is ${JSON.stringify(is)}, expected ${JSON.stringify(should)}`];
  });
}

function findDependencyFaults(
  header: HeaderValues,
  { app }: Pick<FileIdentity, 'app'>,
  isa: string,
): string[] {
  const name = toPackageName(app);
  const version = `${toPackageVersion(app.version)}-${release}`;
  const requires = readTexts(header, tags.requires);
  const versions = readTexts(header, tags.requireVersions);
  const isOther = (text: string, index: number): boolean =>
    !dependency.test(text) || (versions[index] !== '' && !text.startsWith('rpmlib('));
  const provides = readTexts(header, tags.provides);
  const provideVersions = readTexts(header, tags.provideVersions);
  const recommends = readTexts(header, tags.recommends);
  return [
    ...requires.filter(isOther).map((text) => `it requires ${JSON.stringify(text)}`),
    ...provides
      .filter((text) => text !== name && text !== `${name}(${isa})`)
      .map((text) => `it provides ${JSON.stringify(text)}`),
    ...provideVersions
      .filter((text) => text !== version)
      .map((text) => `it provides the version ${JSON.stringify(text)} of itself, expected ${version}`),
    ...recommends
      .filter((text) => !browsers.includes(text))
      .map((text) => `it recommends ${JSON.stringify(text)}`),
    ...(readNumbers(header, tags.provideFlags).every((flags) => flags === equal)
      ? []
      : ['it provides more than its version']),
    ...(readTexts(header, tags.recommendVersions).every((text) => text === '')
      ? []
      : ['it recommends a version']),
  ];
}

/** The target whose processor a header names; undefined for another processor. */
function findTarget(header: HeaderValues): (typeof rpmTargets)[number] | undefined {
  const [processor] = readTexts(header, tags.processor);
  return rpmTargets.find((target) => toRpmProcessor(target)?.name === processor);
}

/** Tags of a header that packages of this product do not have, and values that differ from the app or the target. `name` is the file name in the faults. */
export function findHeaderFaults(
  name: string,
  { lead, header }: Pick<OpenRpm, 'lead' | 'header'>,
  { app, target }: Pick<FileIdentity, 'app' | 'target'>,
): Diagnostic[] {
  const others = [...header.keys()].filter((tag) => findTagName(tag) === undefined);
  const found = findTarget(header);
  const processor = toRpmProcessor(found);
  const [algorithm] = readNumbers(header, tags.fileDigestAlgorithm);
  return [
    ...others.map((tag) => `its header has the value ${tag}, which no package of this product has`),
    ...(processor === undefined || (target !== undefined && target !== found)
      ? [
          `its processor is ${readTexts(header, tags.processor)}, expected ${toRpmProcessor(target)?.name ?? 'another'}`,
        ]
      : []),
    ...(lead.name === toLeadName(toRpmStem(app)) && lead.processor === processor?.leadNumber
      ? []
      : ['its lead is of another package']),
    // SHA-256 in the numbers of OpenPGP
    ...(algorithm === 8 ? [] : ['the digests of its files are not SHA-256']),
    ...findTextFaults(header, planTexts({ app })),
    ...findDependencyFaults(header, { app }, processor?.isa ?? ''),
  ].map((message) => toFault('rpm-header-mismatch', name, message));
}
