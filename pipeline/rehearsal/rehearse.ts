import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { RehearsalOutcome, Rehearsed } from '../../schema/rehearsal.ts';
import { PipelineError } from '../errors.ts';
import type { BuildContext, Sandbox, Sandboxes } from '../ports.ts';
import { maskDiagnostics, maskError } from './mask.ts';
import { planAnswers } from './plan-answers.ts';
import { type RehearsalOptions, refuseRehearsal } from './plan-rehearsal.ts';
import { askPages } from './run/ask-pages.ts';
import { askServices } from './run/ask-services.ts';
import { toRehearsalError } from './run/fault.ts';
import { findVainFiles } from './run/find-vain-files.ts';
import { type AppToStart, startApp } from './run/start-app.ts';
import { stopApp } from './run/stop-app.ts';
import { watchServices } from './run/watch-services.ts';

/** What is rehearsed. */
export interface StagedApp {
  bundle: Bundle;
  /** Absolute path of the payload; it does not change. */
  payload: string;
  /** Name of the runtime in the payload. */
  runtime: string;
}

export interface Rehearsal {
  outcome: RehearsalOutcome;
  /** PNG files by file name. */
  screenshots: ReadonlyMap<string, Uint8Array>;
}

type Context = Pick<BuildContext, 'fs' | 'clock'>;

const isError = ({ severity }: Diagnostic) => severity === 'error';

function assertNoFaults(faults: readonly Diagnostic[]): void {
  if (faults.some(isError)) throw toRehearsalError(faults);
}

/** Starts the app, asks everything of it, stops it, and starts and stops it once more on the same data. */
async function perform(
  ctx: Context,
  sandbox: Sandbox,
  app: AppToStart,
  browser: string | undefined,
): Promise<{ rehearsed: Rehearsed; screenshots: Map<string, Uint8Array> }> {
  const { services } = app.bundle;
  const first = await startApp(ctx, sandbox, app);
  const health = await askServices(sandbox, services, first);
  const { services: ports } = await first.control('getPorts');
  const pages = await askPages(sandbox, services, ports, browser);
  const faults = [...health.faults, ...pages.faults];
  assertNoFaults(faults);
  faults.push(...(await watchServices(sandbox, services, first)));
  faults.push(...(await findVainFiles(first.control, health.services, sandbox.app)));
  const firstStop = await stopApp(ctx, sandbox, services, first);
  const second = await startApp(ctx, sandbox, app);
  const secondStop = await stopApp(ctx, sandbox, services, second);
  return {
    rehearsed: {
      rehearsed: true,
      user: sandbox.user,
      network: sandbox.network,
      answered: Object.keys(app.answers),
      starts: [
        { ready_ms: first.readyMs, stop_ms: firstStop },
        { ready_ms: second.readyMs, stop_ms: secondStop },
      ],
      services: health.services,
      pages: pages.pages,
      diagnostics: faults,
    },
    screenshots: pages.screenshots,
  };
}

/** A sandbox, or the reason why this machine has none. */
async function openSandbox(
  sandboxes: Sandboxes,
  payload: string,
  isolateNetwork: boolean,
): Promise<Sandbox | { why: string }> {
  try {
    return await sandboxes.open({ payload, isolateNetwork });
  } catch (error) {
    if (error instanceof PipelineError && error.code === 'sandbox-unusable') return { why: error.message };
    throw error;
  }
}

const skip = (mode: RehearsalOptions['mode'], why: string): Rehearsal => {
  refuseRehearsal(mode, why);
  return { outcome: { rehearsed: false, why }, screenshots: new Map() };
};

/**
 * Rehearses an app on this machine, which is one of its target: the network is cut off unless the scenario or a secret that is fetched needs
 * it. Returns what was seen, or why nothing was.
 * @throws {PipelineError} with every fault of the app (input); rehearsal-not-possible (environment) when it is required
 */
export async function rehearse(
  ctx: Context & Pick<BuildContext, 'sandboxes'>,
  staged: StagedApp,
  options: RehearsalOptions,
): Promise<Rehearsal> {
  const { mode, timeoutMs, needsNetwork = false } = options;
  const { bundle, payload, runtime } = staged;
  const { values: answers, given, unknown, missing } = planAnswers(bundle.secrets ?? [], options.answers);
  assertNoFaults(unknown);
  const [unanswered] = missing;
  if (unanswered !== undefined) return skip(mode, `${unanswered.message}; ${unanswered.remedy ?? ''}`);
  if (ctx.sandboxes === undefined) return skip(mode, 'this program cannot start what it builds');
  const isFetching = (bundle.secrets ?? []).some(
    ({ id, class: kind }) => kind === 'remote_fetch' && answers[id] === undefined,
  );
  const sandbox = await openSandbox(ctx.sandboxes, payload, !needsNetwork && !isFetching);
  if ('why' in sandbox) return skip(mode, sandbox.why);
  try {
    const browser = await ctx.sandboxes.findBrowser();
    const app = { bundle, runtime, answers, timeoutMs };
    const { rehearsed, screenshots } = await perform(ctx, sandbox, app, browser);
    const diagnostics = maskDiagnostics(rehearsed.diagnostics, given);
    return { outcome: { ...rehearsed, diagnostics }, screenshots };
  } catch (error) {
    throw maskError(error, given);
  } finally {
    await sandbox.close();
  }
}
