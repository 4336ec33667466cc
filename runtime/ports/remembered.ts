import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseObject } from '../files/json.ts';
import { writeSmallFile } from '../files/write-small.ts';
import type { PortMap } from './allocate.ts';

/** The ports of the last start: pages keep their origin, and other programs find the app where it was. */
export interface RememberedPorts {
  /** The control API's port, and the one that the manifest asked for then. */
  control?: { asked: number; port: number };
  services: PortMap;
  /** The ports on which services listen themselves. */
  own: PortMap;
}

export function toRememberedPath(appData: string): string {
  return join(appData, 'runtime', 'ports.json');
}

/** Nothing is remembered where the file is missing or holds anything else. */
export function readRememberedPorts(path: string): RememberedPorts {
  const found = parseObject(read(path) ?? '');
  const control = found?.['control'];
  const services = toPortMap(found?.['services']);
  const own = toPortMap(found?.['own']);
  if (!isObject(control) || !isPort(control['asked']) || !isPort(control['port'])) return { services, own };
  return { control: { asked: control['asked'], port: control['port'] }, services, own };
}

/** Writes the file (0600) when it says anything else. */
export function writeRememberedPorts(path: string, ports: Required<RememberedPorts>): void {
  const text = `${JSON.stringify(ports)}\n`;
  if (read(path) !== text) writeSmallFile(path, text);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function toPortMap(value: unknown): PortMap {
  return Object.fromEntries(
    Object.entries(toObject(value)).map(([id, ports]) => [
      id,
      Object.fromEntries(Object.entries(toObject(ports)).filter(isPortEntry)),
    ]),
  );
}

function toObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function isPortEntry(entry: [string, unknown]): entry is [string, number] {
  return isPort(entry[1]);
}

function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65_536;
}
