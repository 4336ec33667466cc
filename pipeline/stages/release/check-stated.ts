import type { ArtifactFile } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { type InstallerContent, toFault } from '../../formats/content.ts';

/** Nobody judges a signature that no document states: its bytes could be anything. */
export function findUnstatedSignature(
  { isSigned }: InstallerContent,
  file: ArtifactFile | undefined,
): Diagnostic[] {
  if (isSigned !== true || file === undefined || file.signature.signed) return [];
  return [
    toFault(
      'signature-not-stated',
      file.name,
      'it has a signature, metadata.json states that it is not signed',
    ),
  ];
}

/** A ticket is not covered by the signature of the file: its bytes could be anything where no document states one. */
export function findTicketFaults(
  { hasTicket }: InstallerContent,
  file: ArtifactFile | undefined,
): Diagnostic[] {
  const stated = file?.notarization?.notarized === true && file.notarization.stapled;
  if (file === undefined || (hasTicket ?? false) === stated) return [];
  const message = stated
    ? 'metadata.json states that it has the ticket of a notarization, and it has none'
    : 'it has the ticket of a notarization, which metadata.json does not state';
  return [toFault('ticket-mismatch', file.name, message)];
}
