import type { ErrorEntries } from './entry.ts';

/** `pipeline/stages/init`: drafting service.json for a repository. */
export const initErrors = {
  'init-guess': {
    meaning: 'A field of the draft, and the file that it was taken from. Not a fault.',
    remedy: 'Correct the field if the guess is wrong.',
  },
  'init-guess-uncertain': {
    meaning: 'A field of the draft that no file confirms.',
    remedy: 'Check the field, and correct it or the code.',
  },
  'init-nothing-found': {
    meaning: 'The folder has neither an API nor a user interface that can be packaged.',
    remedy: 'Run `init` on the folder of the app, or write the file by hand.',
  },
  'service-config-exists': {
    meaning: 'The folder has a .vrooli/service.json already. It is not changed.',
    remedy: 'Edit it, or replace it with --force.',
  },
} as const satisfies ErrorEntries;
