/** A file or a linked folder of the payload; `path` is relative to the tree, with slashes. */
export interface Shipped {
  path: string;
  how: 'copy' | 'link';
}

/** What an earlier start left in the tree: size and time of a copy, or a link. */
export type Laid = { kind: 'link' } | { kind: 'copy'; size: number; mtimeMs: number };

/** What is at a place of the tree now. */
export type Present = { kind: 'file'; size: number; mtimeMs: number } | { kind: 'link' | 'folder' };

export interface TreePlan {
  write: Shipped[];
  remove: string[];
  /** Files that the app or the user changed, and that stay as they are. */
  keep: string[];
}

/** What runs, as opposed to what a program may edit. */
const code = /\.(?:[cm]?[jt]sx?|map|wasm|node|py|sh|so|dll|dylib|exe)$|(?:^|\/)package\.json$/i;

function isUntouched(laid: Laid | undefined, present: Present): boolean {
  if (present.kind === 'link') return laid === undefined || laid.kind === 'link';
  return (
    laid?.kind === 'copy' &&
    present.kind === 'file' &&
    laid.size === present.size &&
    laid.mtimeMs === present.mtimeMs
  );
}

/**
 * Brings a working tree up to the payload: new files replace those that an earlier start laid down, code in any case; a data file that
 * was changed since, and everything that the app made itself, stays. Pure.
 */
export function planTree(
  shipped: readonly Shipped[],
  laid: ReadonlyMap<string, Laid>,
  find: (path: string) => Present | undefined,
): TreePlan {
  const plan: TreePlan = { write: [], remove: [], keep: [] };
  for (const one of shipped) {
    const present = find(one.path);
    const isReplaced =
      present === undefined ||
      (present.kind !== 'folder' && (code.test(one.path) || isUntouched(laid.get(one.path), present)));
    if (isReplaced) plan.write.push(one);
    else plan.keep.push(one.path);
  }
  const wanted = new Set(shipped.map(({ path }) => path));
  for (const [path, earlier] of laid) {
    const present = wanted.has(path) ? undefined : find(path);
    if (present !== undefined && isUntouched(earlier, present)) plan.remove.push(path);
  }
  return plan;
}
