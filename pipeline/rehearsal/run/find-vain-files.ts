import type { ControlClient } from '../../../schema/control/client.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { readLog } from './explain.ts';
import { findAskedInVain } from './log-hints.ts';

/** A warning for each file below the app that the log of a service says was not found, though the app became ready. */
export async function findVainFiles(
  control: ControlClient,
  services: readonly { id: string }[],
  app: string,
): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  for (const { id } of services) {
    for (const path of findAskedInVain(await readLog(control, id), app)) {
      faults.push({
        severity: 'warning',
        code: 'rehearsal-file-not-found',
        message: `service "${id}" asked for ${path}, which is not in the payload`,
        remedy: 'ship the file with the service, or ignore it when the service does without it',
      });
    }
  }
  return faults;
}
