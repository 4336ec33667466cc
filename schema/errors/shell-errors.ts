import type { ErrorEntries } from './entry.ts';

/** `shell/browser`: the program that starts the runtime and shows the app. */
export const shellErrors = {
  'app-bundle-unreadable': {
    meaning: 'The bundle.json of the installed app cannot be read.',
    remedy: 'Install the app again.',
  },
  'app-stop-timeout': { meaning: 'The app does not stop in time.', remedy: 'See the logs of its services.' },
  'browser-ended': {
    meaning: 'The browser ended before it showed the app.',
    remedy: 'Check that the browser opens a window, or use --no-window and open the link.',
  },
  'browser-missing': {
    meaning: 'No browser was found that can show the app.',
    remedy: 'Install Chromium, Chrome, Edge or Brave, or use --no-window and open the link.',
  },
  'browser-start-failed': {
    meaning: 'The browser could not be started.',
    remedy: 'Install Chromium, Chrome or Edge, or use --no-window and open the link.',
  },
  'link-folder-unusable': {
    meaning: 'The folder of the page that leads a browser to the console is not one of this user.',
    remedy: 'Remove the folder that the message names, and start the app again.',
  },
  'runtime-unreachable': {
    meaning: 'The runtime does not answer the console (HTTP 502).',
    remedy: 'Start the app again.',
  },
  'shell-file-unreadable': {
    meaning: 'The file by which the shells of an app find each other cannot be read.',
    remedy: 'Check who owns the file in the app data folder.',
  },
  'start-in-progress': {
    meaning: 'Another start of the app is in progress.',
    remedy: 'Wait a moment and try again.',
  },
} as const satisfies ErrorEntries;
