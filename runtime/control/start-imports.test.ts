import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';

/** Every file that importing `entry` evaluates, without those behind `import()`. */
async function listEvaluated(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`.${entry}`, import.meta.url))],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: 'unused',
    write: false,
    metafile: true,
  });
  const { inputs } = metafile;
  const first = Object.keys(inputs).find((path) => path.endsWith(entry.slice(1))) ?? '';
  const seen = new Set<string>();
  const follow = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { kind, path: next } of inputs[path]?.imports ?? []) {
      if (kind !== 'dynamic-import' && inputs[next] !== undefined) follow(next);
    }
  };
  follow(first);
  return [...seen];
}

describe('the start of the control API', () => {
  it('evaluates the routes, and neither zod nor the documents nor WebSocket', async () => {
    const files = await listEvaluated('./control/server.ts');
    expect(files.filter((file) => file.includes('control/routes/')).length).toBeGreaterThan(15);
    expect(files.filter((file) => /node_modules|schema\/control|runtime\/diagnostics/.test(file))).toEqual(
      [],
    );
  });
});
