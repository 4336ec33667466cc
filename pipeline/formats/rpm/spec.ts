import { toPackageName } from '../../shared/archive/naming.ts';
import type { LayoutFile } from '../file-set.ts';
import type { About, AppIdentity } from '../format.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { toPackageVersion } from '../linux/version.ts';
import { headerFolder, toLicenseDir } from './layout.ts';
import { release } from './names.ts';
import type { ShellId } from '../../shells/registry.ts';
import { planScripts, scriptSections } from './scripts.ts';

/** The facts of a spec. */
export interface SpecFacts {
  app: AppIdentity;
  shell: ShellId;
  about: About;
  /** Names of the fields. */
  requires: readonly string[];
  recommends: readonly string[];
  /** The files beside the payload. */
  files: readonly LayoutFile[];
}

/** A text in which rpm finds no macro. */
const escapeMacros = (text: string): string => text.replaceAll('%', '%%');

/** A text that begins no line of the spec language, such as `%files` or `%if`, which rpm looks for after it has replaced macros. */
const toText = (text: string): string => escapeMacros(text.replace(/^(\s*)%/, '$1- %'));

/** The name of a license by SPDX that only the package defines. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
const toLicenseId = (name: string): string => `LicenseRef-${name.replaceAll(/[^A-Za-z0-9.-]/g, '.')}`;

/**
 * The file that rpmbuild reads. Dependencies are those that are listed: rpm's own generators depend on the programs of the building machine,
 * and would declare the private libraries of the app as libraries of the system. The payload is one line, with everything below it: a name of
 * a file is then neither a pattern nor a macro.
 */
export function formatSpec(facts: SpecFacts): string {
  const { app, about, requires, recommends, files } = facts;
  const name = toPackageName(app);
  const scripts = planScripts(facts);
  const placed = files.map(({ path }) => path).filter((path) => !path.startsWith(`${headerFolder}/`));
  const isLicense = (path: string) => path.startsWith(`${toLicenseDir(name)}/`);
  const fields = [
    ['Name', name],
    ['Version', toPackageVersion(app.version)],
    ['Release', release],
    [
      'Summary',
      [...about.displayName]
        .slice(0, 78)
        .join('')
        .replace(/[.\s]+$/, '') || name,
    ],
    ['License', toLicenseId(name)],
    ['Packager', about.maintainer],
    ['AutoReqProv', 'no'],
    ...requires.map((one) => ['Requires', one]),
    ...recommends.map((one) => ['Recommends', one]),
  ];
  const lines = [
    ...fields.map(([field = '', value = '']) => `${field}: ${escapeMacros(value)}`),
    '',
    '%description',
    toText(about.summary),
    '',
    '%install',
    'mkdir -p "$RPM_BUILD_ROOT"',
    'mv "%{staged_tree}/opt" "%{staged_tree}/usr" "$RPM_BUILD_ROOT"',
    '',
    ...scriptSections.flatMap((section) => [`%${section}`, escapeMacros(scripts[section]), '']),
    '%files',
    '%defattr(-,root,root,-)',
    toInstallDir(name),
    `%dir /${toLicenseDir(name)}`,
    ...placed.map((path) => (isLicense(path) ? `%license /${path}` : `/${path}`)),
  ];
  return `${lines.join('\n')}\n`;
}
