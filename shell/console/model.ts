import type { ControlAnswer } from '../../schema/control/client.ts';
import type { ShellInfo } from '../shell-info.ts';

/** The data of the console: responses of the shell and, through it, of the runtime's control API. */

export type Readiness = ControlAnswer<'getReadiness'>;
export type ServiceDetail = Readiness['details'][string];
export type Secret = ControlAnswer<'listSecrets'>['secrets'][number];
export type Telemetry = ControlAnswer<'getTelemetry'>;

export interface Model {
  shell: ShellInfo;
  /** Undefined until the runtime responds. */
  readiness: Readiness | undefined;
  secrets: Secret[] | undefined;
}

/** The view to show now. */
export type View =
  | { kind: 'progress' }
  | { kind: 'wizard'; secrets: Secret[] }
  | { kind: 'open-app'; url: string }
  | { kind: 'running'; url: string }
  | { kind: 'health' }
  | { kind: 'replaced'; version: string }
  | { kind: 'failure'; service: string | undefined }
  | { kind: 'stopped' };

/** The user's secrets that have no value yet. */
export function findQuestions(secrets: readonly Secret[]): Secret[] {
  return secrets.filter((secret) => secret.class === 'user_prompt' && !secret.has_value);
}

/** Selects the view. `wantsHealth`: the user opened the health panel, which takes precedence over everything but a dead runtime. */
export function decideView({ shell, readiness, secrets }: Model, wantsHealth: boolean): View {
  if (shell.phase === 'stopping') return { kind: 'stopped' };
  if (shell.phase === 'ended') {
    return shell.exit_code === 0 ? { kind: 'stopped' } : { kind: 'failure', service: undefined };
  }
  if (wantsHealth) return { kind: 'health' };
  const installed = readiness?.restart_needed?.version;
  if (installed !== undefined) return { kind: 'replaced', version: installed };
  const questions = findQuestions(secrets ?? []);
  if (questions.some(({ required }) => required)) return { kind: 'wizard', secrets: questions };
  if (readiness === undefined) return { kind: 'progress' };
  const failed = Object.entries(readiness.details).find(
    ([, detail]) => detail.critical && detail.state === 'failed',
  );
  if (failed) return { kind: 'failure', service: failed[0] };
  if (!readiness.ready) return { kind: 'progress' };
  if (shell.ui_url === null) return { kind: 'health' };
  return { kind: shell.window === 'tab' ? 'running' : 'open-app', url: shell.ui_url };
}

const stateWords: Readonly<Record<string, string>> = {
  waiting: 'Waiting',
  'needs-secrets': 'Needs an answer',
  migrating: 'Updating its data',
  starting: 'Starting',
  ready: 'Ready',
  unhealthy: 'Not answering',
  'backing-off': 'Starting again soon',
  stopping: 'Stopping',
  stopped: 'Stopped',
  failed: 'Failed',
  skipped: 'Not needed',
};

export type StatusTone = 'good' | 'busy' | 'bad' | 'calm';

/** The text and the tone of a service's state. */
export function toStateWords({ state }: Pick<ServiceDetail, 'state'>): { words: string; mood: StatusTone } {
  const words = stateWords[state] ?? state;
  if (state === 'ready') return { words, mood: 'good' };
  if (state === 'failed' || state === 'unhealthy' || state === 'backing-off') return { words, mood: 'bad' };
  return { words, mood: state === 'starting' || state === 'migrating' ? 'busy' : 'calm' };
}
