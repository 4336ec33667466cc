/** The main process of the Electron shell: starts the runtime, shows the console's pages and then the app in windows of its own. */
import { app, dialog } from 'electron';
import { electronShellOptions, formatElectronShellUsage } from '../../schema/command-line/electron-shell.ts';
import { toLinkScheme } from '../../schema/link-scheme.ts';
import { readAppBundle } from '../browser/app-bundle.ts';
import { findAppData } from '../browser/find-app-data.ts';
import { parseOptions } from '../browser/options.ts';
import { quitApp } from '../browser/quit-app.ts';
import { ShellError } from '../browser/shell-error.ts';
import { findBundleRoot } from './find-bundle.ts';
import { readArguments } from './plan/command-line.ts';
import { runApp } from './run-app.ts';

const { env, platform } = process;
let title = 'The app';

/** Exit codes: 0 success, 1 failure, 2 bad usage. */
async function main(argv: readonly string[]): Promise<number> {
  const root = findBundleRoot(process.resourcesPath);
  if (root === undefined) {
    throw new ShellError(
      'app-bundle-unreadable',
      `no bundle.json was found above ${process.resourcesPath}`,
      'reinstall the app',
    );
  }
  const bundle = readAppBundle(root, platform);
  title = bundle.title;
  const scheme = toLinkScheme(bundle.name);
  const { options, link } = readArguments(argv, scheme);
  const command = parseOptions(options, electronShellOptions);
  if (command.kind === 'help' || command.kind === 'version') {
    process.stdout.write(
      command.kind === 'help' ? formatElectronShellUsage() : `${bundle.title} ${bundle.version}\n`,
    );
    return 0;
  }
  if (command.kind === 'misuse') {
    process.stderr.write(`${command.message}\n\n${formatElectronShellUsage()}`);
    return 2;
  }
  const appData = findAppData(command.appData, bundle.name, env, platform);
  if (command.kind === 'quit') {
    return quitApp({ bundle, appData, print: (line) => void process.stdout.write(`${line}\n`) });
  }
  return runApp({ bundle, appData, page: command.page, link, scheme });
}

/** Prints the failure, and shows it: most starts have no terminal. */
async function reportFailure(error: unknown): Promise<void> {
  const isKnown = error instanceof ShellError;
  process.stderr.write(`${isKnown ? `${error.message}\nhelp: ${error.remedy}` : String(error)}\n`);
  if (process.stderr.isTTY || process.argv.includes('--quit')) return;
  const text = isKnown ? `${error.message}.\n\nTo repair this: ${error.remedy}.` : String(error);
  await app.whenReady();
  dialog.showErrorBox(`${title} could not be opened`, text);
}

main(process.argv.slice(1)).then(
  (code) => app.exit(code),
  async (error: unknown) => {
    await reportFailure(error);
    app.exit(1);
  },
);
