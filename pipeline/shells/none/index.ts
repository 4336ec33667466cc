import { controlOptions } from '../../../schema/command-line/control.ts';
import { targets } from '../../../schema/vocabulary.ts';
import type { ShellKind } from '../shell.ts';

/** No window: the app runs as a service while its user is logged in. */
export const none: ShellKind<'none'> = {
  id: 'none',
  title: 'no window, a service of the logged-in user',
  targets,
  usesSystemBrowser: false,
  tools: () => [],
  stage: () => [],
  launch: ({ dir, runtime }) => [runtime, '--manifest', `${dir}/bundle.json`],
  integration: () => 'user-service',
  opensLinks: false,
  hasOwnChromium: false,
  commandLine: {
    summary: 'Starts the services of the app, and runs until it is stopped.',
    options: { 'app-data': controlOptions['app-data'] },
  },
};
