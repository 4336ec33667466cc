import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import { toSystemRules } from '../platform/system-rules.ts';
import { allocatePorts, findMissedOriginals } from './allocate.ts';
import { toCandidates } from './candidates.ts';
import { claimPort } from './claim-port.ts';
import { holdPort } from './hold-port.ts';
import { readRememberedPorts, writeRememberedPorts } from './remembered.ts';
import { ServicePorts } from './service-ports.ts';

const servers = new Set<Server>();
const opened: ServicePorts[] = [];
const folder = mkdtempSync(join(tmpdir(), 'ports-'));
// Below the range from which Linux gives ports, and a place of its own for each process of the tests.
const first = 19_000 + (process.pid % 70) * 20;

afterEach(async () => {
  for (const ports of opened.splice(0)) ports.close();
  await Promise.all([...servers].map((server) => new Promise((resolve) => server.close(resolve))));
  servers.clear();
});

function listen(port: number, host: string): Promise<void> {
  const server = createServer();
  servers.add(server);
  return new Promise((resolve, reject) => server.on('error', reject).listen(port, host, resolve));
}

function bundle(names: string[], range = { min: first, max: first + 9 }): Bundle {
  const requested = names.map((name) => ({ name, range }));
  return {
    app: { name: 'shelf' },
    ipc: { port: 1 },
    services: [{ id: 'a', ports: { requested } }],
  } as unknown as Bundle;
}

async function open(names: string[], services = {}): Promise<ServicePorts> {
  const ports = await ServicePorts.open({
    bundle: bundle(names),
    control: 2,
    remembered: { services, own: {} },
    guarded: new Map(),
    sockets: new Map(),
    accept: (_, socket) => socket.resetAndDestroy(),
    changed: () => undefined,
  });
  opened.push(ports);
  return ports;
}

describe('the place of an app in a range', () => {
  it('is the same at every start, and every port of the range comes once', () => {
    const range = { min: 15_000, max: 19_999 };
    const all = [...toCandidates(range, 'shelf')];
    expect(all).toEqual([...toCandidates(range, 'shelf')]);
    expect(all.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 5_000 }, (_, index) => 15_000 + index),
    );
  });

  it('is another one for most other apps', () => {
    const places = Array.from(
      { length: 50 },
      (_, index) => toCandidates({ min: 15_000, max: 19_999 }, `app ${index}`).next().value,
    );
    expect(new Set(places).size).toBeGreaterThan(40);
  });

  it('is the beginning of a range that holds one block only', () => {
    expect(toCandidates({ min: 100, max: 118 }, 'shelf').next().value).toBe(100);
    expect([...toCandidates({ min: 100, max: 99 }, 'shelf')]).toEqual([]);
  });
});

describe('a preferred port', () => {
  const range = { min: 15_000, max: 19_999 };
  const preferring = (preferred: number): Bundle => {
    const requested = [{ name: 'api', range, preferred }];
    return { ...bundle(['api']), services: [{ id: 'a', ports: { requested } }] } as unknown as Bundle;
  };

  it('is taken whenever it is free, before the one of the last start', async () => {
    const remembered = { a: { api: 15_500 } };
    const all = await allocatePorts(preferring(16_796), [2], async () => true, remembered);
    expect(all).toEqual({ a: { api: 16_796 } });
  });

  it('is left when another program has it, or it is outside the range', async () => {
    const remembered = { a: { api: 15_500 } };
    const notFree = async (port: number) => port !== 16_796;
    expect(await allocatePorts(preferring(16_796), [2], notFree, remembered)).toEqual(remembered);
    expect(await allocatePorts(preferring(8080), [2], async () => true, remembered)).toEqual(remembered);
  });
});

describe('ports of the last start', () => {
  const free = async () => true;

  it('are taken first, before any other request gets one', async () => {
    const remembered = { a: { y: first } };
    expect(await allocatePorts(bundle(['x', 'y']), [], free, remembered)).toEqual({
      a: { x: first + 1, y: first },
    });
  });

  it('are passed over outside the range, when they are taken, reserved or the control port', async () => {
    const take = async (port: number) => port !== first + 5;
    const ask = (port: number, control: number[] = []) =>
      allocatePorts(bundle(['x']), control, take, { a: { x: port } });
    expect(await ask(first + 4)).toEqual({ a: { x: first + 4 } });
    expect(await ask(first + 4, [first + 4])).toEqual({ a: { x: first } });
    expect(await ask(first + 5)).toEqual({ a: { x: first } });
    expect(await ask(first + 10)).toEqual({ a: { x: first } });
  });

  it('are kept in a file for this user only', () => {
    const path = join(folder, 'ports.json');
    const ports = {
      control: { asked: 47_100, port: 47_101 },
      services: { a: { http: 15_000 } },
      own: { a: { http: 40_000 } },
    };
    writeRememberedPorts(path, ports);
    expect(readRememberedPorts(path)).toEqual(ports);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = statSync(path).ino;
    writeRememberedPorts(path, ports);
    expect(statSync(path).ino).toBe(before);
    rmSync(path);
  });

  it.each([
    '',
    '[]',
    'null',
    '{"services":[1]}',
    '{"services":{"a":{"x":"1","y":-1,"z":70000}},"control":{}}',
  ])('are forgotten where the file holds %j', (text) => {
    const path = join(folder, 'damaged.json');
    writeFileSync(path, text);
    expect(Object.values(readRememberedPorts(path).services).flatMap(Object.values)).toEqual([]);
    expect(readRememberedPorts(path).control).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('a held port', () => {
  it.each(['127.0.0.1', '::1', '0.0.0.0', '::'])('cannot be had while %s is taken', async (host) => {
    await listen(first + 15, host);
    expect(holdPort(first + 15)).toBeUndefined();
  });

  it.each(['127.0.0.1', '::1', '0.0.0.0', '::'])(
    'keeps other programs off %s until it is released',
    async (host) => {
      const hold = holdPort(first + 16);
      await expect(listen(first + 16, host)).rejects.toMatchObject({ code: 'EADDRINUSE' });
      servers.clear();
      hold?.release();
      await listen(first + 16, host);
    },
  );

  it('is claimed among apps while its service starts', async () => {
    const ports = await open(['x']);
    const { x = 0 } = ports.map['a'] ?? {};
    ports.release('a');
    await listen(x, '127.0.0.1');
    expect(claimPort(x)).toBeUndefined();
    expect((await open(['x'])).map['a']?.['x']).toBe(x + 1);
  });

  it('is claimed by a name where the system has such names', () => {
    expect(toSystemRules('linux').toClaimName(80)).toBe('\0bundle-runtime-port-80');
    expect(toSystemRules('win32').toClaimName(80)).toBe('\\\\.\\pipe\\bundle-runtime-port-80');
    expect(toSystemRules('darwin').toClaimName(80)).toBeUndefined();
  });

  it('is chosen anew when the service has lost it', async () => {
    const ports = await open(['x', 'y']);
    const map = ports.map;
    ports.release('a');
    await listen(first, '127.0.0.1');
    expect(await ports.takeBack('a')).toEqual([{ name: 'x', port: first, next: first + 2 }]);
    expect(map).toEqual({ a: { x: first + 2, y: first + 1 } });
    expect(await ports.takeBack('a')).toEqual([]);
    expect(holdPort(first + 2)).toBeUndefined();
  });
});

describe('the port of the original server', () => {
  const range = { min: 47_000, max: 47_099 };
  const original = (port: number): Bundle => {
    const requested = [{ name: 'db', range, original_port: port }];
    return { ...bundle(['db']), services: [{ id: 'a', ports: { requested } }] } as unknown as Bundle;
  };
  const remembered = { a: { db: 47_050 } };

  it('is taken whenever it is free, outside of the range too', async () => {
    const ports = await allocatePorts(original(6379), [2], async () => true, remembered);
    expect(ports).toEqual({ a: { db: 6379 } });
    expect(findMissedOriginals(original(6379), ports)).toEqual([]);
  });

  it('is left when another program has it or the app reserves it, which is said', async () => {
    const notFree = async (port: number) => port !== 6379;
    const ports = await allocatePorts(original(6379), [2], notFree, remembered);
    expect(ports).toEqual(remembered);
    expect(findMissedOriginals(original(6379), ports)).toEqual([
      expect.stringContaining('another program has port 6379, so a listens on 47050'),
    ]);
    expect(await allocatePorts(original(6379), [6379], async () => true, remembered)).toEqual(remembered);
  });
});
