import type { ErrorEntries } from './entry.ts';

/** Updates of an installed app: `<app> update`, the control API and the making of feeds. */
export const updateErrors = {
  'update-apply-failed': {
    meaning: 'A new version did not become ready; the old version runs with its data as before.',
    remedy: 'See the message, and report it to the publisher of the app.',
  },
  'update-archive-invalid': {
    meaning: 'An archive of an update is damaged, or it is not the one that the feed names.',
    remedy: 'Try again; report it to the publisher of the app when it stays so.',
  },
  'update-busy': {
    meaning: 'The app says that it must not be stopped now (HTTP 409).',
    remedy: 'Let its work finish, then try again.',
  },
  'update-clock-wrong': {
    meaning: 'The clock of this computer is before the time at which the feed was issued.',
    remedy: 'Set the clock of this computer.',
  },
  'update-disk-full': {
    meaning: 'The disk has too little space for the files of an update or for a copy of the data.',
    remedy: 'Free the space that the message names.',
  },
  'update-feed-expired': {
    meaning: 'The feed is no longer valid: it was held back, or the publisher has not renewed it.',
    remedy: 'Check the network and the clock; report it to the publisher of the app.',
  },
  'update-feed-foreign': {
    meaning: 'A feed or an archive is of another app, channel, version or system.',
    remedy: 'Report it to the publisher of the app.',
  },
  'update-feed-invalid': {
    meaning: 'A feed is not of the form that this version reads.',
    remedy: 'Report it to the publisher of the app.',
  },
  'update-feed-replayed': {
    meaning: 'A feed is older than one that this installation has accepted.',
    remedy: 'Check the network; report it to the publisher of the app.',
  },
  'update-feed-unreachable': {
    meaning: 'A feed, its signature or an archive cannot be fetched.',
    remedy: 'Check the network and try again.',
  },
  'update-in-progress': {
    meaning: 'Another process updates this app.',
    remedy: 'Wait until it has ended.',
  },
  'update-key-unknown': {
    meaning: 'A feed was signed with a key that this app does not know.',
    remedy: 'Report it to the publisher of the app; install a newer version by hand.',
  },
  'update-not-configured': {
    meaning: 'The app has no section `update` in bundle.json.',
    remedy: 'Install newer versions by hand.',
  },
  'update-not-staged': {
    meaning: 'No update is ready to be applied (HTTP 409).',
    remedy: 'Check for updates first.',
  },
  'update-nothing-older': {
    meaning: 'No older version is kept to which the app could go back.',
    remedy: 'Install the older version by hand.',
  },
  'update-off': {
    meaning: 'An administrator or the package of this app has switched updates off.',
    remedy: "Update with the system's package manager, or ask the administrator.",
  },
  'update-signature-invalid': {
    meaning: 'The signature of a feed is not right, or the feed was changed.',
    remedy: 'Do not use it; report it to the publisher of the app.',
  },
  'update-target-missing': {
    meaning: 'A release has nothing for a system that is served.',
    remedy: 'Wait for the next release, or publish the missing target.',
  },
} as const satisfies ErrorEntries;
