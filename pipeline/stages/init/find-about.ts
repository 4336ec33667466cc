import { posix } from 'node:path';
import { type Guess, packageJsonOf, type SourceFiles, textAt } from './sources.ts';

export interface About {
  name: string;
  displayName: string;
  version: string;
  description?: string;
  license?: string;
}

/** A name that can be part of file names: lower case, digits and hyphens. */
function toSlug(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/^@[^/]*\//, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'app' : slug.slice(0, 60);
}

function toTitle(slug: string): string {
  return slug.replaceAll(
    /(?:^|-)([a-z0-9])/g,
    (found, letter: string) => `${found.startsWith('-') ? ' ' : ''}${letter.toUpperCase()}`,
  );
}

/** Names of a part of an app, which do not identify the app. */
const partNames = ['api', 'server', 'backend', 'ui', 'web', 'client', 'frontend', 'app', 'root'];

/** Name, version and description of the app, from package.json at the top, of the API or of the UI, else from the folder. */
export function findAbout(
  files: SourceFiles,
  folders: readonly (string | undefined)[],
  folderName: string,
): { about: About; guesses: Guess[] } {
  const places = ['.', ...folders.filter((folder) => folder !== undefined)];
  const manifests = places.flatMap((folder) => {
    const manifest = packageJsonOf(files, folder);
    return manifest === undefined ? [] : { manifest, file: posix.join(folder, 'package.json') };
  });
  const first = (key: string) => {
    const found = manifests.find(({ manifest }) => textAt(manifest, key) !== undefined);
    return found === undefined ? undefined : { text: textAt(found.manifest, key) ?? '', file: found.file };
  };
  const named = first('name');
  const usable = named !== undefined && !partNames.includes(toSlug(named.text)) ? named : undefined;
  const name = toSlug(usable?.text ?? folderName);
  const version = first('version');
  const description = first('description');
  const license = first('license');
  return {
    about: {
      name,
      displayName: toTitle(name),
      version: version?.text ?? '0.1.0',
      ...(description === undefined ? {} : { description: description.text }),
      ...(license === undefined || license.text === 'UNLICENSED' ? {} : { license: license.text }),
    },
    guesses: [
      usable === undefined
        ? { field: 'service.name', message: `the app is called ${name}, like its folder` }
        : { field: 'service.name', message: `the app is called ${name}`, file: usable.file },
      version === undefined
        ? { field: 'service.version', message: 'the version is 0.1.0: no package.json states one' }
        : { field: 'service.version', message: `the version is ${version.text}`, file: version.file },
    ],
  };
}
