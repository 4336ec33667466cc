import { join } from 'node:path/posix';
import type { PayloadEntry } from '../../../../schema/artifact-manifest.ts';
import type { StagedDocument } from '../../../../schema/staged-payload.ts';
import type { About } from '../../../formats/format.ts';
import type { Icons } from '../icons.ts';

/** The texts of a staged payload for installers. */
export function toAbout({ about }: Pick<StagedDocument, 'about'>): About {
  const { display_name: displayName, summary, maintainer, license } = about;
  return { displayName, summary, maintainer, license };
}

/** The pictures of a staged payload; `dir` is the folder that `icons/` is in. */
export function toIcons({ icons }: Pick<StagedDocument, 'icons'>, dir: string): Icons {
  const paths = icons.map(({ path }) => join(dir, path));
  return {
    svg: paths.find((path) => path.endsWith('.svg')),
    pngs: paths.filter((path) => path.endsWith('.png')),
  };
}

/** The files of a staged payload as manifest.json lists them. */
export function toPayloadEntries({ files }: Pick<StagedDocument, 'files'>): PayloadEntry[] {
  return files.map((entry) => {
    if (entry.type === 'symlink') return entry;
    const { sha1: _, origin: _origin, ...file } = entry;
    return file;
  });
}

/** The SHA-1 of each file by its path. */
export function toSha1({ files }: Pick<StagedDocument, 'files'>): Map<string, string> {
  return new Map(
    files.flatMap((entry) => (entry.type === 'file' ? [[entry.path, entry.sha1] as const] : [])),
  );
}
