import type { ErrorEntries } from './entry.ts';

/** `pipeline/stages/release`, the readers of formats and the signers of documents: `vrooli-bundle verify`, `sign`. */
export const releaseErrors = {
  'appimage-digest-mismatch': {
    meaning: 'An AppImage differs from the digest at its end.',
    remedy: 'Do not start it. Fetch the release again.',
  },
  'app-mismatch': {
    meaning: 'The documents of a release are of different apps or versions.',
    remedy: 'Build all parts of a release from one commit.',
  },
  'archive-entry-unexpected': {
    meaning: 'An installer contains a file, owner or mode that it must not have.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'asset-mismatch': {
    meaning: 'A file in an installer differs from what its bundle.json states.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'bundle-checksum-mismatch': {
    meaning: 'bundle.json does not have the checksum that metadata.json states.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'deb-control-mismatch': {
    meaning: 'The control file of a .deb differs from the release documents.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'deb-md5sums-mismatch': {
    meaning: 'A file of a .deb does not have the digest of its md5sums.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'document-signature-invalid': {
    meaning: 'A signature beside SHA256SUMS is not one of this file by the expected key or identity.',
    remedy: 'Do not install anything of the release. Fetch it again, and the public key from the publisher.',
  },
  'document-signature-missing': {
    meaning: 'metadata.json lists a signature of SHA256SUMS that is not in the folder.',
    remedy: 'Fetch the signature too, from the same release.',
  },
  'document-signature-unjudged': {
    meaning: 'A signature of SHA256SUMS was not checked, for example because no public key was given.',
    remedy: 'Give the public key or the identity of the publisher.',
  },
  'document-signing-failed': {
    meaning: 'SHA256SUMS of a release could not be signed.',
    remedy: 'Read the message of the program or service, and sign the release again.',
  },
  'file-digest-mismatch': {
    meaning: 'A file does not have the sha256 that SHA256SUMS states.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'file-not-listed': {
    meaning: 'A file lies in the release folder but is not listed in its documents.',
    remedy: 'Keep other files out of the folder, and one app per folder.',
  },
  'format-unknown': {
    meaning: 'A format does not exist, or the content of an installer cannot be checked on this machine.',
    remedy: 'Choose one of the formats that the message lists; check the installer where it was made.',
  },
  'installer-files-unlisted': {
    meaning: 'manifest.json does not list what an installer has beside its payload.',
    remedy: 'Package the app with a version that lists them, and verify it again.',
  },
  'installer-unreadable': {
    meaning: 'An installer is damaged, or has bytes that no installer of its format has.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'manifest-target-missing': {
    meaning: 'manifest.json has no payload for a target of metadata.json.',
    remedy: 'Fetch the release again, or build all targets in one run.',
  },
  'metadata-digest-mismatch': {
    meaning: 'A file does not have the sha256 that metadata.json states.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'metadata-file-missing': {
    meaning: 'metadata.json does not describe an installer that SHA256SUMS lists.',
    remedy: 'Fetch the release again.',
  },
  'metadata-size-mismatch': {
    meaning: 'A file does not have the size that metadata.json states.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'payload-digest-mismatch': {
    meaning: 'A file in an installer does not have the sha256 that manifest.json states.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'payload-file-extra': {
    meaning: 'An installer contains a file that manifest.json does not list.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'payload-file-missing': {
    meaning: 'An installer lacks a file that manifest.json lists.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'payload-list-mismatch': {
    meaning:
      'payload.json of an installer, with which the installed app compares itself, does not list its files.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'payload-mode-mismatch': {
    meaning: 'A file in an installer does not have the mode that manifest.json states.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'payload-size-mismatch': {
    meaning: 'A file in an installer does not have the size that manifest.json states.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'payload-type-mismatch': {
    meaning: 'A file of the payload is a link, or a link is a file.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'provenance-mismatch': {
    meaning: 'The provenance statement is about other files or another commit than the release.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'release-documents-missing': {
    meaning: 'An installer was checked without the documents of its release.',
    remedy: 'Put it beside the SHA256SUMS, manifest.json, metadata.json and bundle.json of its release.',
  },
  'msi-table-mismatch': {
    meaning:
      'A table of an .msi is not that of its files, or sets a property that no package of this product sets.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'release-not-signed': {
    meaning: 'A signature was required, and none was confirmed with a key or identity that was given.',
    remedy: 'Give the public key or the identity of the publisher, or do not install the release.',
  },
  'repository-empty': {
    meaning: 'A package repository would have no package.',
    remedy: 'Name a folder with .deb or .rpm files.',
  },
  'repository-package-damaged': {
    meaning:
      'A package cannot be put into a repository: it is damaged, or another one has its name or version.',
    remedy: 'Fetch the release again from its source, or build it again.',
  },
  'rpm-digest-mismatch': {
    meaning: 'An .rpm has a digest or size that is not that of its header, payload or file.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'rpm-header-mismatch': {
    meaning:
      'The header of an .rpm differs from the release documents, or has a value that no package of this product has.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'sbom-mismatch': {
    meaning: 'A bill of materials is about another installer, or does not list the files of its payload.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'signature-not-confirmed': {
    meaning: 'metadata.json states a signature that this version cannot confirm, or another signer.',
    remedy: 'Check the signature with the tool that the publisher names, or with a later version.',
  },
  'signature-not-stated': {
    meaning: 'An installer has a signature, and metadata.json states that it is not signed.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'ticket-mismatch': {
    meaning:
      'An installer has the ticket of a notarization and metadata.json states none, or the other way round.',
    remedy: 'Do not install it. Fetch the release again.',
  },
  'signing-key-invalid': {
    meaning: 'A file is not the key that was expected, or its password is wrong.',
    remedy: 'Name the key file and the file with its password.',
  },
  'sums-line-invalid': {
    meaning: 'A line of SHA256SUMS is not a digest and a file name.',
    remedy: 'Fetch the release again.',
  },
  'sums-name-duplicate': {
    meaning: 'SHA256SUMS lists a file twice.',
    remedy: 'Fetch the release again.',
  },
} as const satisfies ErrorEntries;
