import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Print } from './print.ts';
import { toCpuMs, toMemory } from './process-figures.ts';

const root = join(import.meta.dirname, '../..');
const driver = join(root, 'dist/kit/embedded-qdrant/driver.cjs');
const port = 7_444;
const size = 768;
const rounds = 25;

interface Server {
  pid: number;
  /** Milliseconds until it was ready. */
  startMs: number;
  stop(): Promise<void>;
}

async function start(data: string): Promise<Server> {
  const begin = performance.now();
  const env = {
    QDRANT_DATA_DIR: data,
    QDRANT_PORT: String(port),
    QDRANT_API_KEY: 'k',
    QDRANT_VECTOR_MEMORY_MB: '1024',
  };
  const child = spawn(process.execPath, [driver], { env, stdio: ['ignore', 'inherit', 'pipe'] });
  await once(child.stderr, 'data');
  const startMs = performance.now() - begin;
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { pid: child.pid ?? 0, startMs, stop };
}

async function call(method: string, path: string, body: string): Promise<void> {
  const init = { method, headers: { 'content-type': 'application/json' }, body };
  const response = await fetch(`http://127.0.0.1:${port}/collections/bench${path}`, init);
  if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`);
}

const toVectorText = () => JSON.stringify(Array.from({ length: size }, () => Math.random() - 0.5));

async function fill(count: number): Promise<void> {
  const vectors = Array.from({ length: 500 }, toVectorText);
  await call('PUT', '', JSON.stringify({ vectors: { size, distance: 'Cosine' } }));
  for (let id = 0; id < count; id += vectors.length) {
    const points = vectors.map((vector, at) => {
      const payload = JSON.stringify({ group: `g${at % 50}`, text: 'some words of a document' });
      return `{"id":${id + at},"vector":${vector},"payload":${payload}}`;
    });
    await call('PUT', '/points', `{"points":[${points.join(',')}]}`);
  }
}

/** The processor time of a search and the shortest time of an answer, after the first one, whose time is beside them. */
async function timeSearches(pid: number, more: string): Promise<string> {
  const search = () => call('POST', '/points/search', `{"vector":${toVectorText()},"limit":10${more}}`);
  const before = toCpuMs(pid);
  await search();
  const afterFirst = toCpuMs(pid);
  let shortest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    await search();
    shortest = Math.min(shortest, performance.now() - begin);
  }
  const each = (toCpuMs(pid) - afterFirst) / rounds;
  return `${each.toFixed(1)} ms of the processor, answered in ${shortest.toFixed(1)} ms; the first ${afterFirst - before} ms`;
}

async function benchCount(print: Print, count: number): Promise<void> {
  const data = join(mkdtempSync(join(tmpdir(), 'bench-qdrant-')), 'store');
  let server = await start(data);
  try {
    print('first start to ready', `${server.startMs.toFixed(0)} ms, ${toMemory(server.pid)}`);
    const begin = toCpuMs(server.pid);
    await fill(count);
    print(`${count} points of ${size} numbers stored`, `${toCpuMs(server.pid) - begin} ms of the processor`);
    await server.stop();
    const bytes = readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0);
    print('on disk', `${Math.round(bytes / 1e6)} MB`);
    server = await start(data);
    print('start to ready', `${server.startMs.toFixed(0)} ms, ${toMemory(server.pid)}`);
    print('search', await timeSearches(server.pid, ''));
    const filter = ',"filter":{"must":[{"key":"group","match":{"value":"g7"}}]}';
    print('search with a filter that passes 1 of 50', await timeSearches(server.pid, filter));
    print('memory after searches', toMemory(server.pid));
  } finally {
    await server.stop();
    rmSync(join(data, '..'), { recursive: true, force: true });
  }
}

/** The figures of embedded-qdrant, from its bundle in dist. */
export async function benchQdrant(print: Print): Promise<void> {
  print('bundle', `${Math.round(statSync(driver).size / 1000)} KB`);
  for (const count of [10_000, 100_000]) await benchCount(print, count);
}
