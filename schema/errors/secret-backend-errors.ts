import type { ErrorEntries } from './entry.ts';

/** `pipeline/secret-backends`: references to secrets, and the services that they are read from. */
export const secretBackendErrors = {
  'secret-backend-denied': {
    meaning: 'A backend of secrets refused the credentials, or the access to this secret.',
    remedy: 'Check the credentials of the step, and that they may read the secret.',
  },
  'secret-backend-failed': {
    meaning: 'A backend of secrets answered with an error or in an unexpected form.',
    remedy: 'Check the reference and the settings of the service, and try again later.',
  },
  'secret-backend-insecure': {
    meaning: 'The address of a backend of secrets has no TLS.',
    remedy: 'Use https; http is accepted on this computer only.',
  },
  'secret-backend-not-found': {
    meaning: 'A backend has no such secret, no such field of it, or an empty value.',
    remedy: 'Check the reference, and that the credentials may see the secret.',
  },
  'secret-backend-unreachable': {
    meaning: 'A backend of secrets could not be reached in four attempts.',
    remedy: 'Check its address, the network and its certificate.',
  },
  'secret-backend-unset': {
    meaning: 'A setting that a backend of secrets needs is missing or unusable.',
    remedy: 'Set the variable that the message names for the step that reads the secret.',
  },
  'secret-reference-invalid': {
    meaning: 'A setting is to be a reference to a secret, and is none that a backend can read.',
    remedy: 'Write it in the form that the message shows; `vrooli-bundle secrets list` prints all forms.',
  },
  'secret-reference-plaintext': {
    meaning: 'A secret is written in plain text where a reference or a public value belongs.',
    remedy: 'Store it in a backend, revoke it if it was ever real, and write a reference to it.',
  },
} as const satisfies ErrorEntries;
