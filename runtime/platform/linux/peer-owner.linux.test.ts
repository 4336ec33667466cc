import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { needs } from '../../../test/support/needs.ts';
import { nodeForOthers } from '../../../test/support/node-for-others.ts';
import { openConnectionTable } from './connection-table.ts';
import { createLinuxPeerOwner } from './peer-owner.ts';
import { openSocketDiagnosis } from './socket-diagnosis.ts';

const sources = [
  ['sock_diag', openSocketDiagnosis],
  ['/proc/net/tcp', openConnectionTable],
] as const;
const ownUid = process.geteuid?.() ?? -1;
const otherUid = 65_534;
const asRoot = needs(...(ownUid === 0 ? [] : ['a-start-as-root']));

const sockets: Socket[] = [];
const servers: Server[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function listen(host: string): Promise<{ server: Server; port: number }> {
  const server = createServer({ allowHalfOpen: true });
  servers.push(server);
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
}

async function accept(server: Server): Promise<Socket> {
  const [socket] = (await once(server, 'connection')) as [Socket];
  sockets.push(socket);
  return socket.on('error', () => undefined);
}

function open(host: string, port: number): Socket {
  const socket = connect(port, host).on('error', () => undefined);
  sockets.push(socket);
  return socket;
}

describe.each(sources)('the owner of a peer by %s', (_, source) => {
  const create = () => createLinuxPeerOwner({ ownUid, open: [source] });

  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.1', '::ffff:127.0.0.1'],
    ['::1', '::1'],
  ])('is this user for its own connection to %s as %s', async (host, asked) => {
    const { server, port } = await listen(host);
    const find = create();
    for (let round = 0; round < 3; round += 1) {
      open(asked, port);
      expect(await find(await accept(server))).toEqual({ by: 'same' });
    }
  });

  it('is gone once the peer has closed, whatever it had sent', async () => {
    const { server, port } = await listen('127.0.0.1');
    const find = create();
    open('127.0.0.1', port);
    await find(await accept(server));
    for (const leave of [(peer: Socket) => peer.destroy(), (peer: Socket) => peer.resetAndDestroy()]) {
      const peer = open('127.0.0.1', port);
      const accepted = await accept(server);
      const ends = {
        localAddress: accepted.localAddress,
        localPort: accepted.localPort,
        remoteAddress: accepted.remoteAddress,
        remotePort: accepted.remotePort,
      };
      peer.write('POST / HTTP/1.1\r\n\r\n');
      leave(peer);
      await sleep(50);
      expect(await find(ends)).toEqual({ by: 'gone' });
    }
    expect(await find({})).toEqual({ by: 'gone' });
  });

  asRoot.it('is the other user for a connection of theirs', async () => {
    const { server, port } = await listen('127.0.0.1');
    const code = `require('node:net').connect(${port}, '127.0.0.1'); setInterval(() => {}, 1000)`;
    children.push(
      spawn(nodeForOthers(), ['-e', code], { uid: otherUid, gid: otherUid, cwd: '/', stdio: 'inherit' }),
    );
    expect(await create()(await accept(server))).toEqual({ by: 'other', uid: otherUid });
  });
});

describe('the owner of a peer', () => {
  it('is unknown with its reason where no source shows sockets', async () => {
    const { server, port } = await listen('127.0.0.1');
    const blind = [() => undefined, () => () => undefined];
    open('127.0.0.1', port);
    const found = await createLinuxPeerOwner({ ownUid, open: blind })(await accept(server));
    expect(found).toEqual({
      by: 'unknown',
      reason: expect.stringContaining('/proc/net/tcp'),
      isUsual: false,
    });
  });

  it('is not unknown when a source fails later', async () => {
    const { server, port } = await listen('127.0.0.1');
    let fails = false;
    const source = () => async (local: { port: number }) => {
      if (fails) throw new Error('EMFILE');
      return { uid: ownUid, inode: 1, isListening: local.port === port };
    };
    const find = createLinuxPeerOwner({ ownUid, open: [source] });
    open('127.0.0.1', port);
    const accepted = await accept(server);
    expect(await find(accepted)).toEqual({ by: 'same' });
    fails = true;
    expect(await find(accepted)).toEqual({ by: 'gone' });
  });

  it('is this user where root asks, and gone for a socket without a file', async () => {
    const { server, port } = await listen('127.0.0.1');
    const answers = [
      { uid: 0, inode: 5 },
      { uid: 0, inode: 0 },
      { uid: 7, inode: 5 },
    ];
    const source = () => (_: unknown, remote: unknown) =>
      remote === undefined
        ? { uid: 1000, inode: 1, isListening: true }
        : { ...(answers.shift() ?? { uid: 1, inode: 1 }), isListening: false };
    const find = createLinuxPeerOwner({ ownUid: 1000, open: [source] });
    open('127.0.0.1', port);
    const accepted = await accept(server);
    expect(await find(accepted)).toEqual({ by: 'same' });
    expect(await find(accepted)).toEqual({ by: 'gone' });
    expect(await find(accepted)).toEqual({ by: 'other', uid: 7 });
  });
});
