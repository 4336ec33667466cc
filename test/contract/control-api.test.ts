import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { startControlApp } from './support/control-app.ts';
import { call } from './support/http.ts';
import { idle } from './support/programs.ts';
import type { Running } from './support/running.ts';
import { until } from './support/wait.ts';

let running: Running;
beforeAll(async () => {
  running = await startControlApp();
});
afterAll(cleanUp);

const expectError = (
  answer: { status: number; json: unknown; headers: Record<string, unknown> },
  status: number,
) => {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(answer.json).toMatchObject({
    error: expect.any(String),
    code: expect.any(String),
    remedy: expect.any(String),
  });
};

describe('errors are JSON {error, code, remedy}', () => {
  it('an unknown path is 404', async () => {
    expectError(await running.get('/nothing'), 404);
    expectError(await running.get('/'), 404);
    expectError(await running.get('/status/more'), 404);
  });

  it.each([
    ['POST', '/status'],
    ['DELETE', '/secrets'],
    ['GET', '/shutdown'],
    ['GET', '/services/api/restart'],
    ['PUT', '/telemetry'],
    ['POST', '/healthz'],
  ])('%s %s is 405', async (method, path) => {
    const answer = await running.request(path, { method });
    expectError(answer, 405);
    expect(answer.headers['allow']).toBeTruthy();
  });

  it.each([
    ['cut off', '{"secrets":'],
    ['empty', ''],
    ['an array', '[]'],
    ['a string', '"x"'],
    ['null', 'null'],
    ['without secrets', '{}'],
    ['with a number as value', '{"secrets":{"key":5}}'],
    ['with an array for secrets', '{"secrets":["key"]}'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ])('POST /secrets with a body that is %s is 400', async (_title, body) => {
    expectError(await running.request('/secrets', { method: 'POST', body }), 400);
  });

  it('POST /telemetry with a wrong body is 400', async () => {
    expectError(await running.request('/telemetry', { method: 'POST', body: '{"upload":"yes"}' }), 400);
  });

  it('a body of 64 MiB is refused and the runtime keeps running', async () => {
    const body = Buffer.alloc(64 * 1024 * 1024, 0x61);
    const status = await running.request('/secrets', { method: 'POST', body }).then(
      (answer) => answer.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect((await running.get('/status')).status).toBe(200);
  });

  it('POST /services/{id}/restart of an unknown service is 404', async () => {
    expectError(await running.post('/services/unknown/restart'), 404);
    expectError(await running.post('/services/..%2f..%2fapi/restart'), 404);
    expectError(
      await running.post('/services/%zz/restart').then((a) => a),
      (await running.post('/services/%zz/restart')).status === 400 ? 400 : 404,
    );
  });

  it('headers of 100 KiB and a request line of 100 KiB are an error, and the runtime keeps running', async () => {
    await running.request('/status', { headers: { 'x-much': 'a'.repeat(100_000) } }).catch(() => undefined);
    await running.request(`/${'a'.repeat(100_000)}`).catch(() => undefined);
    expect((await running.get('/status')).status).toBe(200);
  });
});

describe('answers', () => {
  it('/readyz is 200 with {ready, details, gpu}', async () => {
    const answer = await running.get('/readyz');
    expect(answer.status).toBe(200);
    expect(answer.json.ready).toBe(true);
    expect(Object.keys(answer.json.details).sort()).toEqual(['api', 'side']);
    expect(answer.json.details.api).toMatchObject({
      ready: true,
      state: expect.any(String),
      message: expect.any(String),
      restarts: 0,
    });
    expect(Number.isNaN(Date.parse(answer.json.details.api.started_at))).toBe(false);
    expect(Number.isNaN(Date.parse(answer.json.details.api.ready_at))).toBe(false);
    expect(answer.json).toHaveProperty('gpu');
  });

  it('/status contains instance, app, version, manifest sha256, ports, uptime, memory and counters', async () => {
    const { json, text } = await running.get('/status');
    expect(text).toContain('contract-app');
    expect(text).toContain('1.2.0');
    expect(text).toMatch(/[0-9a-f]{64}/);
    for (const word of ['instance', 'app', 'version', 'manifest', 'ports', 'uptime', 'memory', 'services'])
      expect([word, JSON.stringify(json).includes(word)]).toEqual([word, true]);
  });

  it('/status has the sha256 of the manifest file', async () => {
    const sum = createHash('sha256')
      .update(readFileSync(`${running.app.bundle}/bundle.json`))
      .digest('hex');
    expect((await running.get('/status')).text).toContain(sum);
  });

  it('/ports is {services: {<id>: {<name>: port}}}', async () => {
    const { json } = await running.get('/ports');
    expect(json.services.api.api).toBeGreaterThanOrEqual(running.app.port(1));
    expect(json.services.api.api).toBeLessThanOrEqual(running.app.port(11));
  });

  it('/validate is 200 {valid: true, errors: []}', async () => {
    const answer = await running.get('/validate');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ valid: true, errors: [] });
  });

  it('/metrics is Prometheus text', async () => {
    const answer = await running.get('/metrics');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    const sample =
      /^[a-zA-Z_:][a-zA-Z0-9_:]*(\{[a-zA-Z_][a-zA-Z0-9_]*="(\\.|[^"\\])*"(,[a-zA-Z_][a-zA-Z0-9_]*="(\\.|[^"\\])*")*,?\})? (-?[0-9.]+(e[+-]?\d+)?|NaN|[+-]Inf)( -?\d+)?$/i;
    const lines = answer.text.split('\n');
    expect(lines.pop()).toBe('');
    const samples = lines.filter((line) => !line.startsWith('#'));
    expect(samples.filter((line) => !sample.test(line))).toEqual([]);
    expect(samples.some((line) => line.includes('"api"'))).toBe(true);
    expect(lines.filter((line) => line.startsWith('# TYPE')).length).toBeGreaterThan(0);
  });

  it('HEAD /healthz is a success without a body', async () => {
    const answer = await call({ port: running.port, path: '/healthz', method: 'HEAD' });
    expect(answer.text).toBe('');
    expect(answer.status).toBe(200);
  });

  it('answers are not cached and not sniffed', async () => {
    const { headers } = await running.get('/status');
    expect(headers['cache-control']).toContain('no-store');
  });
});

describe('GET /logs/tail?serviceId=&lines=', () => {
  const tail = (query: string) => running.get(`/logs/tail?${query}`);

  it('is text of the last lines', async () => {
    const answer = await tail('serviceId=api&lines=3');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    expect(
      answer.text
        .trimEnd()
        .split('\n')
        .map((line) => line.match(/line \d+/)?.[0]),
    ).toEqual(['line 48', 'line 49', 'line 50']);
  });

  it('lines can exceed the length of the log, and has a default', async () => {
    expect((await tail('serviceId=api&lines=1000')).text).toContain('line 1\n');
    expect((await tail('serviceId=api')).text).toContain('line 50');
  });

  it.each([10_000, 100_000])('lines=%i is accepted', async (lines) => {
    const answer = await tail(`serviceId=api&lines=${lines}`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('line 1\n');
  });

  it('lines=1 is the last line', async () => {
    expect((await tail('serviceId=api&lines=1')).text.trim()).toMatch(/line 50$/);
  });

  it.each(['-1', 'abc', '1.5', '', ' ', '99999999999999999999'])('lines=%j is a 400', async (lines) => {
    expectError(await tail(`serviceId=api&lines=${encodeURIComponent(lines)}`), 400);
  });

  it('lines=0 gives no line or a 400, but not everything', async () => {
    const answer = await tail('serviceId=api&lines=0');
    if (answer.status === 200) expect(answer.text).toBe('');
    else expectError(answer, 400);
  });

  it('an unknown service is 404, a missing one 400', async () => {
    expectError(await tail('serviceId=unknown'), 404);
    expectError(await tail('serviceId=..%2F..%2Fsecrets.json'), 404);
    expectError(await tail('lines=5'), 400);
  });

  it('a service that has written nothing has an empty log', async () => {
    const answer = await tail('serviceId=side');
    expect(answer).toMatchObject({ status: 200, text: '' });
  });

  it('&follow=1 streams new output', async () => {
    const stream = await running.stream('/logs/tail?serviceId=api&lines=1&follow=1');
    expect(stream.status).toBe(200);
    await running.ask('api', '/log?text=fresh-line');
    await until('the line is streamed', () => stream.text().includes('fresh-line'));
    expect(stream.text()).toContain('line 50');
    expect(stream.text()).not.toContain('line 49');
    expect(stream.ended()).toBe(false);
    stream.close();
  });
});

it('programs of the user are optional, and reported as found or not', async () => {
  const app = await createApp([idle('one')]);
  const tools = [
    { name: 'shell', program: process.platform === 'win32' ? 'cmd' : 'sh' },
    { name: 'agent', program: 'no-such-agent-of-the-user', description: 'An agent.' },
  ];
  app.save({ user_tools: tools });
  const own = await app.startReady();
  const expected = [
    { ...tools[0], state: 'found' },
    { ...tools[1], state: 'not-found' },
  ];
  for (const path of ['/readyz', '/status']) {
    const { status, json } = await own.get(path);
    expect([status, json.ready, json.user_tools]).toEqual([200, true, expected]);
  }
  expect((await running.get('/status')).json).not.toHaveProperty('user_tools');
});
