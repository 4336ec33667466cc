import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { call } from '../../test/support/runtime/fake-app.ts';
import type { PeerOwner } from '../platform/peer.ts';
import { watchPeers } from '../platform/watch-peers.ts';
import { watchOwnUser } from './own-user.ts';
import { sendError } from './respond.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server whose connections have this owner; it keeps what it handles, and counts the look-ups. */
async function start(find: () => PeerOwner | Promise<PeerOwner>) {
  const handled: string[] = [];
  const reports: string[] = [];
  const state = { lookUps: 0 };
  const server = createServer();
  const ownerOf = watchPeers(server, () => {
    state.lookUps += 1;
    return find();
  });
  const assertOwnUser = watchOwnUser(server, (line) => reports.push(line), ownerOf);
  server.on('request', async (request, response) => {
    try {
      await assertOwnUser(request.socket);
      handled.push(`${request.method} ${request.url}`);
      response.end('done');
    } catch (error) {
      sendError(response, error);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { port: (server.address() as AddressInfo).port, handled, reports, state };
}

const soon = (owner: PeerOwner) => () =>
  new Promise<PeerOwner>((resolve) => setTimeout(() => resolve(owner), 50));

describe('a connection', () => {
  it.each<[string, () => PeerOwner | Promise<PeerOwner>]>([
    ['of another user', () => ({ by: 'other', uid: 1001 })],
    ['of another user, which takes time to find out', soon({ by: 'other', uid: 1001 })],
    ['that has no owner any more', () => ({ by: 'gone' })],
  ])('%s is refused before its requests are handled, and closed', async (_, find) => {
    const server = await start(find);
    const socket = connect(server.port, '127.0.0.1');
    const pipelined =
      'GET /1 HTTP/1.1\r\nHost: a\r\n\r\nPOST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n';
    socket.write(`${pipelined}stuff`);
    const answer = await text(socket);
    expect(server.handled).toEqual([]);
    expect(server.state.lookUps).toBe(1);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer.toLowerCase()).toContain('connection: close');
    expect(answer).toContain('"code":"user-forbidden"');
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it.each<[string, () => PeerOwner | Promise<PeerOwner>]>([
    ['of this user', () => ({ by: 'same' })],
    ['of this user, which takes time to find out', soon({ by: 'same' })],
    ['of a system that shows no users', () => ({ by: 'unknown', reason: 'system', isUsual: true })],
  ])('%s is checked once, and served', async (_, find) => {
    const server = await start(find);
    const socket = connect(server.port, '127.0.0.1');
    socket.write('GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect((await text(socket)).match(/HTTP\/1\.1 200/g)).toHaveLength(2);
    expect([server.handled, server.state.lookUps, server.reports]).toEqual([['GET /1', 'GET /2'], 1, []]);
  });

  it('of an unknown user is served, and that is reported once', async () => {
    const server = await start(() => ({ by: 'unknown', reason: 'a sandbox', isUsual: false }));
    await call(server.port, '/1');
    await call(server.port, '/2');
    expect(server.handled).toEqual(['GET /1', 'GET /2']);
    expect(server.reports).toEqual([
      "other users of this machine cannot be kept out of the app's ports: a sandbox",
    ]);
  });
});
