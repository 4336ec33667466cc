import type { ErrorEntries } from './entry.ts';

/** `pipeline/signing`: who signs, and with what; staged payloads, which are signed in a job of their own. */
export const signingErrors = {
  'certificate-expired': {
    meaning: 'The certificate that signs has expired, or is not valid yet.',
    remedy: 'Renew the certificate; if it is not valid yet, check the clock of the machine.',
  },
  'certificate-expires': {
    meaning: 'The certificate that signs is valid for less than 60 days.',
    remedy: 'Renew the certificate in time.',
  },
  'certificate-unsuitable': {
    meaning: 'The certificate that signs for macOS is of another kind than a Developer ID.',
    remedy: 'Use a Developer ID certificate of the Apple Developer Program.',
  },
  'notarization-failed': {
    meaning: "Apple's notary service could not be asked, or refused the request.",
    remedy:
      'Check the key of App Store Connect, the clock and the network. An upload that was made is not repeated: notarize the folder again.',
  },
  'notarization-invalid': {
    meaning: "Apple's notary service refused a file. The message has the log of the service.",
    remedy: 'Correct what the log names, such as a program without the hardened runtime, and build again.',
  },
  'notarization-issue': {
    meaning: "Apple's notary service accepted a file and remarked on something in it.",
    remedy: 'Read the remark: Apple can refuse later releases because of it.',
  },
  'notarization-pending': {
    meaning: "Apple's notary service had no result for a file in the time that was given.",
    remedy: 'Run `vrooli-bundle notarize` on the release folder later.',
  },
  'signing-failed': {
    meaning:
      'A file could not be signed, or got no time stamp. The message has the reason of the program that signs.',
    remedy: 'Check the certificate, its password, the settings of the signer and the network.',
  },
  'signing-mode-unknown': {
    meaning: 'A way to sign does not exist.',
    remedy: 'Choose one of the words that the message lists.',
  },
  'signing-required': {
    meaning: 'Signing is required, and a file of the release would stay unsigned.',
    remedy: 'Give the credentials of its signer, leave the format out, or set sign to auto.',
  },
  'signing-settings-invalid': {
    meaning: 'A setting of a signer cannot be read. The message never contains its value.',
    remedy: 'Correct the variable or the input that the message names.',
  },
  'staged-payload-invalid': {
    meaning:
      'The file of a staged payload is not as it was written: its document has faults, or an entry is missing, differs, is not listed, or would lie outside the payload.',
    remedy: 'Stage the payload again with `package --staged-only`, and pass its file on unchanged.',
  },
  'staged-payload-missing': {
    meaning: 'The file of a staged payload does not exist, or is not a file.',
    remedy: 'Name the file that `package --staged-only` wrote.',
  },
  'staged-payload-twice': {
    meaning: 'Two staged payloads of one step are of the same app and target.',
    remedy: 'Name one of them, or sign them in two steps with folders of their own.',
  },
  'staged-payload-version': {
    meaning: 'Another version of this product staged the payload.',
    remedy: 'Use the same version in both jobs.',
  },
} as const satisfies ErrorEntries;
