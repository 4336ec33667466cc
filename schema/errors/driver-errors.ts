import type { ErrorEntries } from './entry.ts';

/** `resources/driver-sdk` and the drivers of the resource kit: faults that prevent a server from running. A driver writes it to its service's log. */
export const driverErrors = {
  'data-damaged': {
    meaning: 'The data of the server are damaged. They were not changed.',
    remedy:
      'Keep a copy, restore the data from a backup, or move the folder to a safe place to start without data.',
  },
  'data-folder-foreign': {
    meaning: 'The data folder was made for another database or user, or by another program.',
    remedy: 'Give the service its earlier settings, or move the folder to a safe place.',
  },
  'data-folder-locked': {
    meaning: 'Another process uses the data folder, or its file system does not grant locks.',
    remedy: 'Stop the other app, or keep the app data on a local disk.',
  },
  'data-folder-unusable': {
    meaning: 'The data folder cannot be created or read.',
    remedy: 'Make the app data folder readable and writable for the user.',
  },
  'data-version-unsupported': {
    meaning: 'The data were written by a version of the server that this app does not contain.',
    remedy: 'Install the version of the app that contains it and export the data.',
  },
  'earlier-server-running': {
    meaning: 'A server of an earlier start does not end.',
    remedy: 'End the process that is named, or restart the computer.',
  },
  'initialization-failed': {
    meaning: 'A statement of an initialization file failed, or a file cannot be applied.',
    remedy: 'Correct the statement at the file and line of the message.',
  },
  'server-files-incomplete': {
    meaning: 'A program of the server is missing or damaged.',
    remedy: 'Install the app again.',
  },
  'server-program-failed': {
    meaning: 'A program of the server failed. The message contains its last lines.',
    remedy: 'Check that the disk has space and that the app data folder is writable.',
  },
  'server-start-failed': {
    meaning: 'A program of the server could not be started.',
    remedy: 'Install the app again.',
  },
  'settings-invalid': {
    meaning: 'Environment variables of a kit member have wrong values.',
    remedy: 'Correct the env of its service in bundle.json.',
  },
  'user-privileged': {
    meaning: 'The server refuses to run as root.',
    remedy: 'Start the app as an ordinary user.',
  },
} as const satisfies ErrorEntries;
