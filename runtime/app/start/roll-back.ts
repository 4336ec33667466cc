import { toMessage } from '../../errors.ts';
import type { MigrationRun } from '../../migrations/apply.ts';
import type { AppData } from '../../upgrade/prepare.ts';
import type { Truth } from '../../upgrade/restore.ts';

/** What follows a failed migration of an upgrade: the state files go back, and everybody who may ask is told. */
export function toRollBack(
  appData: AppData,
  appVersion: string,
  truth: Truth,
  report: (problem: string) => void,
): MigrationRun['rollBack'] {
  return async ({ service, version, message }) => {
    const { upgrade, previousVersion: from } = appData;
    if (upgrade === undefined) return undefined;
    const tell = (outcome: string, details: Record<string, unknown>) => {
      const what = `migration ${version} of service ${service} failed: it ${message}`;
      report(`the upgrade from ${from} to ${appVersion} is not done: ${what}; ${outcome}`);
      return { message: outcome, details: { backup: upgrade.backup, ...details } };
    };
    try {
      const written = await upgrade.restore(truth);
      const outcome = `the state files are those of version ${from} again, and the next start tries the upgrade again`;
      return tell(outcome, { rolled_back_to: from, restored: written });
    } catch (error) {
      const reason = toMessage(error);
      return tell(`the state files could not be put back (${reason}); they are kept in ${upgrade.backup}`, {
        roll_back_failed: reason,
      });
    }
  };
}
