import type { FileSet, LayoutFile } from '../file-set.ts';
import type { PayloadFacts } from '../format.ts';
import { planWindowsFiles } from '../windows/files.ts';
import { uninstaller } from './facts.ts';

/** The folder of the parts of an installer among its paths; no installed file is in it. */
const partsFolder = 'NSIS';

/** The program that runs the script, without a signature. */
export const stubFile = `${partsFolder}/stub`;
/** The compiled script: what is asked, done and registered. */
export const scriptFile = `${partsFolder}/script`;

/** What an installer holds: the payload, the files beside it, the program that removes the app, and its own two parts as files in NSIS. Pure. */
export function layoutNsis(facts: Pick<PayloadFacts, 'app'>): FileSet {
  const { payload, files } = planWindowsFiles(facts);
  const part = (path: string): LayoutFile => ({ path, mode: 0o644, content: undefined });
  return { payload, files: [...files, part(uninstaller), part(stubFile), part(scriptFile)] };
}
