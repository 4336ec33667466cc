import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ArtifactManifest, artifactManifestSchema } from '../../schema/artifact-manifest.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** The outcome of one `vrooli-bundle build`. */
export interface Packaged {
  /** Undefined when the build failed. */
  manifest: ArtifactManifest | undefined;
  /** Seconds of each step, such as `make-installer:deb`, as the build prints them. */
  seconds: ReadonlyMap<string, number>;
  /** Seconds of the whole command. */
  total: number;
  /** The first error of a build that failed. */
  error: string | undefined;
}

/** Runs the command line from the sources. `stderr` has progress and errors. */
export function runCommand(args: readonly string[]): { ok: boolean; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, stderr };
}

/** The seconds of each step in the progress of a build. */
export function parseSeconds(progress: string): ReadonlyMap<string, number> {
  const lines = progress.matchAll(/^ *([a-z-]+(?::[\w.-]+)?): (\d+\.\d) s$/gm);
  return new Map([...lines].map(([, step = '', seconds]) => [step, Number(seconds)]));
}

/** Builds a scenario for one target into `out`, with the command line from the sources. */
export async function packageTarget(
  scenario: string,
  out: string,
  options: { target: string; formats: readonly string[]; more?: readonly string[] },
): Promise<Packaged> {
  const { target, formats, more = [] } = options;
  const began = performance.now();
  const place = ['--out', out, '--target', target, '--format', formats.join(',')];
  const { ok, stderr } = runCommand(['build', scenario, ...place, '--vendor', 'vrooli', ...more]);
  const total = (performance.now() - began) / 1000;
  const error = /^error .*$/m.exec(stderr)?.[0] ?? stderr.trim().split('\n').at(-1);
  const manifest = ok
    ? artifactManifestSchema.parse(JSON.parse(await readFile(join(out, 'metadata.json'), 'utf8')))
    : undefined;
  return { manifest, seconds: parseSeconds(stderr), total, error: ok ? undefined : error };
}
