import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { FeedPackage } from '../feed.ts';

/** The paragraphs of packages by architecture, and the place of each package. */
export interface PlannedPackages {
  places: Map<string, string>;
  indexes: Map<string, string>;
}

const readField = (control: string, field: string): string => {
  const value = control
    .split('\n')
    .find((line) => line.startsWith(`${field}: `))
    ?.slice(field.length + 2);
  if (value === undefined) throw new Error(`its control file has no field ${field}`);
  return value;
};

/** The control file of a package with its place, size and digest. */
function formatParagraph({ size, sha256, texts }: FeedPackage, place: string): string {
  const control = texts.get('DEBIAN/control') ?? '';
  const lines = control.trimEnd().split('\n');
  const at = lines.findIndex((line) => line.startsWith('Description: '));
  const own = [`Filename: ${place}`, `Size: ${size}`, `SHA256: ${sha256}`];
  return `${[...lines.slice(0, at), ...own, ...lines.slice(at)].join('\n')}\n`;
}

/**
 * The indexes of a repository by architecture, sorted by name and version; packages are in pool/. Pure.
 * @throws {Error} for a package without a control file, and for two packages with one name, version and architecture
 */
export function planPackages(packages: readonly FeedPackage[]): PlannedPackages {
  const places = new Map<string, string>();
  const paragraphs = new Map<string, { key: string; text: string }[]>();
  for (const one of packages) {
    const control = one.texts.get('DEBIAN/control') ?? '';
    const [name = '', version = '', architecture = ''] = ['Package', 'Version', 'Architecture'].map((field) =>
      readField(control, field),
    );
    const place = `pool/main/${name.slice(0, 1)}/${name}/${one.name}`;
    const key = `${name} ${version}`;
    const known = paragraphs.get(architecture) ?? [];
    if (known.some((other) => other.key === key))
      throw new Error(`another package is ${key} for ${architecture} as well`);
    places.set(one.name, place);
    paragraphs.set(architecture, [...known, { key, text: formatParagraph(one, place) }]);
  }
  const toIndex = (list: readonly { key: string; text: string }[]) =>
    [...list]
      .sort((a, b) => byCodeUnit(a.key, b.key))
      .map(({ text }) => text)
      .join('\n');
  const sorted = [...paragraphs].sort(([a], [b]) => byCodeUnit(a, b));
  return { places, indexes: new Map(sorted.map(([architecture, list]) => [architecture, toIndex(list)])) };
}
