import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';

/** Every file and every module of Node that importing `entries` evaluates, without those behind `import()`. */
async function listEvaluated(...entries: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => fileURLToPath(new URL(`.${entry}`, import.meta.url))),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: 'unused',
    write: false,
    metafile: true,
  });
  const { inputs } = metafile;
  const seen = new Set<string>();
  const follow = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { kind, path: next } of inputs[path]?.imports ?? []) {
      if (kind !== 'dynamic-import') follow(next);
    }
  };
  for (const path of Object.keys(inputs)) {
    if (entries.some((entry) => path.endsWith(entry.slice(1)))) follow(path);
  }
  return [...seen];
}

/** What answers the first GET /healthz on this machine; the supervisor imports each of them in turn. */
const start = [
  './supervise.ts',
  './platform/linux/process-table.ts',
  './app/start/run.ts',
  './control/handlers.ts',
] as const;

describe('the start of the control API', () => {
  it('evaluates the routes, and neither zod nor the documents nor WebSocket', async () => {
    const files = await listEvaluated('./control/server.ts', './control/handlers.ts');
    expect(files.filter((file) => file.includes('control/routes/')).length).toBeGreaterThan(15);
    expect(files.filter((file) => /node_modules|schema\/control|runtime\/diagnostics/.test(file))).toEqual(
      [],
    );
  });

  it('loads no module of Node that takes long and that no answer needs', async () => {
    const modules = (await listEvaluated(...start)).filter((path) => path.startsWith('node:'));
    expect(modules.sort()).toEqual(['node:fs', 'node:http', 'node:net', 'node:path']);
  });
});
