import { ownValue } from '../../schema/own-value.ts';
import { RuntimeError } from '../errors.ts';
import type { Command } from './arguments.ts';
import { createCtlClient } from './client.ts';

type Wanted = Extract<Command, { name: 'scenario-port' }>;

/** Scenarios are found as on the command line of a developer: upper and lower case, `_` and `-` make no difference. */
const toPlain = (name: string): string => name.toLowerCase().replaceAll('_', '-');

function findPorts(
  scenarios: Readonly<Record<string, Readonly<Record<string, number>>>>,
  wanted: string,
): Readonly<Record<string, number>> {
  const name = Object.keys(scenarios).find((one) => toPlain(one) === toPlain(wanted));
  const ports = name === undefined ? undefined : ownValue(scenarios, name);
  if (ports !== undefined) return ports;
  const known = Object.keys(scenarios).join(', ') || 'none';
  throw new RuntimeError(
    'scenario-absent',
    `scenario ${wanted} is not running: it is not part of this app`,
    `scenarios: ${known}`,
  );
}

/**
 * The text of `vrooli scenario port`: a number for one variable, else a line `VARIABLE=number` for each; with --json an object.
 * @throws {RuntimeError} `scenario-absent`, `port-unknown`
 */
export async function toScenarioPortText(appData: string, wanted: Wanted): Promise<string> {
  const { scenarios = {} } = await createCtlClient(appData)('getPorts');
  const ports = findPorts(scenarios, wanted.scenario);
  const { scenario, variable, json } = wanted;
  if (variable === undefined) {
    if (json) return `${JSON.stringify({ success: true, scenario, ports }, null, 2)}\n`;
    return Object.entries(ports)
      .map(([name, port]) => `${name}=${port}\n`)
      .join('');
  }
  const port = ownValue(ports, variable);
  if (port === undefined) {
    const known = Object.keys(ports).join(', ') || 'none';
    throw new RuntimeError(
      'port-unknown',
      `scenario ${scenario} has no port ${variable} in this app`,
      `ports: ${known}`,
    );
  }
  if (!json) return `${port}\n`;
  return `${JSON.stringify({ success: true, scenario, port_name: variable, port }, null, 2)}\n`;
}
