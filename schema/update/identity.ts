import { toAppFolder } from '../app-folder.ts';

/** The id of an app in its feeds: its folder name, with that of its vendor before it. */
export function toUpdateId({ name, vendor }: { name: string; vendor?: string | undefined }): string {
  return vendor === undefined ? toAppFolder(name) : `${toAppFolder(vendor)}/${toAppFolder(name)}`;
}
