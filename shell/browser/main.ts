/**
 * The browser shell: `<bundle>/runtime exec <bundle>/shell/browser.cjs [options]`. Starts the runtime and shows the app in the
 * installed browser.
 */
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatBrowserShellUsage } from '../../schema/command-line/browser-shell.ts';
import { readAppBundle } from './app-bundle.ts';
import { findAppData } from './find-app-data.ts';
import { findBrowser } from './browsers.ts';
import { openErrorPage } from './error-page.ts';
import { showErrorWindow } from './error-window.ts';
import { parseOptions } from './options.ts';
import { quitApp } from './quit-app.ts';
import { runShell } from './run-shell.ts';
import { onStopSignal } from './on-stop-signal.ts';
import { ShellError } from './shell-error.ts';

const { env, platform } = process;
const print = (line: string) => void process.stdout.write(`${line}\n`);

let appTitle = 'The app';

/** Exit codes: 0 success, 1 failure, 2 bad usage. */
async function main(argv: readonly string[]): Promise<number> {
  const command = parseOptions(argv);
  if (command.kind === 'help') {
    process.stdout.write(formatBrowserShellUsage());
    return 0;
  }
  if (command.kind === 'misuse') {
    process.stderr.write(`${command.message}\n\n${formatBrowserShellUsage()}`);
    return 2;
  }
  const script = realpathSync(process.argv[1] ?? '');
  const bundle = readAppBundle(dirname(dirname(script)), platform);
  appTitle = bundle.title;
  if (command.kind === 'version') {
    print(`${bundle.title} ${bundle.version}`);
    return 0;
  }
  const appData = findAppData(command.appData, bundle.name, env, platform);
  const context = { bundle, appData, script, env, platform, print, onStop: onStopSignal };
  return command.kind === 'quit' ? quitApp(context) : runShell(context, command);
}

/**
 * Prints the failure; where stderr cannot be seen, as after a double click, shows it too: in a dialog of the desktop, else in a page of
 * the browser.
 */
async function reportFailure(error: unknown): Promise<void> {
  const text = error instanceof ShellError ? `${error.message}\nhelp: ${error.remedy}` : String(error);
  process.stderr.write(`${text}\n`);
  const wantsWindow = !process.argv.includes('--no-window') && !process.argv.includes('--quit');
  if (process.stderr.isTTY || !wantsWindow) return;
  const shown = error instanceof ShellError ? `${error.message}.\n\nTo repair this: ${error.remedy}.` : text;
  const message = { title: `${appTitle} could not be opened`, text: shown };
  if (await showErrorWindow(platform, env, message)) return;
  const canOpen = platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  const browser = canOpen ? findBrowser(platform, env) : undefined;
  if (browser !== undefined) openErrorPage(browser, message);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  async (error: unknown) => {
    await reportFailure(error);
    process.exit(1);
  },
);
