import { createHash } from 'node:crypto';
import { toAppFolder } from '../../../schema/app-folder.ts';
import type { Target } from '../../../schema/vocabulary.ts';

/** The parts of an app's identity that its names in a system are made from. */
export interface NamedApp {
  name: string;
  /** Who publishes it; undefined when neither an input nor the repository says. */
  vendor?: string | undefined;
}

/** The name space of an app whose publisher is not known. No package of Debian or Ubuntu begins with it. */
const unknownVendor = 'localbuild';

const longestSlug = 60;

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 8);

/** Letters without their marks; letters that are not Latin are left out. */
function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('_', '-')
    .replaceAll(/[^a-z0-9+.-]/g, '')
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9+]+$/g, '');
}

/**
 * The name of an app in file names and commands: ASCII in lower case, valid in a Debian package name. Apps with different data folders have
 * different names: what ASCII cannot express is followed by a digest of the whole.
 * https://www.debian.org/doc/debian-policy/ch-controlfields.html#source
 */
export function toAppSlug(name: string): string {
  const folder = toAppFolder(name);
  const isPlain = /^[a-z0-9]([a-z0-9+.-]*[a-z0-9+])?$/.test(folder) && folder.length <= longestSlug;
  // A name that ends like a digest must not be that of another app.
  if (isPlain && !/(^|-)[0-9a-f]{8}$/.test(folder)) return folder;
  const ascii = toAscii(folder)
    .slice(0, longestSlug - 9)
    .replace(/[^a-z0-9+]+$/, '');
  return `${ascii === '' ? 'app' : ascii}-${digest(folder)}`;
}

/** The first part of a package name. It has no hyphen, so that vendor and app cannot be divided in two ways. */
function toVendorSlug(vendor: string): string {
  const lower = vendor.toLowerCase();
  const isPlain = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(lower);
  return isPlain
    ? lower.replaceAll('-', '.')
    : `${lower.replaceAll(/[^a-z0-9]+/g, '') || 'v'}.${digest(lower)}`;
}

/**
 * The name of an app in a system: its package, its folder in /opt, its command and its menu entry. The vendor is its name space, so that it
 * is not the name of a package of the distribution or of another publisher.
 */
export function toPackageName({ name, vendor }: NamedApp): string {
  return `${toVendorSlug(vendor ?? unknownVendor)}-${toAppSlug(name)}`;
}

/** Top folder inside an archive, and the stem of its file name. */
export function toReleaseStem(name: string, version: string): string {
  return `${toAppSlug(name)}-${version.replaceAll(/[^A-Za-z0-9.+~-]/g, '.')}`;
}

/** The runtime's file name inside the payload. */
export function toRuntimeName(target: Target): string {
  return target.startsWith('win-') ? 'runtime.exe' : 'runtime';
}
