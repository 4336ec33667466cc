import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndUser } from './end-user.ts';
import { type RunningApp, startApp, waitForNoProcessIn } from './installed-app.ts';
import { readServiceLogs } from './read-logs.ts';

/** Why an installer was not proven, with the logs of its services. */
export class ProofError extends Error {
  readonly logs: string;

  constructor(cause: unknown, logs: string) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'ProofError';
    this.logs = logs;
  }
}

/** An unpacked installer and a user who has never started it. */
export interface Unpacked {
  bundleRoot: string;
  appData: string;
  start(): RunningApp;
  /** Reports a step that has passed. */
  done(step: string): void;
  steps: string[];
}

/**
 * Unpacks the .deb of an app of the vendor `vrooli`, and runs a proof with it. Nothing of it is left afterwards.
 * @throws {ProofError} when the proof throws
 */
export async function proveUnpacked<Result>(
  deb: string,
  name: string,
  report: (step: string) => void,
  prove: (unpacked: Unpacked) => Promise<Result>,
): Promise<Result> {
  const user = await createEndUser();
  const unpacked = await mkdtemp(join(tmpdir(), 'proof-'));
  const appData = join(user.home, '.config', name);
  const bundleRoot = join(unpacked, `opt/vrooli-${name}`);
  const steps: string[] = [];
  const done = (step: string) => {
    steps.push(step);
    report(step);
  };
  try {
    execFileSync('chmod', ['755', unpacked]);
    execFileSync('dpkg-deb', ['-x', deb, unpacked]);
    done('unpacked the .deb');
    return await prove({
      bundleRoot,
      appData,
      start: () => startApp(bundleRoot, appData, user),
      done,
      steps,
    });
  } catch (error) {
    throw new ProofError(error, await readServiceLogs(appData));
  } finally {
    for (const { pid } of await waitForNoProcessIn(unpacked, 0)) process.kill(pid, 'SIGKILL');
    await rm(unpacked, { recursive: true, force: true, maxRetries: 5 });
    await user.remove();
  }
}
