import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { AppIdentity } from '../format.ts';

/** Packages with a hyphen that every system with rpm has: one of another origin would break the system. */
const essential: ReadonlySet<string> = new Set([
  ...['coreutils-common', 'crypto-policies', 'dnf-data', 'fedora-release', 'fedora-repos', 'glibc-common'],
  ...['libdnf-plugin', 'openSUSE-release', 'pam-config', 'python3-rpm', 'redhat-release', 'rpm-libs'],
  ...['selinux-policy', 'shadow-utils', 'systemd-libs', 'systemd-pam', 'system-release', 'util-linux'],
]);

/** A fault when the package of an app has the name of a package without which a system does not run. */
export async function findRpmNameFaults(app: AppIdentity): Promise<Diagnostic[]> {
  const name = toPackageName(app);
  if (!essential.has(name)) return [];
  return [
    {
      severity: 'error',
      code: 'package-name-taken',
      message: `the distribution has a package called ${name}, which would replace the app`,
      remedy: 'choose another vendor: --vendor, or the input vendor of the action',
    },
  ];
}
