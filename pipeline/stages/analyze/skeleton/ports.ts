import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import type { DeclaredPort } from '../config/model.ts';
import { isDevelopmentPort, toPortVariable } from '../config/ports.ts';

/** A port in the plan of a bundle. */
export interface PlannedPort extends DeclaredPort {
  /** The number that pages have in them. */
  preferred?: number;
}

interface PortRequest {
  name: string;
  range?: { min: number; max: number };
  preferred?: number;
}

/** The declared ports by service. */
export interface PortPlan {
  api: PlannedPort[];
  ui: DeclaredPort | undefined;
  workers: Map<string, DeclaredPort>;
  /** Every environment variable that names a port, as templates. */
  env: Record<string, string>;
}

const uiNames = ['ui', 'web', 'frontend'];
const apiNames = ['api', 'http', 'server', 'backend'];

/** The first of the names that a port has. */
function findNamed(ports: readonly DeclaredPort[], names: readonly string[]): DeclaredPort | undefined {
  return names.map((name) => ports.find((port) => port.name === name)).find((port) => port !== undefined);
}

/** The declared port of a scenario's pages. */
export function findPagePort(declared: readonly DeclaredPort[]): DeclaredPort | undefined {
  return findNamed(
    declared.filter((port) => !isDevelopmentPort(port)),
    uiNames,
  );
}

/**
 * Assigns each port to the service that opens it: `ui` to the interface, a worker's to the worker, all others to the API. Without
 * a declared port an API gets the port `api` and a user interface the port `ui`.
 */
export function planPorts(
  declared: readonly DeclaredPort[],
  services: { api: boolean; ui: boolean; workers: readonly string[] },
): PortPlan {
  const plan: PortPlan = { api: [], ui: undefined, workers: new Map(), env: {} };
  const kept = declared.filter((port) => !isDevelopmentPort(port));
  const uiPort = findNamed(kept, uiNames);
  const apiPort = findNamed(kept, apiNames);
  if (services.api) {
    plan.api.push({ ...(apiPort ?? {}), name: 'api' });
    plan.env[apiPort === undefined ? 'API_PORT' : toPortVariable(apiPort)] = '${api.api}';
  }
  if (services.ui) {
    plan.ui = { ...(uiPort ?? {}), name: 'ui' };
    plan.env[uiPort === undefined ? 'UI_PORT' : toPortVariable(uiPort)] = '${ui.ui}';
  }
  for (const port of kept) {
    if (port === apiPort || port === uiPort) continue;
    if (services.workers.includes(port.name)) {
      plan.workers.set(port.name, port);
      plan.env[toPortVariable(port)] = `\${${port.name}.${port.name}}`;
    } else if (services.api) {
      plan.api.push(port);
      plan.env[toPortVariable(port)] = `\${api.${port.name}}`;
    }
  }
  plan.env = Object.fromEntries(Object.entries(plan.env).sort(([a], [b]) => byCodeUnit(a, b)));
  return plan;
}

/** The manifest's form of a port. Without a range the bundle's default range applies. */
export function toPortRequest({ name, range, preferred }: PlannedPort): PortRequest {
  return { name, ...omitUndefined({ range, preferred }) };
}

/** Ports of a build, where no port is known yet: the first of each declared range, as configurations of bundlers ask for a number. */
export function toBuildPorts(plan: PortPlan): Record<string, string> {
  const declared: PlannedPort[] = [
    ...plan.api,
    ...(plan.ui === undefined ? [] : [plan.ui]),
    ...plan.workers.values(),
  ];
  const numbers = Object.entries(plan.env).map(([variable, template]) => {
    const name = /\.([^.}]+)\}$/.exec(template)?.[1];
    const port = declared.find((one) => one.name === name);
    return [variable, String(port?.preferred ?? port?.range?.min ?? usualPorts[name ?? ''] ?? otherPort)];
  });
  const usual = { API_PORT: String(usualPorts['api']), UI_PORT: String(usualPorts['ui']) };
  return { ...usual, ...Object.fromEntries(numbers) };
}

/** The first ports of the ranges that Vrooli's lifecycle uses. */
const usualPorts: Readonly<Record<string, number>> = { api: 15_000, ui: 35_000 };
const otherPort = 47_000;
