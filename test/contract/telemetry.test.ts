import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { type Fields, idle, script, web } from './support/programs.ts';
import { until } from './support/wait.ts';

interface Collector {
  url: string;
  bodies: string[];
  answer: number;
  server: Server;
}

const collectors: Collector[] = [];
afterEach(async () => {
  await cleanUp();
  for (const { server } of collectors.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that receives uploads. */
async function collector(): Promise<Collector> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      if (found.answer < 300) found.bodies.push(body);
      response.statusCode = found.answer;
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const found: Collector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telemetry`,
    bodies: [],
    answer: 200,
    server,
  };
  collectors.push(found);
  return found;
}

const withUpload = (url: string, programs = [idle('one')]): Promise<App> =>
  createApp(programs, { telemetry: { file: 'telemetry/events.jsonl', upload_url: url } });

const eventNames = (collected: Collector): string[] =>
  [...collected.bodies.join('\n').matchAll(/"event"\s*:\s*"(\w+)"/g)].map((match) => match[1] ?? '');

describe('telemetry events', () => {
  it('each line: ts, event, service_id?, details?', async () => {
    const app = await createApp([web('api')]);
    const running = await app.startReady();
    await running.untilEvent('ready');
    await running.stop();
    const events = running.events();
    for (const event of events) {
      expect(
        Object.keys(event).filter((key) => !['ts', 'event', 'service_id', 'details'].includes(key)),
      ).toEqual([]);
      expect(Number.isNaN(Date.parse(event['ts']))).toBe(false);
    }
    const names = events.map((event) => event['event']);
    expect(names[0]).toBe('app_start');
    for (const name of ['service_start', 'service_ready', 'ready', 'shutdown']) expect(names).toContain(name);
    expect(events.find((event) => event['event'] === 'service_ready')?.['service_id']).toBe('api');
  });

  it('a later run appends to the same file', async () => {
    const app = await createApp([idle('one')]);
    await (await app.startReady()).stop();
    const second = await app.startReady();
    await second.stop();
    expect(second.events().filter((event) => event['event'] === 'app_start')).toHaveLength(2);
  });

  it('without `telemetry` the file is telemetry/deployment-telemetry.jsonl', async () => {
    const app = await createApp([idle('one')]);
    const { telemetry: _gone, ...rest } = app.manifest;
    app.manifest = rest;
    app.save();
    const running = await app.startReady();
    await running.untilEvent('ready');
    expect(readFileSync(app.path('telemetry/deployment-telemetry.jsonl'), 'utf8')).toContain('app_start');
  });

  it('ready is recorded once, when all critical services are ready', async () => {
    const app = await createApp([idle('one'), idle('two')]);
    const running = await app.startReady();
    await running.untilEvent('ready');
    await running.stop();
    expect(running.events().filter((event) => event['event'] === 'ready')).toHaveLength(1);
  });

  it('never a secret value', async () => {
    const value = 'top-secret-value-4711';
    const api = script('leaky', `console.log('the key is ' + process.env.API_KEY); process.exit(3);`, {
      secrets: ['api_key'],
      restart: { max_restarts: 0 },
      readiness: { type: 'log_match', pattern: 'never', timeout_ms: 5000 },
      migrations: [{ version: '1', command: ['sh', '-c', 'echo migrating with $API_KEY; true'], run_on: '' }],
    });
    const app = await createApp([api], {
      secrets: [
        {
          id: 'api_key',
          class: 'user_prompt',
          prompt: { label: 'Key' },
          target: { type: 'env', name: 'API_KEY' },
        },
      ],
    });
    const running = await app.start();
    await running.untilEvent('secrets_missing');
    await running.post('/secrets', { secrets: { api_key: value } });
    await running.untilHealth('failed');
    await running.untilEvent('service_exit');
    expect(app.read('telemetry/events.jsonl')).not.toContain(value);
    expect((await running.get('/readyz')).text).not.toContain(value);
    expect((await running.get('/status')).text).not.toContain(value);
    expect(await running.log('leaky')).not.toContain(value);
    expect((await running.get('/diagnostics')).bytes.includes(value)).toBe(false);
  });
});

describe('GET /telemetry, POST /telemetry, POST /telemetry/upload', () => {
  it('path and opt-in state; off until the user opts in', async () => {
    const { url } = await collector();
    const app = await withUpload(url);
    const running = await app.startReady();
    const before = await running.get('/telemetry');
    expect(before.status).toBe(200);
    expect(before.text).toContain('events.jsonl');
    expect(JSON.stringify(before.json)).toMatch(/"upload"\s*:\s*false|"opt(ed)?_in"\s*:\s*false/i);
    expect((await running.post('/telemetry', { upload: true })).status).toBe(200);
    expect(JSON.stringify((await running.get('/telemetry')).json)).toMatch(
      /"upload"\s*:\s*true|"opt(ed)?_in"\s*:\s*true/i,
    );
  });

  it('upload before opting in is 409 and sends nothing', async () => {
    const collected = await collector();
    const app = await withUpload(collected.url);
    const running = await app.startReady();
    const answer = await running.post('/telemetry/upload');
    expect(answer.status).toBe(409);
    expect(answer.json).toMatchObject({
      error: expect.any(String),
      code: expect.any(String),
      remedy: expect.any(String),
    });
    await running.stop();
    expect(collected.bodies).toEqual([]);
  });

  it('uploads new lines only', async () => {
    const collected = await collector();
    const app = await withUpload(collected.url);
    const running = await app.startReady();
    await running.untilEvent('ready');
    await running.post('/telemetry', { upload: true });
    const answer = await running.post('/telemetry/upload');
    expect([200, 202]).toContain(answer.status);
    await until('the events arrived', () => eventNames(collected).includes('app_start'));
    const first = eventNames(collected);
    expect(first.filter((name) => name === 'app_start')).toHaveLength(1);
    await running.post('/services/one/restart');
    await until('a restart', () => app.notes('one.starts').length === 2);
    await running.ready();
    await running.post('/telemetry/upload');
    await until('more arrived', () => eventNames(collected).length > first.length);
    expect(eventNames(collected).filter((name) => name === 'app_start')).toHaveLength(1);
  });

  it('the opt-in and the upload position survive a restart of the runtime', async () => {
    const collected = await collector();
    const app = await withUpload(collected.url);
    const first = await app.startReady();
    await first.untilEvent('ready');
    await first.post('/telemetry', { upload: true });
    await first.post('/telemetry/upload');
    await until('the events arrived', () => eventNames(collected).includes('ready'));
    await first.stop();
    const second = await app.startReady();
    await second.untilEvent('ready');
    await second.post('/telemetry/upload');
    await until(
      'the second start arrived',
      () => eventNames(collected).filter((name) => name === 'app_start').length === 2,
    );
    expect(eventNames(collected).filter((name) => name === 'ready').length).toBeLessThanOrEqual(2);
  });

  it('refused lines are sent again later', async () => {
    const collected = await collector();
    collected.answer = 500;
    const app = await withUpload(collected.url);
    const running = await app.startReady();
    await running.untilEvent('ready');
    await running.post('/telemetry', { upload: true });
    void running.post('/telemetry/upload').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(collected.bodies).toEqual([]);
    collected.answer = 200;
    await until('the events arrived', async () => {
      await running.post('/telemetry/upload');
      return eventNames(collected).includes('app_start');
    });
    expect(eventNames(collected).filter((name) => name === 'app_start')).toHaveLength(1);
  });

  it('opting out again is 409 again', async () => {
    const collected = await collector();
    const app = await withUpload(collected.url);
    const running = await app.startReady();
    await running.post('/telemetry', { upload: true });
    await running.post('/telemetry', { upload: false });
    expect((await running.post('/telemetry/upload')).status).toBe(409);
  });

  it('an unreachable server does not affect the app', async () => {
    const app = await withUpload('http://127.0.0.1:1/telemetry');
    const running = await app.startReady();
    await running.post('/telemetry', { upload: true });
    const answer: Fields = await running.post('/telemetry/upload');
    expect(answer['status']).toBeGreaterThanOrEqual(200);
    expect((await running.get('/readyz')).status).toBe(200);
    expect(await running.stop()).toBe(0);
  });
});
