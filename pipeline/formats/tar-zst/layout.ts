import { targets } from '../../../schema/vocabulary.ts';
import { toReleaseStem } from '../../shared/archive/naming.ts';
import type { FileSet, LayoutFile } from '../file-set.ts';
import type { About, AppIdentity, PayloadFacts } from '../format.ts';
import { formatInstallScript } from './install-script.ts';
import { formatReadme } from './readme.ts';
import { formatStarter, toStarterName } from './starter.ts';

const readme = 'README.txt';
const installScript = 'install.sh';

/** Paths of the files that an archive has beside the payload's own, for any target; relative to the archive's root. */
export function listBeside({ name, version }: AppIdentity): ReadonlySet<string> {
  const names = [readme, installScript, ...targets.map((target) => toStarterName(name, target))];
  return new Set(names.map((file) => `${toReleaseStem(name, version)}/${file}`));
}

/** The payload below one folder, with a script that starts it, a text for the user and, for Linux, a script that installs it. Pure. */
export function layoutArchive(facts: PayloadFacts, about: About | undefined): FileSet {
  const { app, shell, target } = facts;
  const top = toReleaseStem(app.name, app.version);
  const install: LayoutFile[] = target.startsWith('linux-')
    ? [{ path: `${top}/${installScript}`, mode: 0o755, content: about && formatInstallScript(facts, about) }]
    : [];
  return {
    payload: top,
    files: [
      {
        path: `${top}/${toStarterName(app.name, target)}`,
        mode: 0o755,
        content: formatStarter(shell, target),
      },
      { path: `${top}/${readme}`, mode: 0o644, content: about && formatReadme(facts, about) },
      ...install,
    ],
  };
}
