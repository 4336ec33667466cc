import type { StagedDocument } from '../../../../schema/staged-payload.ts';
import { toReleaseStem } from '../../../shared/archive/naming.ts';

/** The first entry of a staged payload. */
export const stagedDocumentName = 'staged.json';

/** The suffix of the file of a staged payload, a tar compressed with zstd. */
export const stagedExtension = '.staged';

/** The file name of a staged payload: `<app>-<version>-<target>.staged`. */
export function toStagedName({ app, target }: Pick<StagedDocument, 'app' | 'target'>): string {
  return `${toReleaseStem(app.name, app.version)}-${target}${stagedExtension}`;
}
