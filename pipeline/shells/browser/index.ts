import { browserShellOptions, browserShellSummary } from '../../../schema/command-line/browser-shell.ts';
import { targets } from '../../../schema/vocabulary.ts';
import type { ShellKind } from '../shell.ts';

/** The runtime opens the console and the app in a window of the user's browser. */
export const browser: ShellKind<'browser'> = {
  id: 'browser',
  title: "a window of the system's browser",
  targets,
  usesSystemBrowser: true,
  tools: () => [],
  stage: () => [
    { from: 'dist/shell/browser.cjs', to: 'shell/browser.cjs', origin: 'product' },
    { from: 'dist/shell/console', to: 'shell/console', origin: 'product' },
  ],
  launch: ({ dir, runtime }) => [runtime, 'exec', `${dir}/shell/browser.cjs`],
  integration: () => 'menu-entry',
  opensLinks: false,
  hasOwnChromium: false,
  commandLine: { summary: browserShellSummary, options: browserShellOptions },
};
