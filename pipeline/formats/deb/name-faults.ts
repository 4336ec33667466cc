import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { BuildContext } from '../../ports.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { AppIdentity } from '../format.ts';

/**
 * Packages with a hyphen that every Debian and Ubuntu has: one of another origin would break the system.
 * https://www.debian.org/doc/debian-policy/ch-binary.html#essential-packages
 */
const essential: ReadonlySet<string> = new Set([
  ...[
    'base-files',
    'base-passwd',
    'init-system-helpers',
    'libc-bin',
    'ncurses-base',
    'ncurses-bin',
    'perl-base',
  ],
  ...[
    'sysvinit-utils',
    'util-linux',
    'apt-utils',
    'ca-certificates',
    'console-setup',
    'debian-archive-keyring',
  ],
  ...[
    'libpam-modules',
    'libpam-runtime',
    'linux-base',
    'login-utils',
    'systemd-sysv',
    'ubuntu-keyring',
    'usr-is-merged',
  ],
]);

/** A line of `apt-cache madison` about a package of the distribution; other repositories may be the vendor's own. */
const isOfDistribution = (line: string): boolean =>
  /\/(debian|ubuntu)(-[a-z]+)*\/? /i.test(line.split('|')[2] ?? '');

async function isInDistribution({ exec }: Pick<BuildContext, 'exec'>, name: string): Promise<boolean> {
  const aptCache = await exec.which('apt-cache');
  if (aptCache === undefined) return false;
  const { exitCode, stdout } = await exec.run(aptCache, ['madison', name]);
  return exitCode === 0 && stdout.split('\n').some(isOfDistribution);
}

/**
 * A fault when the package of an app has the name of an essential package, or of one that the package lists of this machine know from Debian
 * or Ubuntu: `apt upgrade` would replace the app by it.
 */
export async function findDebNameFaults(
  ctx: Pick<BuildContext, 'exec'>,
  app: AppIdentity,
): Promise<Diagnostic[]> {
  const name = toPackageName(app);
  if (!essential.has(name) && !(await isInDistribution(ctx, name))) return [];
  return [
    {
      severity: 'error',
      code: 'package-name-taken',
      message: `the distribution has a package called ${name}, which would replace the app`,
      remedy: 'choose another vendor: --vendor, or the input vendor of the action',
    },
  ];
}
