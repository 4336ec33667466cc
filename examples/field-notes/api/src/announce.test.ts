import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { test } from 'node:test';
import { createAnnouncer, toCommand } from './announce.ts';

test('lengths in a command count bytes', () => {
  assert.equal(toCommand(['PUBLISH', 'é']), '*2\r\n$7\r\nPUBLISH\r\n$2\r\né\r\n');
});

test('a note is published after authentication', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const arrived = new Promise<string>((resolve) => {
    server.once('connection', (socket) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('end', () => {
        resolve(text);
        socket.end();
      });
    });
  });
  createAnnouncer(`redis://:p%40ss@127.0.0.1:${port}`, assert.fail)({ id: '7', title: 'Heron' });
  const expected = [['AUTH', 'p@ss'], ['PUBLISH', 'field-notes', '{"id":"7","title":"Heron"}'], ['QUIT']];
  assert.equal(await arrived, expected.map(toCommand).join(''));
  server.close();
});

test('an absent Redis is logged and goes no further', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const line = await new Promise<string>((resolve) => {
    createAnnouncer(`redis://127.0.0.1:${port}`, resolve)({ id: '8', title: 'Owl' });
  });
  assert.match(line, /note 8 was not announced/);
});
