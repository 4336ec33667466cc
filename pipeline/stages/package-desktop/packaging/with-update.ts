import type { Bundle } from '../../../../schema/bundle/manifest.ts';
import type { PackagingFile } from './read-packaging.ts';

/** The bundle with the place and the keys of its updates, where the repository names them. */
export function withUpdate(bundle: Bundle, found: PackagingFile | undefined): Bundle {
  const update = found?.packaging.update;
  return update === undefined ? bundle : { ...bundle, update };
}
