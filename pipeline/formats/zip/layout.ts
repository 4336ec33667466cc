import { toReleaseStem } from '../../shared/archive/naming.ts';
import type { FileSet, LayoutFile } from '../file-set.ts';
import type { About, AppIdentity, PayloadFacts } from '../format.ts';
import { planWindowsFiles } from '../windows/files.ts';
import { formatReadme } from '../windows/readme.ts';

const readme = 'README.txt';

/** The files of an installation below one folder. */
function placeBelow(top: string, { payload, files }: FileSet): FileSet {
  return {
    payload: `${top}/${payload}`,
    files: files.map((file) => ({ ...file, path: `${top}/${file.path}` })),
  };
}

/** The top folder of the zip file of an app. */
export const toTop = ({ name, version }: AppIdentity): string => toReleaseStem(name, version);

/** What a zip file contains: an installation for Windows and a text for its user, below one folder. Pure. */
export function layoutZip(facts: PayloadFacts, about: About | undefined): FileSet {
  const { payload, files } = planWindowsFiles(facts);
  const text = { path: readme, mode: 0o644, content: about && formatReadme(facts, about) };
  return placeBelow(toTop(facts.app), { payload, files: [...files, text] });
}

/** The same with the contents of the installation's programs, by their path in it. */
export function fillZip(
  { payload, files }: FileSet,
  app: AppIdentity,
  programs: ReadonlyMap<string, LayoutFile['content']>,
): FileSet {
  const top = toTop(app);
  return {
    payload,
    files: files.map((file) => ({
      ...file,
      content: programs.get(file.path.slice(top.length + 1)) ?? file.content,
    })),
  };
}
