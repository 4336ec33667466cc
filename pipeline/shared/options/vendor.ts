import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { PipelineError } from '../../errors.ts';

/** A GitHub account: letters, digits and hyphens, and underscores in accounts that an enterprise manages. */
const pattern = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/;

/**
 * Reads the name of a publisher, which begins the names of packages, folders and commands.
 * @throws {PipelineError} input-invalid
 */
export function parseVendor(text: string): string {
  const vendor = text.trim();
  if (pattern.test(vendor)) return vendor;
  throw new PipelineError({
    code: 'input-invalid',
    blame: 'usage',
    message: `"${text}" is not the name of a vendor`,
    remedy: 'write 1 to 39 letters, digits and hyphens, such as the owner of the repository',
  });
}

/**
 * The owner in the address of a repository, such as `https://host/owner/name.git` or `git@host:owner/name`. Undefined for a path of this
 * machine and for an owner that cannot begin a name.
 */
export function toRepositoryOwner(address: string): string | undefined {
  const [, path] =
    /^(?:https?|ssh|git):\/\/[^/]+\/(.+)$/.exec(address.trim()) ??
    /^[\w.-]+@[^/:]+:(.+)$/.exec(address.trim()) ??
    [];
  const [owner, name] = path?.split('/') ?? [];
  return owner !== undefined && name !== undefined && pattern.test(owner) ? owner : undefined;
}

/**
 * A bundle with the vendor that the caller asked for; else its own; else the owner of the repository. Without any of them it stays without.
 */
export function withVendor(
  bundle: Bundle,
  { asked, owner }: { asked: string | undefined; owner: string | undefined },
): Bundle {
  const vendor = asked ?? bundle.app.vendor ?? owner;
  return vendor === undefined ? bundle : { ...bundle, app: { ...bundle.app, vendor } };
}
