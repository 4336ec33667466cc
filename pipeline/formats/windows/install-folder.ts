import { toPackageName } from '../../shared/archive/naming.ts';
import type { AppIdentity } from '../format.ts';

/** The name of an app's folder in Programs: that of its package, so that apps of two vendors are not installed over each other. */
export function toInstallFolder(app: AppIdentity): string {
  return toPackageName(app);
}
