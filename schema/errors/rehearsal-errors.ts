import type { ErrorEntries } from './entry.ts';

/** `pipeline/rehearsal` and `host/sandbox`: the app is started before its installers are made. */
export const rehearsalErrors = {
  'page-blank': {
    meaning: 'The start page of the app shows neither text nor a picture.',
    remedy: 'Open the screenshot, and correct what the console of the page reports.',
  },
  'page-console-error': {
    meaning: 'The start page of the app reports an error in the console of the browser.',
    remedy: 'Correct the script that the message names, or ignore it when the page works.',
  },
  'page-external-host': {
    meaning: 'A page of the app loads files from another host. Without a network it does not get them.',
    remedy: 'Ship the files with the page.',
  },
  'page-request-failed': {
    meaning: 'A request of the start page to its own app, or to another port of this computer, failed.',
    remedy:
      'Correct the address in the page, or the route of the API. The ports of an app are chosen when it starts: a page calls a path of its own origin, such as /api.',
  },
  'rehearsal-answer-missing': {
    meaning: 'A secret that the user is asked for needs a value, and none could be made for its format.',
    remedy: 'Give a value for the rehearsal with `rehearse-secrets`.',
  },
  'rehearsal-answer-unknown': {
    meaning:
      '`rehearse-secrets` names a secret that the bundle does not have, or gives a value that the app refuses.',
    remedy: 'Use the ids of the secrets in bundle.json and values of their formats.',
  },
  'rehearsal-answers-invalid': {
    meaning: 'The values of `rehearse-secrets` cannot be read.',
    remedy: 'Write a JSON object of strings, or one NAME=value on each line.',
  },
  'rehearsal-file-missing': {
    meaning: 'The start page of the app refers to a file that the app does not serve.',
    remedy: 'Correct the address in the page: often the base path of the build is another one than /.',
  },
  'rehearsal-file-not-found': {
    meaning: 'A service asked for a file that is not in the payload.',
    remedy: 'Add the file to the bundle, or let the service do without it.',
  },
  'rehearsal-health-failed': {
    meaning: 'A service became ready, but did not answer its health check.',
    remedy: 'Correct what the last lines of its log report.',
  },
  'rehearsal-mode-unknown': {
    meaning: 'A value of `rehearse` does not exist.',
    remedy: 'Use off, on or required.',
  },
  'rehearsal-network-needed': {
    meaning: 'A service did not become ready, and its log shows that it tried to reach the network.',
    remedy: 'Ship what it loads, or declare that the scenario needs the network.',
  },
  'rehearsal-not-possible': {
    meaning: 'The app was to be rehearsed, and this machine cannot start it.',
    remedy: 'Build on a machine of the target, or set `rehearse` to on or off.',
  },
  'rehearsal-not-ready': {
    meaning: 'A service of the app did not become ready. The message contains the last lines of its log.',
    remedy: 'Correct what the last lines of its log report.',
  },
  'rehearsal-page-missing': {
    meaning: 'The start page of the app was not answered as a page.',
    remedy: 'Let the user interface answer / with a page.',
  },
  'rehearsal-processes-left': {
    meaning: 'Processes of the app were left after it was stopped.',
    remedy: 'Let the service end the programs that it starts.',
  },
  'rehearsal-runtime-ended': {
    meaning: 'The runtime ended before the app was ready. The message contains its output.',
    remedy: 'Correct what the output reports.',
  },
  'rehearsal-service-ended': {
    meaning:
      'A service that had become ready ended by itself. The message contains the last lines of its log.',
    remedy: 'Correct what the last lines of its log report.',
  },
  'rehearsal-skipped': {
    meaning: 'The app was not started before its installers were made.',
    remedy: 'Build on a machine of the target to have it rehearsed.',
  },
  'rehearsal-stop-failed': {
    meaning: 'The app did not stop in time, or its runtime ended with an error.',
    remedy: 'Correct what the output reports.',
  },
  'rehearsal-timeout-invalid': {
    meaning: 'The time limit of the rehearsal is not a number of seconds.',
    remedy: 'Write whole seconds, at least 1.',
  },
  'sandbox-unusable': {
    meaning: 'Programs that were built cannot be started in the temporary folder of this machine.',
    remedy: 'Set TMPDIR to a folder that every user can enter and where programs can be run.',
  },
} as const satisfies ErrorEntries;
