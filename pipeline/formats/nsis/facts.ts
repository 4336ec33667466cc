import { toPackageName } from '../../shared/archive/naming.ts';
import type { About, PayloadFacts } from '../format.ts';
import { toComparedVersion } from '../windows/compared-version.ts';
import { toInstallFolder } from '../windows/install-folder.ts';
import { payloadFolder, toLauncherPath } from '../windows/names.ts';
import { toPublisher } from '../windows/publisher.ts';
import { planShortcuts, type Shortcut } from '../windows/shortcuts.ts';

/** What both scripts of an app state. */
export interface ScriptFacts {
  displayName: string;
  publisher: string;
  version: string;
  /** The three numbers that are compared. */
  numbers: readonly [number, number, number];
  /** The folder in Programs. */
  folder: string;
  /** The key below Uninstall. */
  key: string;
  /** The program that starts the app, relative to the installation. */
  launcher: string;
  /** The program that is the last to end, relative to the installation, with backslashes. */
  runtime: string;
  shortcuts: readonly Shortcut[];
  license: string | undefined;
}

/** The facts of an app for its scripts. Pure. */
export function planScriptFacts(facts: PayloadFacts, about: About): ScriptFacts {
  const { app } = facts;
  return {
    displayName: about.displayName,
    publisher: toPublisher(app, about),
    version: app.version,
    numbers: toComparedVersion(app.version),
    folder: toInstallFolder(app),
    key: `Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${toPackageName(app)}`,
    launcher: toLauncherPath(app.name),
    runtime: `${payloadFolder}\\runtime.exe`,
    shortcuts: planShortcuts(facts),
    license: about.license,
  };
}

/** The name of the program that removes the app, in its folder. */
export const uninstaller = 'uninstall.exe';
