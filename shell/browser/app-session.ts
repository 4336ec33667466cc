import type { ShellInfo } from '../shell-info.ts';
import type { AppBundle } from './app-bundle.ts';
import type { ConsoleLink } from './console-link.ts';
import type { ControlAccess } from './control-client.ts';
import { writeReport } from './diagnostics.ts';
import type { Page } from './options.ts';
import { readPreferences, writePreferences } from './preferences.ts';
import { createQueue } from './queue.ts';
import type { PlanRestart } from './restart-policy.ts';
import { adoptRuntime, type Ending, type RuntimeProcess, startRuntime } from './runtime-process.ts';
import { watchFailures } from './watch-failures.ts';
import { watchManifest } from './watch-manifest.ts';
import type { AppWindow } from './window.ts';

export interface SessionParts {
  bundle: AppBundle;
  appData: string;
  control: ControlAccess;
  env: NodeJS.ProcessEnv;
  /** False for a runtime that another program started: it continues when the window is closed. */
  isOurs: boolean;
  onStop: (listener: (count: number) => void) => void;
  /** Whether a runtime that died is started again without a question, and after which time; never when absent. */
  planRestart?: PlanRestart;
  /** Takes what the runtime prints; stderr of this process when absent. */
  onOutput?: (chunk: string) => void;
  /** Called with the address of the app's user interface before a page learns it. */
  onUiUrl?: (url: string) => void;
}

export interface SessionView {
  /** Opens a window, watched for its end or beside the others. */
  show: (link: ConsoleLink, watch: boolean) => Promise<AppWindow | undefined>;
  createLink: (page: Page) => ConsoleLink;
  /** Milliseconds since the last request of a console page. */
  pageIdleMs: () => number;
  page: Page;
}

/** One run of the app: its runtime, its window and the events that end them. */
export interface AppSession {
  /** Returns the exit code, 0 after a requested stop, else 1; `relaunch` when another version of the app is to take over. */
  run(view: SessionView): Promise<number | 'relaunch'>;
  describe(): Promise<ShellInfo>;
  restart(): void;
  quit(): void;
  /** Stores the language of the console, a BCP 47 tag; null: that of the browser. */
  setLanguage(language: string | null): void;
  /** Shows the console in the main window, whose page cannot be shown any more. */
  reopen(): void;
  /** Starts the runtime again when it has ended unseen, as it can while the computer sleeps. */
  check(): void;
  /** A text for support, for when the runtime does not respond. */
  report(): Promise<string>;
}

type SessionEvent =
  | { kind: 'window-closed'; error?: Error }
  | { kind: 'runtime-ended'; ending: Ending }
  | { kind: 'service-failed' }
  | { kind: 'restart' }
  | { kind: 'restart-due' }
  | { kind: 'reopen' }
  | { kind: 'quit' };

/** Milliseconds without a request after which the console page counts as closed; an open page polls several times a second. */
const pageGoneMs = 3000;

/** Creates the session of one app run. */
export function createAppSession(parts: SessionParts): AppSession {
  const { bundle, control } = parts;
  let runtime: RuntimeProcess | undefined;
  let ending: Ending | undefined;
  let isStopping = false;
  let hasReplacedFiles = false;
  let windowKind: ShellInfo['window'] = 'link';
  let wasKilled = false;
  let window: AppWindow | undefined;
  let restartTimer: NodeJS.Timeout | undefined;
  const events = createQueue<SessionEvent>();

  async function launch(): Promise<void> {
    ending = undefined;
    const isRunning = await control.isRunning();
    const started = isRunning ? adoptRuntime(control) : startRuntime(bundle, parts.appData, control, parts);
    runtime = started;
    void started.ended.then((how) => {
      ending = how;
      events.push({ kind: 'runtime-ended', ending: how });
    });
  }

  async function stopRuntime(): Promise<void> {
    isStopping = true;
    if (runtime === undefined || ending !== undefined) return;
    await runtime.stop();
    await runtime.ended;
  }

  async function findUiUrl(): Promise<string | undefined> {
    if (bundle.ui === undefined) return undefined;
    const { services } = await control.call('getPorts');
    const port = services[bundle.ui.service]?.[bundle.ui.port];
    if (port === undefined) return undefined;
    const url = `http://127.0.0.1:${port}/`;
    parts.onUiUrl?.(url);
    return url;
  }

  async function openWindow(view: SessionView, page: Page): Promise<void> {
    if (window?.navigate !== undefined) return window.navigate(view.createLink(page));
    await window?.close();
    const opened = await view.show(view.createLink(page), true);
    window = opened;
    windowKind = opened === undefined ? 'link' : opened.isWatched ? 'app' : 'tab';
    opened?.closed.then(
      () => events.push({ kind: 'window-closed' }),
      (error: Error) => events.push({ kind: 'window-closed', error }),
    );
  }

  /** Ends what the run began, and returns its exit code. */
  async function finish(event: SessionEvent): Promise<number> {
    const failed = ending !== undefined && ending.code !== 0;
    if (parts.isOurs || event.kind === 'quit') await stopRuntime();
    await window?.close();
    if (event.kind === 'window-closed' && event.error) throw event.error;
    return failed || wasKilled ? 1 : 0;
  }

  /** The version that an installer has put in the place of the running one. */
  async function findInstalled(): Promise<string | undefined> {
    const { restart_needed: needed } = await control.call('getReadiness');
    return needed?.version;
  }

  /** Nothing of this version may start any more: its files are those of the other one. */
  async function relaunch(): Promise<'relaunch'> {
    await stopRuntime();
    await window?.close();
    return 'relaunch';
  }

  async function offerRestart(view: SessionView): Promise<void> {
    hasReplacedFiles = true;
    if ((await findInstalled()) !== undefined) await view.show(view.createLink('app'), false);
  }

  /** Starts a runtime that has ended, or the version that is installed now. */
  async function restart(): Promise<'relaunch' | undefined> {
    if (ending === undefined && (await findInstalled()) === undefined) return undefined;
    if (ending === undefined || hasReplacedFiles) return relaunch();
    await launch();
    return undefined;
  }

  /** The exit code when the event ends the run; undefined when the run goes on. */
  async function handle(event: SessionEvent, view: SessionView): Promise<number | 'relaunch' | undefined> {
    if (event.kind === 'restart') return restart();
    if (event.kind === 'reopen') {
      await openWindow(view, 'app');
      return undefined;
    }
    if (event.kind === 'restart-due') {
      if (ending !== undefined && !hasReplacedFiles) await launch();
      return undefined;
    }
    if (event.kind === 'runtime-ended' && event.ending.code !== 0) {
      await showEnd(view);
      return undefined;
    }
    if (event.kind === 'service-failed') {
      await openProblem(view);
      return undefined;
    }
    return finish(event);
  }

  async function showEnd(view: SessionView): Promise<void> {
    scheduleRestart();
    // A visible console page shows the failure; the app's own page cannot.
    if (view.pageIdleMs() > pageGoneMs) await openWindow(view, 'app');
  }

  function scheduleRestart(): void {
    const delayMs = parts.planRestart?.(performance.now());
    if (delayMs === undefined) return;
    clearTimeout(restartTimer);
    restartTimer = setTimeout(() => events.push({ kind: 'restart-due' }), delayMs);
  }

  /** Opens a window beside the app's own, which cannot show the failure and can have unsaved input. */
  async function openProblem(view: SessionView): Promise<void> {
    if (windowKind === 'link' || view.pageIdleMs() <= pageGoneMs) return;
    await view.show(view.createLink('problem'), false);
  }

  return {
    describe: async () => ({
      app: { name: bundle.title, version: bundle.version },
      services: bundle.services,
      window: windowKind,
      phase: ending !== undefined ? 'ended' : isStopping ? 'stopping' : 'running',
      exit_code: ending?.code ?? null,
      signal: ending?.signal ?? null,
      output: runtime?.output() ?? [],
      // Unknown until the runtime responds: pages poll.
      ui_url: (await findUiUrl().catch(() => undefined)) ?? null,
      language: readPreferences(parts.appData).language,
    }),
    restart: () => events.push({ kind: 'restart' }),
    quit: () => events.push({ kind: 'quit' }),
    setLanguage: (language) => writePreferences(parts.appData, { language }),
    reopen: () => events.push({ kind: 'reopen' }),
    check: () =>
      void control.isRunning().then((isRunning) => {
        if (!isRunning && ending !== undefined && !isStopping) events.push({ kind: 'restart-due' });
      }),
    report: async () => writeReport(bundle, parts.appData, { ending, output: runtime?.output() ?? [] }),

    run: async (view) => {
      parts.onStop((count) => {
        if (count === 1) return events.push({ kind: 'quit' });
        wasKilled = true;
        runtime?.kill();
      });
      const watching = new AbortController();
      // A runtime that cannot be asked has a page of its own that says so.
      const stopWatching = watchManifest(bundle.manifest, () => void offerRestart(view).catch(() => {}));
      try {
        await launch();
        await openWindow(view, view.page);
        void watchFailures(control, () => events.push({ kind: 'service-failed' }), watching.signal);
        for (;;) {
          const code = await handle(await events.next(), view);
          if (code !== undefined) return code;
        }
      } finally {
        clearTimeout(restartTimer);
        stopWatching();
        watching.abort();
      }
    },
  };
}
