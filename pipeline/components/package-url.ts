import { PackageURL } from 'packageurl-js';

/** The package URL of a package of npm. */
export function toNpmUrl(name: string, version: string): string {
  const [scope, bare] = name.startsWith('@') && name.includes('/') ? name.split('/', 2) : [undefined, name];
  return new PackageURL('npm', scope, bare ?? name, version || undefined).toString();
}

/** The package URL of a Go module, such as `golang.org/x/text`, or of the standard library, `std`. */
export function toGoUrl(path: string, version: string): string {
  const at = path.lastIndexOf('/');
  const namespace = at < 0 ? undefined : path.slice(0, at);
  return new PackageURL('golang', namespace, path.slice(at + 1), version || undefined).toString();
}

/** The package URL of a crate. */
export const toCargoUrl = (name: string, version: string): string =>
  new PackageURL('cargo', undefined, name, version).toString();

/** The package URL of a package of PyPI. */
export const toPyPiUrl = (name: string, version: string): string =>
  new PackageURL('pypi', undefined, name, version).toString();

/** The package URL of a binary package of Debian. */
export const toDebianUrl = (name: string, version: string): string =>
  new PackageURL('deb', 'debian', name, version || undefined).toString();

/** The package URL of a library that comes with a program, outside of every registry. */
export const toGenericUrl = (name: string, version: string): string =>
  new PackageURL('generic', undefined, name, version || undefined).toString();

/** The package URL of a package of the Python Package Index, whose names have one form: https://peps.python.org/pep-0503/ */
export const toPypiUrl = (name: string, version: string): string =>
  new PackageURL('pypi', undefined, name.toLowerCase().replaceAll(/[-_.]+/g, '-'), version).toString();
