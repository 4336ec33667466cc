import { toPackageName } from '../../shared/archive/naming.ts';
import type { About, PayloadFacts } from '../format.ts';
import { toLauncherPath } from '../windows/names.ts';
import { planShortcuts, type Shortcut } from '../windows/shortcuts.ts';
import { toInstallFolder } from '../windows/install-folder.ts';
import { toPublisher } from '../windows/publisher.ts';
import { columnsOf, type TableName } from './columns.ts';
import type { Table, Value } from './database/tables.ts';
import { toMsiIdentity } from './identity.ts';
import { desktopComponent, feature, installFolder, mainComponent } from './plan-files.ts';
import { perMachine, planCustomActions, planSequences } from './sequences.ts';

export const iconName = 'app.ico';

const table = (name: TableName, rows: Value[][]): Table => ({ name, columns: columnsOf(name), rows });

/**
 * What a folder for all users allows, instead of what the folder above it does: everything to the system and to administrators, reading to
 * users, and nothing to others. No right is inherited from above. https://learn.microsoft.com/windows/win32/secauthz/security-descriptor-string-format
 */
const machineAccess = 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';

const oldestIncluded = 0x100;
const newestIncluded = 0x200;
const detectOnly = 2;

/** Properties whose value no text of the app changes. */
export function planProperties({ app }: Pick<PayloadFacts, 'app'>): Map<string, string> {
  const { upgradeCode, productCode, version } = toMsiIdentity(app);
  return new Map([
    ['ProductCode', productCode],
    ['UpgradeCode', upgradeCode],
    ['ProductVersion', version],
    ['ProductLanguage', '1033'],
    // For the user alone, without elevation, unless ALLUSERS=1: https://learn.microsoft.com/windows/win32/msi/single-package-authoring
    ['ALLUSERS', '2'],
    ['MSIINSTALLPERUSER', '1'],
    // Files are replaced whatever version a program states.
    ['REINSTALLMODE', 'amus'],
    ['ARPPRODUCTICON', iconName],
    ['ARPNOMODIFY', '1'],
    ['SecureCustomProperties', 'DESKTOPSHORTCUT;NEWERFOUND;OLDERFOUND;REMOVEDATA'],
  ]);
}

/** Properties that show texts of the app. */
export const textProperties = ['ProductName', 'Manufacturer', 'ARPCOMMENTS'] as const;

function planPropertyTable(facts: PayloadFacts, about: About): Table {
  const texts: Record<(typeof textProperties)[number], string> = {
    ProductName: about.displayName,
    Manufacturer: toPublisher(facts.app, about),
    ARPCOMMENTS: `${about.displayName} ${facts.app.version}`,
  };
  return table('Property', [...planProperties(facts), ...Object.entries(texts)]);
}

/** The name of a shortcut with the name of 8.3 characters that Windows Installer asks for. */
const toShortcutNames = (name: string, index: number): string => `APP${index + 1}|${name}`;

const places: Readonly<Record<Shortcut['place'], string>> = {
  'start-menu': 'ProgramMenuFolder',
  startup: 'StartupFolder',
};

/** The shortcuts of an app, and the one on the desktop that a user can ask for. */
function planShortcutTable(facts: PayloadFacts): Table {
  const planned = planShortcuts(facts).flatMap((shortcut) => {
    const own = { ...shortcut, folder: places[shortcut.place], component: mainComponent };
    const onDesktop = { ...own, folder: 'DesktopFolder', component: desktopComponent };
    return shortcut.place === 'start-menu' ? [own, onDesktop] : [own];
  });
  return table(
    'Shortcut',
    planned.map(({ name, folder, component, target, arguments: words }, index) => [
      `s${index + 1}`,
      folder,
      toShortcutNames(name, index),
      component,
      `[${installFolder}]${target.replaceAll('/', '\\')}`,
      words.length === 0 ? undefined : words.map((word) => `"${word}"`).join(' '),
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      installFolder,
    ]),
  );
}

function planUpgrade({ app }: PayloadFacts): Table {
  const { upgradeCode, version } = toMsiIdentity(app);
  return table('Upgrade', [
    [upgradeCode, '0.0.0', version, undefined, oldestIncluded | newestIncluded, undefined, 'OLDERFOUND'],
    [upgradeCode, version, undefined, undefined, detectOnly, undefined, 'NEWERFOUND'],
  ]);
}

/** Values below HKCU or, for all users, HKLM: each is what a component is recognized by. */
function planRegistry({ app }: PayloadFacts): Table {
  const key = `Software\\${toPackageName(app)}`;
  const currentScope = -1;
  return table('Registry', [
    [mainComponent, currentScope, key, 'InstallFolder', `[${installFolder}]`, mainComponent],
    [desktopComponent, currentScope, key, 'DesktopShortcut', '1', desktopComponent],
  ]);
}

/** The choice of a shortcut on the desktop, which an upgrade keeps: HKCU and HKLM, the value as it is, of the 64-bit registry. */
function planSearch({ app }: PayloadFacts): Table[] {
  const key = `Software\\${toPackageName(app)}`;
  const roots = { ofUser: 1, ofMachine: 2 };
  const rawOf64Bit = 2 | 16;
  return [
    table(
      'AppSearch',
      Object.keys(roots).map((signature) => ['DESKTOPSHORTCUT', signature]),
    ),
    table(
      'RegLocator',
      Object.entries(roots).map(([signature, root]) => [signature, root, key, 'DesktopShortcut', rawOf64Bit]),
    ),
  ];
}

/**
 * The tables that say what happens when the app is installed, upgraded and removed. Without `about` the table of properties is left out. Pure.
 */
export function planAppTables(facts: PayloadFacts, about: About | undefined): Table[] {
  const folder = toInstallFolder(facts.app);
  return [
    ...(about === undefined ? [] : [planPropertyTable(facts, about)]),
    planUpgrade(facts),
    table('LaunchCondition', [
      ['NOT NEWERFOUND', 'A newer version of this app is installed. Remove it first if you want this one.'],
      ['VersionNT64', 'This app is for 64-bit Windows.'],
    ]),
    planCustomActions(folder, toLauncherPath(facts.app.name)),
    ...planSequences(),
    table('Feature', [[feature, undefined, feature, undefined, 2, 1, undefined, 0]]),
    planRegistry(facts),
    ...planSearch(facts),
    planShortcutTable(facts),
    table('Icon', [[iconName, true]]),
    table('MsiLockPermissionsEx', [['machine', installFolder, 'CreateFolder', machineAccess, perMachine]]),
  ];
}
