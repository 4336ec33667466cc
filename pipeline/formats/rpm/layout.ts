import { toPackageName } from '../../shared/archive/naming.ts';
import type { FileSet, LayoutFile } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { planLinuxFiles } from '../linux/files.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { planScripts, scriptSections } from './scripts.ts';

/** The folder of the parts of a header among the paths of a package; no file of a package is in it. */
export const headerFolder = 'RPM';

/** The header without scripts and without what is checked with each file, see `describe-header.ts`. */
export const headerFile = `${headerFolder}/header`;

/** The folder in which distributions keep licenses, relative to the root. */
export const toLicenseDir = (name: string): string => `usr/share/licenses/${name}`;

function formatLicense({ displayName, license }: About): string {
  const own = license?.trimEnd() ?? 'The package states no license. Ask its maintainer before you copy it.';
  return `${displayName}\n\n${own}\n\nThe runtime contains Node.js. Its license is in the folder licenses of the app.\n`;
}

/** What rpm packs: the payload in /opt, the desktop integration and the license in /usr, and the parts of the header as files in RPM. Pure. */
export function layoutRpm(payload: PayloadFacts, about: About | undefined): FileSet {
  const name = toPackageName(payload.app);
  const scripts = planScripts(payload);
  return {
    payload: toInstallDir(name).slice(1),
    files: [
      ...planLinuxFiles(payload, about),
      { path: `${toLicenseDir(name)}/LICENSE`, mode: 0o644, content: about && formatLicense(about) },
      ...scriptSections.map(
        (section): LayoutFile => ({
          path: `${headerFolder}/${section}`,
          mode: 0o755,
          content: scripts[section],
        }),
      ),
      { path: headerFile, mode: 0o644, content: undefined },
    ],
  };
}
