import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type App, cleanUp, createApp } from './support/app.ts';
import { type Fields, web } from './support/programs.ts';
import { until } from './support/wait.ts';

let servers: Server[] = [];
afterEach(async () => {
  await cleanUp();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

interface Remote {
  port: number;
  seen: (string | undefined)[];
  server: Server;
  env: Record<string, string>;
}

/** An https server on this machine; the runtime trusts its authority through NODE_EXTRA_CA_CERTS. */
async function remote(app: App, answer: (count: number) => [status: number, body: string]): Promise<Remote> {
  const [key, cert] = [join(app.root, 'key.pem'), join(app.root, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      cert,
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost,IP:127.0.0.1',
    ],
    { stdio: 'ignore' },
  );
  const seen: (string | undefined)[] = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    seen.push(request.headers.authorization);
    const [status, body] = answer(seen.length);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, seen, server, env: { NODE_EXTRA_CA_CERTS: cert } };
}

const far = (port: number, more: Fields = {}, format?: string): Fields => ({
  id: 'far',
  class: 'remote_fetch',
  remote: { url: `https://localhost:${port}/secret`, ...more },
  target: { type: 'env', name: 'FAR' },
  ...(format === undefined ? {} : { format }),
});

describe('remote_fetch', () => {
  it("is fetched over https with the app's auth_secret, read at its JSON pointer, and passed to the service", async () => {
    const app = await createApp([web('api', { secrets: ['far', 'pass'] })]);
    const { port, seen, env } = await remote(app, () => [200, '{"data":{"value":"fetched-1"}}']);
    const pass = {
      id: 'pass',
      class: 'user_prompt',
      prompt: { label: 'Pass' },
      target: { type: 'env', name: 'PASS' },
    };
    app.save({ secrets: [far(port, { auth_secret: 'pass', json_pointer: '/data/value' }), pass] });
    const running = await app.start({ env });
    await running.post('/secrets', { secrets: { pass: 'open-sesame' } });
    await running.ready();
    expect((await running.ask('api', '/self')).json.env.FAR).toBe('fetched-1');
    expect(seen.at(-1)).toBe('Bearer open-sesame');
  });

  it('is retried after a failure of the server', async () => {
    const app = await createApp([web('api', { secrets: ['far'] })]);
    const { port, env } = await remote(app, (count) => (count < 3 ? [500, ''] : [200, 'third']));
    app.save({ secrets: [far(port)] });
    const running = await app.startReady({ env });
    expect((await running.ask('api', '/self')).json.env.FAR).toBe('third');
  });

  it('is cached, encrypted: the next start works without the server', async () => {
    const app = await createApp([web('api', { secrets: ['far'] })]);
    const { port, env, server } = await remote(app, () => [200, 'cached-value-331']);
    app.save({ secrets: [far(port)] });
    await (await app.startReady({ env })).stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(app.read('secrets.json')).not.toContain('cached-value-331');
    const second = await app.startReady({ env });
    expect((await second.ask('api', '/self')).json.env.FAR).toBe('cached-value-331');
  });

  it('a value that does not match its format is not used', async () => {
    const app = await createApp([web('api', { secrets: ['far'] })]);
    const { port, env, seen } = await remote(app, () => [200, '<html>login</html>']);
    app.save({ secrets: [far(port, {}, '^[a-z]+$')] });
    const running = await app.start({ env });
    await until('it was asked for', () => seen.length > 0);
    await running.untilDetail('api', 'names the secret', (detail) => JSON.stringify(detail).includes('far'));
    expect(app.notes('api.starts')).toEqual([]);
  });

  it('a certificate of an unknown authority is not trusted', async () => {
    const app = await createApp([web('api', { secrets: ['far'] })]);
    const { port, seen } = await remote(app, () => [200, 'forged']);
    app.save({ secrets: [far(port)] });
    const running = await app.start();
    await running.untilDetail('api', 'names the secret', (detail) => JSON.stringify(detail).includes('far'));
    expect(seen).toEqual([]);
    expect(app.notes('api.starts')).toEqual([]);
  });
});
