import type { Target } from '../../schema/vocabulary.ts';
import { appimage } from './appimage/index.ts';
import { deb } from './deb/index.ts';
import { dmg } from './dmg/index.ts';
import type { FileIdentity, InstallerFormat } from './format.ts';
import { msi } from './msi/index.ts';
import { nsis } from './nsis/index.ts';
import { pkg } from './pkg/index.ts';
import { rpm } from './rpm/index.ts';
import { tarZst } from './tar-zst/index.ts';
import { zip } from './zip/index.ts';

/** Every format that can be made and read; no other list exists. To add one, create its folder and add a line here. */
export const formats = { appimage, deb, dmg, msi, nsis, pkg, rpm, 'tar.zst': tarZst, zip } as const;

export type FormatId = keyof typeof formats;

const byId: { readonly [Id in FormatId]: InstallerFormat<Id> } = formats;

export const formatIds = Object.keys(formats) as readonly FormatId[];

/** The format with an id. */
export function toFormat(id: FormatId): InstallerFormat {
  return byId[id];
}

/** The format that a document names; undefined when this release does not have it. */
export function findFormat(id: string): InstallerFormat | undefined {
  const known = formatIds.find((one) => one === id);
  return known === undefined ? undefined : toFormat(known);
}

/** The format of a file by its name, with the app, version and target in the name. */
export function identifyFile(name: string): { format: InstallerFormat; identity: FileIdentity } | undefined {
  for (const id of formatIds) {
    const format = toFormat(id);
    const identity = format.identify(name);
    if (identity !== undefined) return { format, identity };
  }
  return undefined;
}

/** The format of a file by its first bytes, whatever its name. */
export function recognizeFormat(head: Uint8Array): InstallerFormat | undefined {
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  return formatIds.map(toFormat).find(({ magic }) => text.startsWith(magic));
}

/** The formats that can be made for a target on a machine. */
export function listFormats(target: Target, host: Target): FormatId[] {
  return formatIds.filter((id) => toFormat(id).targets.includes(target) && toFormat(id).buildableOn(host));
}
