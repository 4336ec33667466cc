import { toPointer } from '../../../../schema/bundle/pointer.ts';
import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import { quote } from '../findings.ts';
import type { DeclaredPort } from './model.ts';
import type { Reader } from './reader.ts';
import { asText, child, isRecord, kindOf, sortedEntries } from './values.ts';

const maxPorts = 64;

function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65535;
}

function toPort(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*\d{1,5}\s*$/.test(value) ? Number(value) : value;
  return isPort(number) ? number : undefined;
}

/** "15000-19999", "15000..19999", [15000, 19999], {min, max}, {start, end}. */
function parseRange(value: unknown): { min: number; max: number } | undefined {
  let ends: [unknown, unknown] | undefined;
  if (typeof value === 'string' && value.length < 50) {
    const found = /^\s*(\d{1,5})\s*(?:-|–|\.\.|:|to)\s*(\d{1,5})\s*$/.exec(value);
    if (found !== null) ends = [found[1], found[2]];
  } else if (Array.isArray(value) && value.length === 2) ends = [value[0], value[1]];
  else if (isRecord(value)) {
    ends = [
      child(value, 'min') ?? child(value, 'start') ?? child(value, 'from'),
      child(value, 'max') ?? child(value, 'end') ?? child(value, 'to'),
    ];
  }
  if (ends === undefined) return undefined;
  const [min, max] = [toPort(ends[0]), toPort(ends[1])];
  return min === undefined || max === undefined || min > max ? undefined : { min, max };
}

function toName(text: string): string | undefined {
  const name = text.trim().toLowerCase().replaceAll('_', '-');
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(name) ? name : undefined;
}

function readVariable(reader: Reader, path: string[], value: unknown): string | undefined {
  const variable = asText(child(value, 'env_var') ?? child(value, 'env') ?? child(value, 'envVar'));
  if (variable === undefined || /^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(variable)) return variable;
  reader.odd(
    [...path, 'env_var'],
    `${quote(variable)} cannot be an environment variable`,
    'use letters, digits and underscores',
  );
  return undefined;
}

function readPort(reader: Reader, key: string, value: unknown): DeclaredPort | undefined {
  const path = ['ports', key];
  const name = toName(key);
  if (name === undefined) {
    reader.odd(path, `${quote(key)} cannot be the name of a port`, 'use letters, digits and hyphens');
    return undefined;
  }
  const single = toPort(value);
  if (single !== undefined) return { name, range: { min: single, max: single } };
  const short = typeof value === 'string' || Array.isArray(value) ? parseRange(value) : undefined;
  if (short !== undefined) return { name, range: short };
  if (!isRecord(value)) {
    reader.odd(
      path,
      `a port is expected to be an object, not ${kindOf(value)}`,
      'write {"env_var": "API_PORT", "range": "15000-19999"}',
    );
    return { name };
  }
  const port: DeclaredPort = { name };
  const variable = readVariable(reader, path, value);
  if (variable !== undefined) port.envVar = variable;
  const rawRange = child(value, 'range');
  const range = rawRange === undefined ? undefined : parseRange(rawRange);
  if (rawRange !== undefined && range === undefined) {
    reader.odd(
      [...path, 'range'],
      `${quote(rawRange)} is not a range of ports; the bundle's default range is used`,
      'write "15000-19999", the lower port first',
    );
  }
  const rawFixed = child(value, 'port') ?? child(value, 'fixed') ?? child(value, 'default');
  const fixed = toPort(rawFixed);
  if (rawFixed !== undefined && rawFixed !== null && fixed === undefined) {
    reader.odd([...path, 'port'], `${quote(rawFixed)} is not a port`, 'write a number from 1 to 65535');
  }
  if (range !== undefined) port.range = range;
  else if (fixed !== undefined) port.range = { min: fixed, max: fixed };
  if (range !== undefined && fixed !== undefined && (fixed < range.min || fixed > range.max)) {
    reader.report([...path, 'port'], {
      code: 'port-outside-range',
      message: `the fixed port ${fixed} is outside the range ${range.min}-${range.max}; the range counts`,
      remedy: 'keep one of the two',
    });
  }
  return port;
}

/** Ports of development tools, which a bundle does not run. */
const developmentPort = /^(?:vite|dev|hmr|webpack|storybook|debug|debugger|delve)(?:-|$)/;

export function isDevelopmentPort({ name }: DeclaredPort): boolean {
  return developmentPort.test(name);
}

/** The environment variable that carries a port: the declared one, else `<NAME>_PORT`. */
export function toPortVariable({ name, envVar }: DeclaredPort): string {
  return envVar ?? `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
}

/** One variable carries one port: with two, a service would listen on the port of the other. */
function reportSharedVariables(
  reader: Reader,
  ports: Iterable<[path: (string | number)[], port: DeclaredPort]>,
): void {
  const owners = new Map<string, (string | number)[]>();
  for (const [path, port] of ports) {
    if (isDevelopmentPort(port)) continue;
    const variable = toPortVariable(port);
    const place = port.envVar === undefined ? path : [...path, 'env_var'];
    const owner = owners.get(variable);
    owners.set(variable, owner ?? place);
    if (owner === undefined) continue;
    reader.report(place, {
      severity: 'error',
      code: 'port-variable-duplicate',
      message: `${variable} carries the ports of both ${toPointer(owner)} and ${toPointer(place)}`,
      remedy: 'give each port an "env_var" of its own',
    });
  }
}

/** The declared ports, sorted by name. A fixed port is a range of one; a declared range has precedence over it, so that a taken port is not a failure. */
export function readPorts(reader: Reader, value: unknown): DeclaredPort[] {
  if (value === undefined || value === null) return [];
  const named: [string, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [asText(child(item, 'name')) ?? `port-${index}`, item])
    : sortedEntries(value);
  if (!isRecord(value) && !Array.isArray(value)) {
    reader.odd(
      ['ports'],
      `ports are expected to be an object, not ${kindOf(value)}`,
      'write {"api": {"env_var": "API_PORT"}}',
    );
  }
  if (named.length > maxPorts)
    reader.odd(
      ['ports'],
      `more than ${maxPorts} ports; the rest is not read`,
      'list only ports that the scenario opens',
    );
  const ports = new Map<string, DeclaredPort>();
  const paths = new Map<string, (string | number)[]>();
  for (const [index, [key, item]] of named.slice(0, maxPorts).entries()) {
    const port = readPort(reader, key, item);
    if (port === undefined) continue;
    ports.set(port.name, port);
    paths.set(port.name, ['ports', Array.isArray(value) ? index : key]);
  }
  reportSharedVariables(
    reader,
    [...ports.values()].map((port) => [paths.get(port.name) ?? ['ports'], port]),
  );
  return [...ports.values()].sort((a, b) => byCodeUnit(a.name, b.name));
}
