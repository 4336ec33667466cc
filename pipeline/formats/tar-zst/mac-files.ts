import { toReleaseStem } from '../../shared/archive/naming.ts';
import type { LayoutFile } from '../file-set.ts';
import type { AppIdentity, PayloadFacts } from '../format.ts';
import { applications, formatLaunchAgent, isService, toAgentName } from '../macos/launch-agent.ts';
import { formatLoginService, formatQuarantineRelease, type ScriptPlace } from '../macos/scripts.ts';
import { toStarterName } from './starter.ts';

const folder = 'share/macos';
const quarantine = 'quarantine-release.sh';
const login = 'login-service.sh';

/** The scripts of an archive lie below its folder, which the user can have renamed. */
function toArchivePlace({ app, target }: PayloadFacts): ScriptPlace {
  const starter = toStarterName(app.name, target);
  return {
    name: `the folder of ${starter}`,
    folder,
    isApp: `[ -f "$app/payload.json" ] && [ -f "$app/${starter}" ]`,
    starter: `$app/${starter}`,
    runtime: '$app/runtime',
  };
}

/** Paths of these files, relative to the folder of the archive. */
export const listMacFiles = (app: AppIdentity): string[] =>
  [toAgentName(app), quarantine, login].map((name) => `${folder}/${name}`);

/**
 * What an archive for macOS has beside its starter: the script that removes the mark of a download, the agent of launchd, and for an app without a
 * window the script that installs the agent with the place of the folder. `top` is the folder of the archive. Pure.
 */
export function planMacFiles(facts: PayloadFacts, top: string): LayoutFile[] {
  const { app, target } = facts;
  const place = toArchivePlace(facts);
  const program = `${applications}/${toReleaseStem(app.name, app.version)}/${toStarterName(app.name, target)}`;
  const file = (name: string, mode: number, content: string): LayoutFile => ({
    path: `${top}/${folder}/${name}`,
    mode,
    content,
  });
  return [
    file(toAgentName(app), 0o644, formatLaunchAgent(facts, program)),
    file(quarantine, 0o755, formatQuarantineRelease(place)),
    ...(isService(facts) ? [file(login, 0o755, formatLoginService(app, place))] : []),
  ];
}
