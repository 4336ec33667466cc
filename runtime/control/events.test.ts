import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { bearer, call, type FakeApp, open, startFakeApp } from '../../test/support/runtime/fake-app.ts';
import { createKey, toKeysPath } from '../keys/keys.ts';

let app: FakeApp;
beforeAll(async () => {
  app = await startFakeApp();
});
afterAll(() => app.close());

const change = (to: string) => ({ at: 5, service: 'api', from: 'ready', to, message: `now ${to}` });

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The server's response to a handshake. */
function connect(path: string, headers: Record<string, string>): Promise<WebSocket | number> {
  return new Promise((resolve) => {
    const client = new WebSocket(`ws://127.0.0.1:${app.server.port}${path}`, { headers });
    client.on('open', () => resolve(client));
    client.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    client.on('error', () => undefined);
  });
}

describe('GET /events', () => {
  it('sends the complete state, then each change, and releases a disconnected reader', async () => {
    const stream = await open(app.server.port, '/events', { headers: bearer });
    expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    await until(() => app.supervisor.listeners.size === 1);
    const jwt = app.parts.secrets?.value('jwt') ?? '';
    app.supervisor.tell({ ...change('unhealthy'), message: `it said ${jwt}` });
    app.supervisor.tell(change('backing-off'));
    await until(() => text.includes('backing-off'));
    const events = text
      .trimEnd()
      .split('\n\n')
      .map((event) => /^event: (.+)\ndata: (.+)$/.exec(event) ?? []);
    expect(events.map(([, name]) => name)).toEqual(['snapshot', 'state', 'state']);
    expect(JSON.parse(events[0]?.[2] ?? '')).toMatchObject({
      ready: true,
      details: { api: { state: 'ready' } },
    });
    expect(JSON.parse(events[1]?.[2] ?? '')).toEqual({ ...change('unhealthy'), message: 'it said ***' });
    stream.destroy();
    await until(() => app.supervisor.listeners.size === 0);
  });
});

describe('GET /events/ws', () => {
  it('sends the same events, with authorization', async () => {
    const client = await connect('/events/ws', bearer);
    if (typeof client === 'number') throw new Error(`refused with ${client}`);
    const messages: { event: string; data: unknown }[] = [];
    client.on('message', (data) => messages.push(JSON.parse(String(data))));
    await until(() => app.supervisor.listeners.size === 1);
    app.supervisor.tell(change('stopping'));
    await until(() => messages.some(({ event }) => event === 'state'));
    expect(messages.at(-1)).toEqual({ event: 'state', data: change('stopping') });
    client.close();
    await until(() => app.supervisor.listeners.size === 0);
  });

  it('refuses requests without authorization or from other origins', async () => {
    const { key } = await createKey(toKeysPath(app.appData), 'read');
    expect(await connect('/events/ws', {})).toBe(401);
    expect(await connect('/events/ws', { ...bearer, host: 'evil.example' })).toBe(403);
    expect(await connect('/events/ws', { ...bearer, origin: 'https://evil.example' })).toBe(403);
    expect(await connect('/events', bearer)).toBe(404);
    const client = await connect('/events/ws', { authorization: `Bearer ${key}` });
    expect(typeof client).toBe('object');
    if (typeof client !== 'number') client.terminate();
  });

  it('answers 426 to a plain GET', async () => {
    const answer = await call(app.server.port, '/events/ws', { headers: bearer });
    expect([answer.status, answer.headers.upgrade, answer.json['code']]).toEqual([
      426,
      'websocket',
      'protocol-upgrade-required',
    ]);
  });

  it('ends with the server', async () => {
    const short = await startFakeApp();
    const client = new WebSocket(`ws://127.0.0.1:${short.server.port}/events/ws`, { headers: bearer });
    await new Promise((resolve) => client.on('message', resolve));
    const closed = new Promise((resolve) => client.on('close', resolve));
    const streams = await Promise.all(
      ['/events', '/logs/tail?serviceId=api&follow=1'].map((path) =>
        open(short.server.port, path, { headers: bearer }),
      ),
    );
    // An aborted stream would be an 'aborted' error.
    const ends = streams.map((stream) => stream.resume().toArray());
    await short.close();
    await closed;
    await expect(Promise.all(ends)).resolves.toHaveLength(2);
  });
});
