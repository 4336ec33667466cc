import type { ErrorEntries } from './entry.ts';

/** `pipeline/stages/telemetry`, `host/sql`: `vrooli-bundle telemetry` and the uploads that `serve` takes. */
export const telemetryErrors = {
  'database-unusable': {
    meaning: 'The database of telemetry cannot be opened.',
    remedy:
      'Name a file of SQLite in a folder that exists, or the address of a server of Postgres that runs.',
  },
  'telemetry-installation-invalid': {
    meaning: 'An upload of telemetry has an Idempotency-Key of an unexpected form.',
    remedy:
      'Send the key as the runtime does: the installation, the number of the file and the position in it.',
  },
  'telemetry-line-invalid': {
    meaning: 'A line of deployment-telemetry.jsonl is not an event.',
    remedy: 'Send the file as the app wrote it; its other lines are stored.',
  },
  'telemetry-upload-invalid': {
    meaning: 'An upload of telemetry has no line that is an event.',
    remedy: 'Send deployment-telemetry.jsonl: one JSON object with ts and event on each line.',
  },
} as const satisfies ErrorEntries;
