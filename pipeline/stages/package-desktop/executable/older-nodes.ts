import type { Target } from '../../../../schema/vocabulary.ts';
import type { BaseNodeTable, NodeRelease } from './base-node.ts';

/**
 * The older versions of Node that can ship beside the runtime, for programs that exclude the version in it: the newest of each line that
 * the packages of a target have, in the order of the table.
 */
export function listOlderNodes(table: BaseNodeTable, target: Target): NodeRelease[] {
  return (table.older?.[target] ?? []).map(({ version, license, ...pin }) => ({
    version,
    license: { path: 'LICENSE', sha256: license },
    targets: { [target]: pin },
  }));
}
