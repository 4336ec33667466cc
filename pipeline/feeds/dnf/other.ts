import { formatHead } from './filelists.ts';
import type { RpmFacts } from './read-facts.ts';

/** other.xml: the change logs, which packages of this product do not have. */
export function formatOther(packages: readonly RpmFacts[]): string {
  const all = packages.map((facts) => `${formatHead(facts)}</package>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<otherdata xmlns="http://linux.duke.edu/metadata/other" packages="${packages.length}">\n${all}</otherdata>\n`;
}
