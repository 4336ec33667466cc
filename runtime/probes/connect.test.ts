import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type NetConnectOpts, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isSelfConnection, toTcpProbe } from './connect.ts';

function open(options: NetConnectOpts): Promise<Socket> {
  return new Promise((done, reject) => {
    const socket = connect(options, () => done(socket));
    socket.on('error', reject);
  });
}

async function withServer<T>(body: (port: number) => Promise<T>): Promise<T> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await body((server.address() as AddressInfo).port);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Asks 120 times in a network of its own, in which the system has four ports to choose from. */
const askWithFewPorts = `
const { toTcpProbe } = await import(process.argv[1]);
const { toHttpProbe } = await import(process.argv[2]);
let answered = 0;
for (let round = 0; round < 60; round += 1) {
  for (const probe of [toTcpProbe(40000), toHttpProbe(40000, '/')]) if ((await probe(1000)).ok) answered += 1;
}
console.log(answered);
`;
const network =
  'ip link set lo up && echo "40000 40003" > /proc/sys/net/ipv4/ip_local_port_range && exec "$@"';
const hasNetworks = spawnSync('unshare', ['-rn', 'sh', '-c', network, 'sh', 'true']).status === 0;

describe('a connection to a port of this machine', () => {
  it('is a self-connection when both ends are the same', async () => {
    const port = await withServer(async (free) => free);
    const socket = await open({ port, host: '127.0.0.1', localPort: port, localAddress: '127.0.0.1' });
    expect(isSelfConnection(socket)).toBe(true);
    socket.resetAndDestroy();
  });

  it('is not a self-connection when a server has accepted it', async () => {
    await withServer(async (port) => {
      const socket = await open({ port, host: '127.0.0.1' });
      expect(isSelfConnection(socket)).toBe(false);
      socket.destroy();
      expect(await toTcpProbe(port)(1_000)).toMatchObject({ ok: true });
    });
  });

  (hasNetworks ? it : it.skip)(
    'never makes a probe succeed for a service that does not listen yet',
    () => {
      const probes = ['connect', 'http'].map((name) => resolve(`runtime/probes/${name}.ts`));
      const program = [process.execPath, '--input-type=module', '-e', askWithFewPorts, ...probes];
      const { stdout, stderr } = spawnSync('unshare', ['-rn', 'sh', '-c', network, 'sh', ...program]);
      expect(`${stdout}${stderr}`).toBe('0\n');
    },
    30_000,
  );
});
