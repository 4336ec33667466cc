import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { PeerOwner } from './peer.ts';
import { openPeerOwner } from './peer-owner.ts';

// It asks the system on which it runs.
it('is this user for a connection of this process, and gone once that is closed', async () => {
  const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const find = await openPeerOwner();
  const client = connect(port, '127.0.0.1');
  const [accepted] = (await once(server, 'connection')) as [Socket];
  const { localAddress, localPort, remoteAddress, remotePort } = accepted;
  const ends = { localAddress, localPort, remoteAddress, remotePort };
  try {
    expect(await find(ends)).toEqual({ by: 'same' });
    client.destroy();
    await sleep(50);
    expect(await find(ends)).toEqual({ by: 'gone' });
  } finally {
    accepted.destroy();
    server.close();
  }
});

it('is unknown on a system that is not supported', async () => {
  const find = await openPeerOwner('aix');
  const unknown: PeerOwner = { by: 'unknown', reason: 'aix is not supported', isUsual: true };
  expect(await find({})).toEqual(unknown);
});
