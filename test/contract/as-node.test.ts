/** What programs do with `process.execPath` and `node`: the executable is the only Node on a user's machine. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runtimeExecutable } from './support/executable.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'as-node-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

interface Ended {
  code: number;
  out: string;
  errors: string;
}

async function run(args: string[], files: Record<string, string> = {}): Promise<Ended> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  const executable = await runtimeExecutable();
  return new Promise((resolve) => {
    execFile(executable, args, { cwd: dir, env: { PATH: '/nowhere' } }, (error, out, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });
}

const heap = `require('node:v8').getHeapStatistics().heap_size_limit < 400 * 2 ** 20`;

describe('what a script starts', () => {
  it('runs as under Node: fork with an own environment and options, cluster, workers, node on PATH', async () => {
    const ended = await run(['exec', 'main.mjs', 'first'], {
      'main.mjs': `import { fork, spawn } from 'node:child_process';
import cluster from 'node:cluster';
import { Worker } from 'node:worker_threads';
if (cluster.isWorker) {
  process.send('clustered ' + process.execArgv);
  process.disconnect();
} else {
  console.log(import.meta.main, process.argv.slice(2).join());
  const said = (child) => new Promise((resolve) => child.on('message', (text) => resolve(console.log(text))));
  await said(fork('child.cjs', ['a'], { env: {}, execArgv: ['--max-old-space-size=100'] }));
  cluster.setupPrimary({ execArgv: ['--no-warnings'] });
  await said(cluster.fork());
  await said(new Worker(new URL('worker.cjs', import.meta.url)));
  spawn('node', ['-p', '"printed"'], { stdio: 'inherit' });
}`,
      'child.cjs': `process.send(['forked', process.argv[2], process.execArgv, ${heap}].join(' ')); process.disconnect();`,
      'worker.cjs': `require('node:worker_threads').parentPort.postMessage('threaded');`,
    });
    expect(ended.errors).toBe('');
    expect(ended.out.trim().split('\n')).toEqual([
      'true first',
      'forked a --max-old-space-size=100 true',
      'clustered --no-warnings',
      'threaded',
      'printed',
    ]);
  });

  it('waits for a process as under Node: text, version, options and the exit code', async () => {
    const ended = await run(['exec', 'main.cjs'], {
      'main.cjs': `const { execFileSync: run, spawnSync } = require('node:child_process');
const text = (...args) => run(process.execPath, args, { encoding: 'utf8' }).trim();
console.log(text('--version') === process.version, text('-e', 'console.log(process.argv.length, require("path").sep)'));
console.log(text('--title', 'a b', 'child.cjs', 'x'), text('--max-old-space-size=100', '-p', ${JSON.stringify(heap)}));
console.log(spawnSync(process.execPath, ['--no-warnings', 'exit.cjs']).status);`,
      'child.cjs':
        'console.log(process.title, process.execArgv.length, process.argv[2], require.main === module);',
      'exit.cjs': 'process.exit(7);',
    });
    expect(ended.errors).toBe('');
    expect(ended.out).toBe('true 1 /\na b 2 x true true\n7\n');
  });
});

describe('a script that fails at its start', () => {
  it.each(['throws.cjs', 'throws.mjs'])('is reported whole: %s', async (name) => {
    const ended = await run(['exec', name], { [name]: '\nconst x = undefined;\nx.y;\n' });
    expect(ended.code).toBe(1);
    expect(ended.errors).toContain(`${name}:3`);
    expect(ended.errors).toContain('TypeError: Cannot read properties of undefined');
    expect(ended.errors).toMatch(/\n {4}at .*throws/);
  });

  it('maps positions to sources when Node is asked to', async () => {
    const map = { version: 3, sources: ['source.ts'], names: [], mappings: 'AAAA;AACA;AACA' };
    const ended = await run(['--node-options=--enable-source-maps', 'exec', 'built.cjs'], {
      'built.cjs': '\n\nthrow new Error("mapped");\n//# sourceMappingURL=built.cjs.map\n',
      'built.cjs.map': JSON.stringify(map),
      'source.ts': '\n\nthrow new Error("mapped");\n',
    });
    expect(ended.errors).toContain('source.ts:3');
  });
});

describe('a script as the first word', () => {
  it('runs, and options alone do not', async () => {
    expect(await run(['a.cjs', 'x'], { 'a.cjs': 'console.log(process.argv[2]);' })).toMatchObject({
      out: 'x\n',
    });
    expect(await run(['--unknown'])).toMatchObject({ code: 2 });
  });
});
