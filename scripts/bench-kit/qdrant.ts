import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Print } from '../bench-kit.ts';

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

/** The memory of a process in MB; only Linux shows it so. */
function toMemory(pid: number): string {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return `${Math.round(Number(kilobytes) / 1024)} MB`;
}

async function call(method: string, path: string, body: unknown): Promise<number> {
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`http://127.0.0.1:${port}/collections/bench${path}`, init);
  const answer = (await response.json()) as { status: unknown; time: number };
  if (response.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.status)}`);
  return answer.time * 1000;
}

const toVector = () => Array.from({ length: size }, () => Math.random() - 0.5);

async function fill(count: number): Promise<void> {
  await call('PUT', '', { vectors: { size, distance: 'Cosine' } });
  for (let id = 0; id < count; id += 500) {
    const points = Array.from({ length: Math.min(500, count - id) }, (_, at) => ({
      id: id + at,
      vector: toVector(),
      payload: { group: `g${(id + at) % 50}`, text: 'some words of a document' },
    }));
    await call('PUT', '/points', { points });
  }
}

/** The first time and the shortest of the others: what a machine with other work needs least time for. */
async function timeSearches(more: object): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push(await call('POST', '/points/search', { vector: toVector(), limit: 10, ...more }));
  const [first = 0, ...rest] = times;
  rest.sort((a, b) => a - b);
  return `${rest[0]?.toFixed(1)} ms, median ${rest[rounds >> 1]?.toFixed(1)} ms, the first ${first.toFixed(0)} ms`;
}

async function benchCount(print: Print, count: number): Promise<void> {
  const data = join(mkdtempSync(join(tmpdir(), 'bench-qdrant-')), 'store');
  let server = await start(data);
  try {
    print('first start to ready', `${server.startMs.toFixed(0)} ms, ${toMemory(server.pid)}`);
    const begin = performance.now();
    await fill(count);
    print(
      `${count} points of ${size} numbers stored`,
      `${((performance.now() - begin) / 1000).toFixed(1)} s`,
    );
    await server.stop();
    const bytes = readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0);
    print('on disk', `${Math.round(bytes / 1e6)} MB`);
    server = await start(data);
    print('start to ready', `${server.startMs.toFixed(0)} ms, ${toMemory(server.pid)}`);
    print('search', await timeSearches({}));
    const filter = { must: [{ key: 'group', match: { value: 'g7' } }] };
    print('search with a filter that passes 1 of 50', await timeSearches({ filter }));
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
