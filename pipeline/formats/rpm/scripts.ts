import { maintenanceFile } from '../../../schema/installed-app.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { PayloadFacts } from '../format.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { formatKeptData } from '../linux/kept-data.ts';
import { maintenanceFunctions } from '../linux/maintenance.ts';
import { formatSandboxRemoval, formatSandboxSetup } from '../linux/own-chromium.ts';
import { callForShortNames, offerFunction, withdrawFunction } from '../linux/short-names.ts';

/** The sections of a spec that rpm runs as scripts, in the order of an upgrade: the first two are the new package's. */
export const scriptSections = ['pre', 'post', 'preun', 'postun'] as const;

export type ScriptSection = (typeof scriptSections)[number];

/**
 * The scripts of a package. rpm passes the number of installed versions that there will be: 1 for the first one, 2 in an upgrade, 0 for a
 * removal. The new package announces the upgrade before its files are written, since the old one's script runs after that. A script that
 * cannot do its work does not keep an administrator from installing or removing the package. Without a line break at their end, as rpm keeps
 * them. https://docs.fedoraproject.org/en-US/packaging-guidelines/Scriptlets/
 */
export function planScripts(facts: Pick<PayloadFacts, 'app' | 'shell'>): Record<ScriptSection, string> {
  const { app } = facts;
  const head = `root=\ndir=${toInstallDir(toPackageName(app))}\n`;
  return {
    pre: `${head}${maintenanceFunctions}if [ "$1" -gt 1 ] && [ -d "$dir" ]; then announce upgrade; fi\nexit 0`,
    post: `${head}${offerFunction}rm -f "$dir/${maintenanceFile}"\n${callForShortNames('offer', app).join('\n')}\n${formatSandboxSetup(facts)}exit 0`,
    preun: `${head}${withdrawFunction}${maintenanceFunctions}if [ "$1" -eq 0 ]; then\n  stop_app\n${callForShortNames(
      'withdraw',
      app,
    )
      .map((line) => `  ${line}\n`)
      .join('')}${formatSandboxRemoval(facts).replaceAll(/^(?=.)/gm, '  ')}fi\nexit 0`,
    postun: `if [ "$1" -eq 0 ]; then ${formatKeptData(app, 'was removed')}; fi\nexit 0`,
  };
}
