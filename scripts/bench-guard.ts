/**
 * Measures what the guard in front of a service costs: the same requests directly and through it, in turns in one run. The guard runs in a
 * process of its own, as in the runtime. `npm run bench:guard`; with a connection string, such as
 * `-- postgresql://app:secret@127.0.0.1:47000/app`, a database is asked too.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { connect, createServer as createPlainServer, type Socket } from 'node:net';
import { PortGuard } from '../runtime/guard/port-guard.ts';
import { connectLoopback } from '../runtime/http/loopback-agent.ts';

const rounds = 3;
const download = Buffer.alloc(1_000_000);

/** The process of the guard: prints its port, and its resident memory when it is asked. */
async function runGuard(upstream: number): Promise<void> {
  const port = { service: 'bench', name: 'http', port: 0 };
  const guard = new PortGuard({
    findUpstream: () => ({
      port: upstream,
      connect: (options) => connectLoopback(upstream, undefined, options),
    }),
    pagePorts: () => [],
    log: (line) => console.error(line),
  });
  const server = createPlainServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, (socket) =>
    guard.accept(port, socket),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port.port = typeof address === 'object' && address !== null ? address.port : 0;
  process.send?.(port.port);
  process.on('message', () => {
    globalThis.gc?.();
    process.send?.(process.memoryUsage.rss());
  });
}

async function startGuard(upstream: number) {
  const child = fork(import.meta.filename, ['guard', String(upstream)], {
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  const [port] = await once(child, 'message');
  const readMemory = async (): Promise<number> => {
    child.send('memory');
    return (await once(child, 'message'))[0];
  };
  return { port: Number(port), readMemory, stop: () => child.kill() };
}

function get(port: number, path: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, agent }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      response.on('end', () => resolve(size));
    })
      .on('error', reject)
      .end();
  });
}

/** Milliseconds of each of `count` calls, one after the other. */
async function time(count: number, call: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    await call();
    all.push(performance.now() - start);
  }
  return all.sort((a, b) => a - b);
}

type Figures = Record<string, string>;

async function measureHttp(port: number): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const small = await time(1_000, () => get(port, '/small', agent));
  const start = performance.now();
  await Promise.all(Array.from({ length: 32 }, () => time(100, () => get(port, '/small', agent))));
  const perSecond = 3_200 / ((performance.now() - start) / 1000);
  const [large = 0] = await time(3, () => get(port, '/large', agent));
  agent.destroy();
  return {
    'GET small, median': `${(small[500] ?? 0).toFixed(2)} ms`,
    'GET small, 32 at once': `${perSecond.toFixed(0)}/s`,
    '100 MB download': `${(100 / (large / 1000)).toFixed(0)} MB/s`,
  };
}

async function measurePostgres(url: URL, port: number): Promise<Figures> {
  const { Client } = await import('pg');
  const target = new URL(url);
  target.port = String(port);
  const client = new Client({ connectionString: target.href });
  await client.connect();
  const small = await time(1_000, () => client.query('select 1'));
  const [large = 0] = await time(3, () =>
    client.query("select repeat('x', 1000) from generate_series(1, 50000)"),
  );
  await client.end();
  return {
    'select 1, median': `${(small[500] ?? 0).toFixed(2)} ms`,
    '50 MB result': `${(50 / (large / 1000)).toFixed(0)} MB/s`,
  };
}

async function measureIdle(guard: Awaited<ReturnType<typeof startGuard>>): Promise<void> {
  const sockets: Socket[] = [];
  const before = await guard.readMemory();
  for (let index = 0; index < 1_000; index += 1) {
    const socket = connect(guard.port, '127.0.0.1');
    await once(socket, 'connect');
    sockets.push(socket);
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const bytes = ((await guard.readMemory()) - before) / sockets.length;
  console.log(`memory of an idle connection: ${(bytes / 1024).toFixed(0)} KiB`);
  for (const socket of sockets) socket.destroy();
}

async function compare(own: number, measure: (port: number) => Promise<Figures>): Promise<void> {
  const guard = await startGuard(own);
  await measure(own);
  for (let round = 0; round < rounds; round += 1) {
    console.log('directly  ', await measure(own));
    console.log('guarded   ', await measure(guard.port));
  }
  guard.stop();
}

const [mode, upstream] = process.argv.slice(2);
if (mode === 'guard') await runGuard(Number(upstream));
else {
  const server = createServer((incoming, response) => {
    if (incoming.url === '/small') response.end('{"ok":true}');
    else {
      response.writeHead(200, { 'content-length': 100 * download.length });
      let left = 100;
      const more = (): void => {
        while (left > 0) {
          left -= 1;
          if (!response.write(download)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  await compare(own, measureHttp);
  const guard = await startGuard(own);
  await measureIdle(guard);
  guard.stop();
  if (mode !== undefined) {
    const url = new URL(mode);
    await compare(Number(url.port), (port) => measurePostgres(url, port));
  }
  server.close();
  server.closeAllConnections();
}
