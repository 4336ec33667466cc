import type { ControlAnswer } from '../../schema/control/client.ts';
import type { ServiceInfo, ShellInfo } from '../shell-info.ts';
import { text } from './text.ts';

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
  | { kind: 'licenses' }
  | { kind: 'replaced'; version: string }
  | { kind: 'failure'; service: string | undefined }
  | { kind: 'recovered' }
  | { kind: 'stopped' };

/** The user's secrets that have no value yet. */
export function findQuestions(secrets: readonly Secret[]): Secret[] {
  return secrets.filter((secret) => secret.class === 'user_prompt' && !secret.has_value);
}

/** health: the user opened the health panel; licenses: the page with the licenses; problem: a window beside the app's own, opened when a service was given up. */
export type WantedPage = 'app' | 'health' | 'licenses' | 'problem';

/** Selects the view. The health panel takes precedence over everything but a dead runtime. */
export function decideView({ shell, readiness, secrets }: Model, wanted: WantedPage): View {
  if (shell.phase === 'stopping') return { kind: 'stopped' };
  if (shell.phase === 'ended') {
    return shell.exit_code === 0 ? { kind: 'stopped' } : { kind: 'failure', service: undefined };
  }
  if (wanted === 'health' || wanted === 'licenses') return { kind: wanted };
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
  if (wanted === 'problem') return { kind: 'recovered' };
  if (shell.ui_url === null) return { kind: 'health' };
  return { kind: shell.window === 'tab' ? 'running' : 'open-app', url: shell.ui_url };
}

/** The title of a service for the end user, in the language of the page where it has none of its own. */
export function toLabel({ services }: Model['shell'], id: string): string {
  const service = services.find((candidate) => candidate.id === id);
  return service === undefined ? id : toTitle(service);
}

/** The same for a known service. A title that several services share has the id behind it. */
export function toTitle({ id, label, kind }: ServiceInfo): string {
  if (kind === undefined) return label;
  const isShared = label.endsWith(` (${id})`);
  return isShared ? `${text.kinds[kind]} (${id})` : text.kinds[kind];
}
