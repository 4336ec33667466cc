import type { FileSet } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { planAppFiles } from '../macos/files.ts';
import { applications } from '../macos/launch-agent.ts';
import { toBundleFolder, toPayloadDir } from '../macos/names.ts';
import { formatWindow } from './ds-store.ts';

/** The bundle beside a link to Applications, and how Finder shows both. Pure. */
export function layoutDmg(facts: PayloadFacts, about: About | undefined): FileSet {
  const folder = applications.slice(1);
  const window = formatWindow([
    { file: toBundleFolder(facts.app), x: 150, y: 150 },
    { file: folder, x: 410, y: 150 },
  ]);
  return {
    payload: toPayloadDir(facts.app),
    files: [
      { path: folder, mode: 0o777, content: { linkTo: applications } },
      { path: '.DS_Store', mode: 0o644, content: window },
      ...planAppFiles(facts, about),
    ],
  };
}
