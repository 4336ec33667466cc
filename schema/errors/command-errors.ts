import type { ErrorEntries } from './entry.ts';

/** `cli`, `actions`, `host` and `pipeline/stages/serve`: invalid commands, action inputs and requests, and faults of the machine. */
export const commandErrors = {
  'argument-invalid': {
    meaning: 'An argument or option has a wrong value.',
    remedy: 'See the help of the command.',
  },
  'argument-missing': { meaning: 'A command lacks an argument.', remedy: 'See the help of the command.' },
  'argument-unexpected': {
    meaning: 'A command has an argument too many.',
    remedy: 'See the help of the command.',
  },
  'cache-dir-relative': {
    meaning: 'VROOLI_BUNDLE_CACHE is a relative path.',
    remedy: 'Set it to an absolute path, or unset it.',
  },
  'command-line-invalid': {
    meaning: 'The command line is not valid in a way that has no code of its own.',
    remedy: 'See the help of the command.',
  },
  'command-missing': { meaning: 'No command was given.', remedy: 'See `vrooli-bundle --help`.' },
  'command-unknown': { meaning: 'The command does not exist.', remedy: 'See `vrooli-bundle --help`.' },
  'compression-invalid': {
    meaning: 'VROOLI_BUNDLE_COMPRESSION is neither small nor fast.',
    remedy: 'Set it to one of them, or unset it.',
  },
  'input-invalid': {
    meaning: 'An input of an action is not valid.',
    remedy: 'Correct it under "with:" in the workflow.',
  },
  'inputs-invalid': {
    meaning: 'One or more inputs of an action are not valid.',
    remedy: 'Correct the inputs that are listed.',
  },
  interrupted: { meaning: 'The run was stopped by a signal.', remedy: 'Run the command again.' },
  'option-missing': { meaning: 'A command lacks an option.', remedy: 'See the help of the command.' },
  'option-unknown': { meaning: 'The option does not exist.', remedy: 'See the help of the command.' },
  'option-value-missing': { meaning: 'An option has no value.', remedy: 'Give the option a value.' },
  progress: { meaning: 'A line of progress, with --json only. Not a fault.', remedy: 'Nothing to do.' },
  'runner-environment-missing': {
    meaning: 'A variable that a GitHub runner sets is missing.',
    remedy: 'Run this as a step of a GitHub Actions workflow.',
  },
  'runtime-not-built': {
    meaning: 'The supervisor is not built.',
    remedy: 'Run `npm run build` in the folder of the product.',
  },
  'scenario-unknown': {
    meaning: 'The server finds no scenario of this name.',
    remedy: 'Add scenarios/<name>/.vrooli/service.json below the root.',
  },
  'schema-unknown': {
    meaning: 'The server has no schema of this name.',
    remedy: 'Use a name that is listed.',
  },
  'source-date-epoch-invalid': {
    meaning: 'SOURCE_DATE_EPOCH is not a whole number of seconds.',
    remedy: 'Set it to the output of `git log -1 --format=%ct`.',
  },
  'system-eacces': {
    meaning: 'The operating system denies access to a path.',
    remedy: 'Check the permissions of the path, or choose another one.',
  },
  'system-eaddrinuse': {
    meaning: 'Another program listens on the port.',
    remedy: 'End the program, or choose another port.',
  },
  'system-edquot': {
    meaning: 'The disk quota is used up.',
    remedy: 'Free disk space and run the command again.',
  },
  'system-eexist': { meaning: 'A path exists already.', remedy: 'Remove it, or choose another path.' },
  'system-eisdir': { meaning: 'A path is a folder where a file is expected.', remedy: 'Name a file.' },
  'system-emfile': {
    meaning: 'The process has too many open files.',
    remedy: 'Raise the limit of open files (ulimit -n).',
  },
  'system-enoent': { meaning: 'A path does not exist.', remedy: 'Check that the path exists.' },
  'system-enospc': { meaning: 'The disk is full.', remedy: 'Free disk space and run the command again.' },
  'system-enotdir': {
    meaning: 'A part of a path is not a folder.',
    remedy: 'Choose a path whose parents are folders.',
  },
  'system-eperm': {
    meaning: 'The operating system does not permit the operation.',
    remedy: 'Check the permissions of the path, or choose another one.',
  },
  'system-erofs': {
    meaning: 'The file system is read-only.',
    remedy: 'Choose a folder on a writable file system.',
  },
  'tier-unknown': {
    meaning: 'A tier does not exist.',
    remedy: 'Use one of the tiers that the message lists.',
  },
  'upload-failed': {
    meaning: 'The artifact could not be uploaded.',
    remedy: 'Follow the remedy of the message; the installers are in the output folder.',
  },
  'command-files-changed': {
    meaning:
      'While the services were built, a program changed a file of the runner that steers later steps of the job, such as GITHUB_ENV.',
    remedy:
      'Find the program among the build scripts of the scenario and the install scripts of its packages. The files have their earlier content.',
  },
} as const satisfies ErrorEntries;
