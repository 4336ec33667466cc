import { afterEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { cleanUp, createApp } from './support/app.ts';
import { web } from './support/programs.ts';
import type { Running } from './support/running.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const restart = { initial_ms: 10, factor: 1, max_ms: 10, max_restarts: 5 };

function socketOf(running: Running, headers: Record<string, string>): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${running.port}/events/ws`, { headers });
}

const refusal = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => resolve('open'));
    socket.on('error', () => resolve('error'));
  });

describe('GET /events: server-sent events', () => {
  it('state changes of services, as an event stream of JSON', async () => {
    const app = await createApp([web('api', { restart })]);
    const running = await app.startReady();
    const stream = await running.stream('/events');
    expect(stream.status).toBe(200);
    expect(stream.headers['content-type']).toMatch(/^text\/event-stream/);
    await running.ask('api', '/exit?code=1');
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    await until(
      'the changes are told',
      () => /restart|backoff|waiting/i.test(stream.text()) && /ready/.test(stream.text()),
    );
    const data = [...stream.text().matchAll(/^data: ?(.*)$/gm)].map((match) => JSON.parse(match[1] ?? ''));
    expect(data.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).toContain('api');
    expect(stream.text()).toMatch(/\n\n/);
    stream.close();
  });

  it('ends when the runtime stops, and does not delay the stop', async () => {
    const app = await createApp([web('api')]);
    const running = await app.startReady();
    const stream = await running.stream('/events');
    expect(await running.stop()).toBe(0);
    await until('the stream ends', () => stream.ended());
  });

  it('twenty listeners, some of which disconnect, cause no failure', async () => {
    const app = await createApp([web('api', { restart })]);
    const running = await app.startReady();
    const streams = await Promise.all(Array.from({ length: 20 }, () => running.stream('/events')));
    for (const stream of streams.slice(0, 10)) stream.close();
    await running.ask('api', '/exit?code=1');
    await until('a second start', () => app.notes('api.starts').length === 2);
    await running.ready();
    await until('the others were told', () =>
      streams.slice(10).every((stream) => stream.text().includes('api')),
    );
    for (const stream of streams) stream.close();
    expect(await running.detail('api')).toMatchObject({ ready: true });
  });
});

describe('/events/ws: the same as a WebSocket, same auth', () => {
  it('state changes as JSON messages', async () => {
    const app = await createApp([web('api', { restart })]);
    const running = await app.startReady();
    const socket = socketOf(running, { authorization: `Bearer ${running.token}` });
    const messages: string[] = [];
    socket.on('message', (data) => messages.push(String(data)));
    await new Promise((resolve, reject) => {
      socket.on('open', resolve);
      socket.on('error', reject);
    });
    await running.ask('api', '/exit?code=1');
    await until('messages about the service', () => messages.some((message) => message.includes('api')));
    for (const message of messages) expect(() => JSON.parse(message)).not.toThrow();
    socket.terminate();
  });

  it.each([
    ['no token', {}, 401],
    ['a wrong token', { authorization: `Bearer ${'0'.repeat(64)}` }, 401],
  ])('%s is refused', async (_title, headers, status) => {
    const app = await createApp([web('api')]);
    const running = await app.startReady();
    expect(await refusal(socketOf(running, headers as Record<string, string>))).toBe(status);
  });

  it('a foreign Host or Origin is refused even with the token', async () => {
    const app = await createApp([web('api')]);
    const running = await app.startReady();
    const authorization = `Bearer ${running.token}`;
    expect(await refusal(socketOf(running, { authorization, host: 'evil.example' }))).toBe(403);
    expect(await refusal(socketOf(running, { authorization, origin: 'https://evil.example' }))).toBe(403);
  });

  it('does not delay the stop', async () => {
    const app = await createApp([web('api')]);
    const running = await app.startReady();
    const socket = socketOf(running, { authorization: `Bearer ${running.token}` });
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    expect(await running.stop()).toBe(0);
    await closed;
  });
});
