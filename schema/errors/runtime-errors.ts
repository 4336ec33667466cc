import type { ErrorEntries } from './entry.ts';

/** `runtime`: start-up on stderr, the control API and the UI server as `{error, code, remedy}`, and `vrooli` (ctl). */
export const runtimeErrors = {
  'api-unavailable': {
    meaning: 'The API service does not answer a request that the UI server passes on (HTTP 502).',
    remedy: 'Wait for the service to restart; see its logs.',
  },
  'app-already-running': {
    meaning: 'Another runtime uses this app data folder.',
    remedy: 'Stop it first, or give another folder with --app-data.',
  },
  'app-data-foreign': {
    meaning: 'The folder is not the data folder of an installed app.',
    remedy: 'Name the data folder with --app-data.',
  },
  'app-data-insecure': {
    meaning: 'Other users can change the app data folder, or it belongs to another user.',
    remedy:
      'Give the folder to the user who starts the app, with mode 0700, or give another folder with --app-data.',
  },
  'app-data-lock-unknown': {
    meaning:
      'Another host was the last to use the app data folder, on a file system whose locks may not reach other hosts.',
    remedy: 'Stop the app on that host; if it does not run there, delete runtime/lock in the folder.',
  },
  'app-data-missing': {
    meaning: 'The data folder of the app cannot be determined.',
    remedy: 'Name it with --app-data or APP_DATA_DIR.',
  },
  'app-data-unlockable': {
    meaning: 'The file system of the app data folder does not grant locks.',
    remedy: 'Give a folder on a local disk with --app-data.',
  },
  'app-not-running': {
    meaning: 'The runtime of the app does not run.',
    remedy: 'Start the app, or name its data folder with --app-data.',
  },
  'app-replaced': {
    meaning: 'Another version of the app is installed than the one that runs (HTTP 503).',
    remedy: 'Start the app again.',
  },
  'app-starting': {
    meaning: 'The runtime has not opened this part yet (HTTP 503).',
    remedy: 'Try again in a moment.',
  },
  'app-still-running': {
    meaning: 'The app runs, but the command needs it stopped.',
    remedy: 'Stop it first.',
  },
  'disk-space-insufficient': {
    meaning: 'The disk has too little free space for the data that the first start of the app writes.',
    remedy:
      'Free some disk space, or give a folder on another disk with --app-data, and start the app again.',
  },
  'downgrade-refused': {
    meaning: 'The app data belongs to a newer version of the app.',
    remedy: 'Install that version or a later one, or start with another app data folder.',
  },
  'folder-unusable': {
    meaning: 'A folder of the app cannot be created.',
    remedy: 'Check who owns the folders above it, or give another folder with --app-data.',
  },
  'http-invalid': {
    meaning: 'A request is not valid HTTP/1.1 (HTTP 400 or 431).',
    remedy: 'Send HTTP/1.1 with short headers.',
  },
  'key-unknown': { meaning: 'The API key does not exist.', remedy: 'Use an id that `ctl keys list` prints.' },
  'keychain-unavailable': {
    meaning: 'The keychain that protects the secrets is locked or missing.',
    remedy: 'Unlock the keychain of the user (log in to the desktop) and start again.',
  },
  'keys-file-invalid': {
    meaning: 'The file of API keys is damaged.',
    remedy: 'Delete the file and create the keys again.',
  },
  'method-not-allowed': {
    meaning: 'The route does not take this HTTP method (HTTP 405).',
    remedy: 'Use a method of the Allow header.',
  },
  'migrations-unreadable': {
    meaning: 'The ledger of applied migrations is damaged.',
    remedy: 'Restore it from a backup, or delete it if the app data is new.',
  },
  'payload-list-invalid': {
    meaning: 'payload.json of the installation, with the digests of its files, is missing or damaged.',
    remedy: 'Install the app again.',
  },
  'port-range-full': {
    meaning: 'A range of ports has no free port.',
    remedy: 'Widen the range, or end the programs that use it.',
  },
  'port-unknown': { meaning: 'The service has no port of this name.', remedy: 'Use a name that is listed.' },
  'protocol-upgrade-required': {
    meaning: 'The route speaks WebSocket only (HTTP 426).',
    remedy: 'Connect with a WebSocket client, or use GET /events.',
  },
  'range-invalid': {
    meaning: 'The file has no such byte range (HTTP 416).',
    remedy: 'Request a range inside the file.',
  },
  'request-path-invalid': {
    meaning: 'The target of a request is not a path (HTTP 400).',
    remedy: 'Request a path such as /healthz.',
  },
  'scope-missing': {
    meaning: 'The API key does not have the scope that the route needs (HTTP 403).',
    remedy: 'Create a key with `ctl keys create --scope`.',
  },
  'scenario-absent': {
    meaning: '`vrooli scenario port` names a scenario that is not part of the app.',
    remedy: 'Name one of the scenarios that the message lists.',
  },
  'secret-generator-failed': {
    meaning: 'The generator of a secret made no value that matches its format.',
    remedy: 'Change the generator or the format in bundle.json.',
  },
  'secret-not-generated': {
    meaning: 'Only generated secrets can be rotated.',
    remedy: 'Enter a new value instead.',
  },
  'secret-value-empty': { meaning: 'A required secret has an empty value.', remedy: 'Enter a value.' },
  'secret-value-invalid': {
    meaning: 'The value of a secret contains a NUL character.',
    remedy: 'Enter the value without it.',
  },
  'secret-value-mismatch': {
    meaning: 'The value of a secret does not match its format.',
    remedy: 'Enter a value that matches the format.',
  },
  'secret-value-not-text': {
    meaning: 'The value of a secret is not a string.',
    remedy: 'Send a JSON string.',
  },
  'secret-value-too-long': {
    meaning: 'The value of a secret is too long.',
    remedy: 'Enter a shorter value.',
  },
  'secret-values-invalid': {
    meaning: 'One or more values of secrets are not valid. Nothing was stored.',
    remedy: 'Correct the values that are listed.',
  },
  'secrets-not-stored': {
    meaning: 'The secrets could not be written.',
    remedy: 'Make the app data folder writable.',
  },
  'service-unavailable': {
    meaning: 'A service does not listen on its port at the moment; the runtime answers for it (HTTP 503).',
    remedy: 'Try again after the time in Retry-After; see its log when it does not come back.',
  },
  'service-unknown': { meaning: 'The app has no service of this id.', remedy: 'Use an id that is listed.' },
  'storage-not-writable': {
    meaning: 'The disk is full or write-protected (HTTP 507).',
    remedy: 'Free some disk space and try again.',
  },
  'system-unsupported': {
    meaning: 'The operating system is not Linux, macOS or Windows.',
    remedy: 'Run the app on one of these.',
  },
  'telemetry-not-allowed': {
    meaning: 'The user has not allowed the upload of telemetry (HTTP 409).',
    remedy: 'Opt in first: POST /telemetry {"upload": true}.',
  },
  'telemetry-upload-failed': {
    meaning: 'Telemetry could not be uploaded (HTTP 502). It stays on the machine.',
    remedy: 'Try again later.',
  },
  'telemetry-url-invalid': {
    meaning: 'telemetry.upload_url is not an https address.',
    remedy: 'Correct telemetry.upload_url in bundle.json.',
  },
  'telemetry-url-missing': {
    meaning: 'The app has no address to upload telemetry to.',
    remedy: 'Set telemetry.upload_url in bundle.json.',
  },
  'token-invalid': {
    meaning: 'A request has no bearer token, or one that is not valid (HTTP 401).',
    remedy: 'Send the token of the app data folder, or an API key.',
  },
  'user-forbidden': {
    meaning: 'A request comes from another user of the machine (HTTP 403).',
    remedy: 'Run the program as the user that started the app.',
  },
  'working-tree-failed': {
    meaning: 'The folder in app data in which the programs of the app run cannot be prepared.',
    remedy: 'Free some disk space, or check who owns the folder.',
  },
} as const satisfies ErrorEntries;
