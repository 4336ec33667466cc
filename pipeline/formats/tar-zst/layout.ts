import { targets } from '../../../schema/vocabulary.ts';
import { toPackageName, toReleaseStem } from '../../shared/archive/naming.ts';
import type { FileSet, LayoutFile } from '../file-set.ts';
import { listCommandFiles, planCompletions, toManPage } from '../linux/command-line/files.ts';
import type { About, AppIdentity, PayloadFacts } from '../format.ts';
import { formatInstallScript } from './install-script.ts';
import { listMacFiles, planMacFiles } from './mac-files.ts';
import { formatReadme } from './readme.ts';
import { formatStarter, toStarterName } from './starter.ts';

const readme = 'README.txt';
const installScript = 'install.sh';

/** Paths of the files that an archive has beside the payload's own, for any target; relative to the archive's root. */
export function listBeside(app: AppIdentity): ReadonlySet<string> {
  const { name, version } = app;
  const described = listCommandFiles(toPackageName(app)).map((path) => `share/${path}`);
  const names = [
    readme,
    installScript,
    ...described,
    ...listMacFiles(app),
    ...targets.map((target) => toStarterName(name, target)),
  ];
  return new Set(names.map((file) => `${toReleaseStem(name, version)}/${file}`));
}

/** The script that installs the app for one user, and what it copies for the shells and the manual. */
function planInstallation(facts: PayloadFacts, about: About | undefined, top: string): LayoutFile[] {
  const { app, shell, epoch } = facts;
  const program = toPackageName(app);
  const command = { app, program, shell, epoch };
  return [
    { path: `${top}/${installScript}`, mode: 0o755, content: about && formatInstallScript(facts, about) },
    ...planCompletions(command, `${top}/share`, 'site-functions'),
    {
      path: `${top}/share/man/man1/${program}.1`,
      mode: 0o644,
      content: about && toManPage(command, about),
    },
  ];
}

/** The payload below one folder, with a script that starts it, a text for the user and, for Linux, a script that installs it, for macOS the scripts of quarantine and login. Pure. */
export function layoutArchive(facts: PayloadFacts, about: About | undefined): FileSet {
  const { app, target } = facts;
  const top = toReleaseStem(app.name, app.version);
  const install = target.startsWith('linux-')
    ? planInstallation(facts, about, top)
    : target.startsWith('darwin-')
      ? planMacFiles(facts, top)
      : [];
  return {
    payload: top,
    files: [
      {
        path: `${top}/${toStarterName(app.name, target)}`,
        mode: 0o755,
        content: formatStarter(facts),
      },
      { path: `${top}/${readme}`, mode: 0o644, content: about && formatReadme(facts, about) },
      ...install,
    ],
  };
}
