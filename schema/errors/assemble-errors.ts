import type { ErrorEntries } from './entry.ts';

/** `pipeline/stages/assemble` and `pipeline/compose`: joining the analysis, the swaps and the secrets into bundle.json. */
export const assembleErrors = {
  'asset-digest-mismatch': {
    meaning: 'An asset does not have the sha256 that the bundle states.',
    remedy: 'Restore the file, or assemble the bundle again.',
  },
  'asset-missing': {
    meaning: 'An asset is neither in the scenario nor made by a build.',
    remedy: 'Add the file, correct the path, or let a build write it.',
  },
  'bundle-assembled': {
    meaning: 'The bundle was assembled. Not a fault.',
    remedy: 'Nothing to do.',
  },
  'bundle-invalid': {
    meaning: 'The assembled bundle breaks rules of the manifest.',
    remedy: 'Correct the faults that are listed.',
  },
  'kit-invalid': {
    meaning: 'A kit.json of the resource kit is not valid.',
    remedy: 'Install the product again.',
  },
  'kit-missing': {
    meaning: 'A swap asks for a replacement that the resource kit does not have.',
    remedy: 'Choose another replacement with --with-swap.',
  },
  'requirement-not-provided': {
    meaning: 'The scenario requires a resource or scenario that no installer can contain yet.',
    remedy: 'Change over to a replacement, or declare it with "required": false if the app runs without it.',
  },
  'secret-plan-foreign': {
    meaning: 'The secret plan belongs to another scenario or tier than the analysis.',
    remedy: 'Write the plan again with `vrooli-bundle plan-secrets`.',
  },
  'source-missing': {
    meaning: 'The source folder of a build is not in the scenario.',
    remedy: 'Correct build.source_dir, and check that git does not ignore the folder.',
  },
  'sql-extension-missing': {
    meaning:
      'An SQL file creates an extension that the embedded database does not have on the target. The statement fails, and so do those that use the extension; with `initialization_strict` it is refused.',
    remedy:
      'Remove the statement and what uses the extension, or take one of the extensions that the message names.',
  },
  'sql-include-missing': {
    meaning:
      'An SQL file includes or copies a file that is not in the scenario. The line is left out, or refused with `initialization_strict`.',
    remedy: 'Add the file, or correct its path.',
  },
  'sql-needs-psql': {
    meaning:
      'An SQL file uses a command of psql that the database driver does not run. The line is left out, or refused with `initialization_strict`.',
    remedy: 'Write plain SQL.',
  },
  'sql-not-utf8': { meaning: 'An SQL file is not UTF-8.', remedy: 'Save it as UTF-8.' },
} as const satisfies ErrorEntries;
