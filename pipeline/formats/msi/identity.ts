import { toPackageName } from '../../shared/archive/naming.ts';
import type { AppIdentity } from '../format.ts';
import { toComparedVersion } from '../windows/compared-version.ts';
import { toGuid } from './guid.ts';

/** What Windows Installer knows an app and a version of it by. */
export interface MsiIdentity {
  /** The same for all versions of an app. */
  upgradeCode: string;
  /** The same for each build of a version. */
  productCode: string;
  /** Three numbers. */
  version: string;
}

/** The identifiers of an app; they depend on nothing but its vendor, its name and its version. */
export function toMsiIdentity(app: AppIdentity): MsiIdentity {
  const upgradeCode = toGuid(`app ${toPackageName(app)}`);
  return {
    upgradeCode,
    productCode: toGuid(`version ${app.version}`, upgradeCode),
    version: toComparedVersion(app.version).join('.'),
  };
}
