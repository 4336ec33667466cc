import { toShell } from '../../shells/registry.ts';
import type { AppIdentity, PayloadFacts } from '../format.ts';
import { toBundleFolder, toBundleId, toCommandName } from './names.ts';
import { formatPlist } from './plist.ts';

/** The folder into which the package installs the bundle. */
export const applications = '/Applications';

export const toAgentName = (app: AppIdentity): string => `${toBundleId(app)}.plist`;

/** Whether the app runs while its user is logged in. */
export const isService = ({ shell, target }: Pick<PayloadFacts, 'shell' | 'target'>): boolean =>
  toShell(shell).integration(target) === 'user-service';

const toInstalledProgram = (app: AppIdentity): string =>
  `${applications}/${toBundleFolder(app)}/Contents/MacOS/${toCommandName(app)}`;

/**
 * The agent of launchd. An app with a window is started by its user, so its agent starts nothing at login.
 * https://developer.apple.com/library/archive/documentation/MacOSX/Conceptual/BPSystemStartup/Chapters/CreatingLaunchdJobs.html
 */
export function formatLaunchAgent(facts: PayloadFacts, program = toInstalledProgram(facts.app)): string {
  const { app } = facts;
  const runs = isService(facts);
  return formatPlist({
    AssociatedBundleIdentifiers: [toBundleId(app)],
    ExitTimeOut: 30,
    ...(runs ? { KeepAlive: { SuccessfulExit: false } } : {}),
    Label: toBundleId(app),
    LimitLoadToSessionType: 'Aqua',
    ProcessType: runs ? 'Standard' : 'Interactive',
    ProgramArguments: [program],
    RunAtLoad: runs,
  });
}
