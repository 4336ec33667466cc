import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { Service } from '../../../schema/bundle/service.ts';
import type { PortMap, ServiceDetail } from '../../../schema/control/service-detail.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { RehearsedService } from '../../../schema/rehearsal.ts';
import type { Sandbox } from '../../ports.ts';
import { readLog } from './explain.ts';
import { quoteLog } from './fault.ts';
import type { StartedApp } from './start-app.ts';

const timeoutMs = 10_000;

/** The port that the health check of a service asks over HTTP; undefined for another kind of check. */
function toHealthPort({ id, health, ports }: Service, used: PortMap): number | undefined {
  if (health.type !== 'http') return undefined;
  const name = health.port_name ?? ports?.requested[0]?.name;
  return name === undefined ? undefined : used[id]?.[name];
}

async function askHealth(
  sandbox: Pick<Sandbox, 'request'>,
  port: number,
  path: string,
): Promise<{ status: number } | { why: string }> {
  try {
    return await sandbox.request({ port, path, method: 'GET', headers: {}, timeoutMs });
  } catch (error) {
    return { why: (error as Error).message };
  }
}

function toReadyMs({ started_at: from, ready_at: to }: ServiceDetail): number | undefined {
  return from === undefined || to === undefined ? undefined : Date.parse(to) - Date.parse(from);
}

/** Asks the health check of every ready service that has one over HTTP. A service that does not answer with 2xx is a fault. */
export async function askServices(
  sandbox: Pick<Sandbox, 'request'>,
  services: readonly Service[],
  { control, readiness }: StartedApp,
): Promise<{ services: RehearsedService[]; faults: Diagnostic[] }> {
  const { services: ports } = await control('getPorts');
  const seen: RehearsedService[] = [];
  const faults: Diagnostic[] = [];
  for (const service of services) {
    const detail = readiness.details[service.id];
    if (detail === undefined || !detail.ready) continue;
    const readyMs = toReadyMs(detail);
    const { id, scenario } = service;
    const facts = { id, ...omitUndefined({ scenario, ready_ms: readyMs }) };
    const port = toHealthPort(service, ports);
    if (port === undefined) {
      seen.push(facts);
      continue;
    }
    const path = service.health.path ?? '/';
    const answer = await askHealth(sandbox, port, path);
    if ('status' in answer && answer.status >= 200 && answer.status < 300) {
      seen.push({ ...facts, health: { path, status: answer.status } });
      continue;
    }
    const why = 'status' in answer ? `was answered with ${answer.status}` : `got no answer: ${answer.why}`;
    const log = quoteLog(await readLog(control, service.id), 20);
    faults.push({
      severity: 'error',
      code: 'rehearsal-health-failed',
      message: `the health check ${path} of service "${service.id}" ${why}${log === '' ? '' : `\nlast lines of its log:${log}`}`,
      remedy: `correct what the log of "${service.id}" reports`,
    });
  }
  return { services: seen, faults };
}
