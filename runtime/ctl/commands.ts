import { pipeline } from 'node:stream/promises';
import { type ControlAnswer, toControlPath } from '../../schema/control/client.ts';
import { ownValue } from '../../schema/own-value.ts';
import { isLocked } from './is-locked.ts';
import { isSystemError, RuntimeError } from '../errors.ts';
import type { Command } from './arguments.ts';
import { createCtlClient, open } from './client.ts';

type Status = ControlAnswer<'getStatus'>;

/** Runs a command and returns the exit code. @throws {RuntimeError} `app-not-running`, `service-unknown`, `scenario-absent`, `port-unknown`, `app-still-running` and the codes of the runtime */
export async function applyCommand(
  command: Exclude<Command, { name: 'verify' | 'update' }>,
  { appData, cache }: { appData: string; cache?: string | undefined },
  out: NodeJS.WritableStream,
): Promise<number> {
  switch (command.name) {
    case 'status': {
      const status = await createCtlClient(appData)('getStatus');
      out.write(command.json ? `${JSON.stringify(status, null, 2)}\n` : toText(status));
      return 0;
    }
    case 'health': {
      const health = await createCtlClient(appData)('getHealth');
      out.write(command.json ? `${JSON.stringify(health, null, 2)}\n` : toHealthText(health));
      return health.status === 'failed' ? 1 : 0;
    }
    case 'port':
      out.write(await toPortText(appData, command.service, command.port));
      return 0;
    case 'scenario-port':
      out.write(await (await import('./scenario-port.ts')).toScenarioPortText(appData, command));
      return 0;
    case 'logs': {
      const { service, tail, follow } = command;
      const query = { serviceId: service, lines: tail, ...(follow ? { follow } : {}) };
      const text = await open(appData, toControlPath('tailLogs', { query }));
      await pipeline(text, out, { end: false }).catch(assertReaderLeft);
      return 0;
    }
    case 'stop':
      return (await import('./stop.ts')).stopApp(appData, out);
    case 'purge': {
      await assertStopped(appData);
      const { purgeAppData, purgeCache } = await import('../upgrade/purge.ts');
      await purgeAppData(appData);
      if (cache !== undefined) await purgeCache(cache);
      const places = [appData, ...(cache === undefined ? [] : [cache])];
      out.write(`all data in ${places.join(' and ')} was deleted\n`);
      return 0;
    }
    default:
      return (await import('./keys.ts')).applyKeysCommand(command, appData, out);
  }
}

async function toPortText(appData: string, service: string, name: string | undefined): Promise<string> {
  const { services } = await createCtlClient(appData)('getPorts');
  const ports = ownValue(services, service);
  if (ports === undefined) {
    const known = Object.keys(services).join(', ');
    throw new RuntimeError('service-unknown', `unknown service: ${service}`, `services: ${known}`);
  }
  const names = Object.keys(ports);
  if (name !== undefined) {
    if (Object.hasOwn(ports, name)) return `${ports[name]}\n`;
    const known = names.length === 0 ? `${service} has no ports` : `ports: ${names.join(', ')}`;
    throw new RuntimeError('port-unknown', `${service} has no port ${name}`, known);
  }
  if (names.length === 0) throw new RuntimeError('port-unknown', `${service} has no ports`, 'try ctl status');
  if (names.length === 1) return `${Object.values(ports)[0]}\n`;
  return names.map((key) => `${key} ${ports[key]}\n`).join('');
}

/** `logs … | head` closes the pipe early, which is not an error. */
function assertReaderLeft(error: unknown): void {
  if (!isSystemError(error, 'EPIPE') && !isSystemError(error, 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
}

/** @throws {RuntimeError} `app-still-running` */
async function assertStopped(appData: string): Promise<void> {
  const running = await createCtlClient(appData)('getHealth').then(
    () => true,
    (error: unknown) => !(error instanceof RuntimeError && error.code === 'app-not-running'),
  );
  if (running || (await isLocked(appData))) {
    throw new RuntimeError('app-still-running', 'the app is running', 'stop it first');
  }
}

function toText({ app, version, phase, services, problems }: Status): string {
  const rows = Object.entries(services).map(([id, service]) => {
    const ports = Object.entries(service.ports).map(([name, port]) => `${name}=${port}`);
    const restarts = service.restarts > 0 ? [`restarts=${service.restarts}`] : [];
    const message = service.ready || service.message === '' ? [] : [service.message];
    const next = service.next_run === undefined ? [] : [`next=${service.next_run}`];
    return `  ${[id.padEnd(24), service.state.padEnd(14), ...ports, ...restarts, ...next, ...message].join(' ').trimEnd()}\n`;
  });
  return [`${app} ${version}: ${phase}\n`, ...rows, ...problems.map((text) => `! ${text}\n`)].join('');
}

function toHealthText({ status, services }: ControlAnswer<'getHealth'>): string {
  const states = Object.entries(services);
  return [`${status}\n`, ...states.map(([id, state]) => `  ${id.padEnd(24)} ${state}\n`)].join('');
}
