import type { About } from '../format.ts';
import { browsers } from './dependencies.ts';

/** The fields of a package's control file. Sizes in KiB, as the field Installed-Size wants them. */
export interface ControlFacts {
  package: string;
  version: string;
  architecture: string;
  installedKib: number;
  about: About;
  /** The field Depends; without entries it is left out. */
  depends: readonly string[];
  usesSystemBrowser: boolean;
}

/** Every field of the control files that this product writes. */
export const controlFields = [
  ...(['Package', 'Version', 'Architecture', 'Maintainer', 'Installed-Size'] as const),
  ...(['Depends', 'Recommends', 'Section', 'Priority', 'Description'] as const),
] as const;

type OptionalField = 'Depends' | 'Recommends';

const optional = (name: OptionalField, packages: readonly string[]): [OptionalField, string][] =>
  packages.length === 0 ? [] : [[name, packages.join(', ')]];

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.pop();
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length > width) lines.push(last, word);
    else lines.push(`${last} ${word}`);
  }
  return lines;
}

/**
 * The control file. The synopsis is one line of at most 80 characters, the text below it is indented by one space.
 * https://www.debian.org/doc/debian-policy/ch-controlfields.html
 */
export function formatControl(facts: ControlFacts): string {
  const { about } = facts;
  const synopsis = [...about.displayName].slice(0, 78).join('');
  const fields: [name: (typeof controlFields)[number], value: string][] = [
    ['Package', facts.package],
    ['Version', facts.version],
    ['Architecture', facts.architecture],
    ['Maintainer', about.maintainer],
    ['Installed-Size', String(facts.installedKib)],
    ...optional('Depends', facts.depends),
    ...optional('Recommends', facts.usesSystemBrowser ? browsers : []),
    ['Section', 'misc'],
    ['Priority', 'optional'],
    ['Description', [synopsis, ...wrap(about.summary, 76).map((line) => ` ${line}`)].join('\n')],
  ];
  for (const [name, value] of fields) {
    // A line of another field, or the end of the paragraph
    if (/\n(?! \S)|\r/.test(value)) throw new Error(`the field ${name} has a line break`);
  }
  return `${fields.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

/** Installed size in KiB as dpkg counts it: each file rounded up, each folder and link as 1. https://www.debian.org/doc/debian-policy/ch-controlfields.html#installed-size */
export function toInstalledKib(sizes: readonly number[], foldersAndLinks: number): number {
  return sizes.reduce((sum, size) => sum + Math.ceil(size / 1024), foldersAndLinks);
}

/** The copyright file, with the year of the release, which is `epoch` in seconds, in the machine-readable format 1.0. https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/ */
export function formatCopyright(packageName: string, about: About, epoch: number): string {
  const paragraph = (text: string): string =>
    text
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => (line.trim() === '' ? ' .' : ` ${line}`))
      .join('\n');
  const own = about.license ?? 'The package states no license. Ask its maintainer before you copy it.';
  return [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    `Upstream-Name: ${packageName}`,
    '',
    'Files: *',
    `Copyright: ${new Date(epoch * 1000).getUTCFullYear()} ${about.maintainer}`,
    'License: app',
    paragraph(own),
    '',
    'Files: opt/*/runtime',
    'Copyright: Node.js contributors',
    'License: Node.js',
    ' The full text is in the folder licenses of the app.',
    '',
  ].join('\n');
}
