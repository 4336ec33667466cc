import { join } from 'node:path/posix';
import type { StagedDocument } from '../../../../schema/staged-payload.ts';
import type { Workspace } from '../workspace.ts';

/** A file that must follow in the archive. `name` is its path there, `to` its absolute place. */
export interface ExpectedFile {
  type: 'file';
  name: string;
  to: string;
  mode: number;
  /** Bytes. */
  size: number;
  sha256: string;
  sha1?: string;
}

/** What must follow in the archive. */
export type Expected = ExpectedFile | { type: 'symlink'; name: string; to: string; target: string };

export type Folders = Pick<Workspace, 'dir' | 'payload'>;

/** The entries of the archive after its document, in their order. Pure. */
export function listExpected({ icons, files }: StagedDocument, { dir, payload }: Folders): Expected[] {
  const pictures = icons.map(
    ({ path, size, sha256 }): Expected => ({
      type: 'file',
      name: path,
      to: join(dir, path),
      mode: 0o644,
      size,
      sha256,
    }),
  );
  const own = files.map((entry): Expected => {
    const place = { name: `payload/${entry.path}`, to: join(payload, entry.path) };
    if (entry.type === 'symlink') return { ...place, type: 'symlink', target: entry.target };
    const { size, sha256, sha1, mode } = entry;
    return { ...place, type: 'file', mode: Number.parseInt(mode, 8), size, sha256, sha1 };
  });
  return [...pictures, ...own];
}
