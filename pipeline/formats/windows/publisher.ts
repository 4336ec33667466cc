import type { About, AppIdentity } from '../format.ts';

/** Who publishes an app, as Windows shows it: the vendor, or the name of the maintainer. */
export function toPublisher({ vendor }: AppIdentity, { maintainer }: About): string {
  return vendor ?? maintainer.replace(/\s*<[^<>]*>\s*$/, '');
}
