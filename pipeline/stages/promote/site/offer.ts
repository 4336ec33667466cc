import type { ArtifactManifest } from '../../../../schema/artifact-manifest.ts';
import type { Promotion } from '../../../../schema/promotion.ts';

/** An installer with the address that everyone fetches it from. */
export interface Offer {
  name: string;
  target: string;
  format: string;
  size: number;
  sha256: string;
  url: string;
  /** Who signed it; undefined for an unsigned one. */
  by: string | undefined;
}

/** The installers of a promotion, in the order of metadata.json. Pure. */
export function listOffers({ predicate }: Promotion, { files }: Pick<ArtifactManifest, 'files'>): Offer[] {
  const urls = new Map(predicate.files.map(({ name, url }) => [name, url]));
  return files.flatMap(({ name, target, format, size, sha256, signature }) => {
    const url = urls.get(name);
    if (url === undefined) return [];
    return [{ name, target, format, size, sha256, url, by: signature.signed ? signature.by : undefined }];
  });
}
