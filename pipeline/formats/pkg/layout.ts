import type { FileSet, LayoutFile } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { planAppFiles } from '../macos/files.ts';
import { formatLaunchAgent, isService, toAgentName } from '../macos/launch-agent.ts';
import { toPayloadDir } from '../macos/names.ts';
import { formatPreinstall } from './scripts.ts';

/** The folder of a bundle, with a slash. */
export const prefix = 'Applications/';

/** The folder of the parts of a package among its paths; no file is installed there. */
export const partsFolder = 'PKG';

export const parts = {
  distribution: `${partsFolder}/Distribution`,
  packageInfo: `${partsFolder}/PackageInfo`,
  bom: `${partsFolder}/Bom`,
  preinstall: `${partsFolder}/Scripts/preinstall`,
} as const;

/** The bundle in /Applications, the agent of an app without a window in /Library, and the parts of the package as files in PKG. Pure. */
export function layoutPkg(facts: PayloadFacts, about: About | undefined): FileSet {
  const agent: LayoutFile[] = isService(facts)
    ? [
        {
          path: `Library/LaunchAgents/${toAgentName(facts.app)}`,
          mode: 0o644,
          content: formatLaunchAgent(facts),
        },
      ]
    : [];
  return {
    payload: `${prefix}${toPayloadDir(facts.app)}`,
    files: [
      ...planAppFiles(facts, about).map((file) => ({ ...file, path: `${prefix}${file.path}` })),
      ...agent,
      { path: parts.preinstall, mode: 0o755, content: formatPreinstall(facts.app) },
      { path: parts.distribution, mode: 0o644, content: undefined },
      { path: parts.packageInfo, mode: 0o644, content: undefined },
      { path: parts.bom, mode: 0o644, content: undefined },
    ],
  };
}
