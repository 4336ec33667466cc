import type { KitSource } from '../../schema/kit-source.ts';
import type { KitMember } from '../../schema/kit.ts';
import { toGenericUrl, toNpmUrl, toPypiUrl } from './package-url.ts';

/** What names and pins a source of a member. */
export interface SourceIdentity {
  name: string;
  version: string;
  /** Package URL. */
  purl: string;
  /** Subresource Integrity of the tarball, the wheel or the program. */
  integrity: string;
}

const toSha256 = (hex: string): string => `sha256-${Buffer.from(hex, 'hex').toString('base64')}`;

/** The name, version and digest of a source. A program that is built from sources of this product has the version of its member. */
export function identifySource(
  member: Pick<KitMember, 'name' | 'version'>,
  source: KitSource,
): SourceIdentity {
  if (source.kind === 'go') {
    const name = `${member.name}-${source.program}`;
    const { version } = member;
    return { name, version, purl: toGenericUrl(name, version), integrity: toSha256(source.sha256) };
  }
  const { name, version } = source;
  if (source.kind === 'npm')
    return { name, version, purl: toNpmUrl(name, version), integrity: source.integrity };
  return { name, version, purl: toPypiUrl(name, version), integrity: toSha256(source.sha256) };
}
