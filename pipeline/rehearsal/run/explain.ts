import type { ControlClient } from '../../../schema/control/client.ts';
import type { Readiness } from '../../../schema/control/readiness.ts';
import type { ServiceDetail } from '../../../schema/control/service-detail.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { quoteLog } from './fault.ts';
import { findAskedInVain, showsNetwork } from './log-hints.ts';

/** What the explanation of a failed start needs to know. */
export interface Surroundings {
  control: ControlClient;
  /** Absolute path of the app that runs. */
  app: string;
  isolated: boolean;
}

const quotedLines = 20;
const readLines = 200;

/** Services that only wait for others: not the cause. */
const isWaiting = ({ state }: ServiceDetail) => /^(?:waiting|stopped|skipped)$/.test(state);

/** The log of a service, or nothing when it has none yet. */
export async function readLog(control: ControlClient, serviceId: string): Promise<string> {
  return control('tailLogs', { query: { serviceId, lines: readLines } }).catch(() => '');
}

function describe(id: string, detail: ServiceDetail, log: string): string {
  const end = detail.exit_code === undefined ? '' : `, exit code ${detail.exit_code}`;
  const restarts = detail.restarts === 0 ? '' : `, ${detail.restarts} restarts`;
  const lines = quoteLog(log, quotedLines);
  const said = lines === '' ? '\n  it wrote nothing to its log' : `\nlast lines of its log:${lines}`;
  return `service "${id}" did not become ready: ${detail.message} (state ${detail.state}${end}${restarts})${said}`;
}

async function explainService(around: Surroundings, id: string, detail: ServiceDetail): Promise<Diagnostic> {
  const log = await readLog(around.control, id);
  const needsNetwork = around.isolated && showsNetwork(log);
  const asked = findAskedInVain(log, around.app);
  const code = needsNetwork
    ? 'rehearsal-network-needed'
    : asked.length > 0
      ? 'rehearsal-file-not-found'
      : 'rehearsal-not-ready';
  const remedies = {
    'rehearsal-network-needed':
      'the app was started without a network: ship what it loads, or declare `"network": "required"` in the deployment requirements of service.json',
    'rehearsal-file-not-found': `it asked for ${asked.join(', ')}, which is not in the payload: ship it with the service`,
    'rehearsal-not-ready': `correct what the log of "${id}" reports, or its health check and its time limit`,
  };
  return { severity: 'error', code, message: describe(id, detail, log), remedy: remedies[code] };
}

/** Why the app did not become ready: each service that is the cause, with the last lines of its log. */
export async function explainNotReady(
  around: Surroundings,
  { details, message }: Readiness,
  afterMs: number,
): Promise<Diagnostic[]> {
  const open = Object.entries(details).filter(([, detail]) => !detail.ready && detail.critical);
  const causes = open.filter(([, detail]) => !isWaiting(detail));
  const named = causes.length > 0 ? causes : open;
  if (named.length > 0) {
    return Promise.all(named.map(([id, detail]) => explainService(around, id, detail)));
  }
  return [
    {
      severity: 'error',
      code: 'rehearsal-not-ready',
      message: `the app was not ready after ${afterMs} ms: ${message}`,
      remedy: 'give it more time with rehearse-timeout, or correct what it waits for',
    },
  ];
}
