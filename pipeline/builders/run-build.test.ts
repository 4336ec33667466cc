import { describe, expect, it } from '@jest/globals';
import type { Exec, ExecOptions, Log } from '../ports.ts';
import { runBuild } from './run-build.ts';

const ignore = () => undefined;
const log: Log = { debug: ignore, info: ignore, warn: ignore, group: (_name, body) => body() };

/** A program that prints lines and ends. */
const printing = (exitCode: number, ...lines: string[]): Pick<Exec, 'run'> => ({
  run: async (_file: string, _args: readonly string[], { onLine }: ExecOptions = {}) => {
    for (const line of lines) onLine?.(line);
    return { exitCode, stdout: '', stderr: lines.join('\n') };
  },
});

const run = (exec: Pick<Exec, 'run'>) =>
  runBuild({ exec: exec as Exec, log, sourceDateEpoch: 0, buildVariables: [] }, 'api', {
    file: 'npm',
    args: ['ci'],
    cwd: '/app',
    shown: 'npm ci',
  });

describe('an npm that ends before its work is done', () => {
  it('is a failed build, also with exit code 0, and its log is named', async () => {
    const exec = printing(
      0,
      'npm error Exit handler never called!',
      'npm error This is an error with npm itself. Please report this error at:',
      'npm error A complete log of this run can be found in: /home/me/.npm/_logs/2026-01-01T00_00_00_000Z-debug-0.log',
    );
    await expect(run(exec)).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('although its exit code is 0'),
      remedy: expect.stringContaining('/home/me/.npm/_logs/2026-01-01T00_00_00_000Z-debug-0.log'),
    });
  });

  it('names the folder of the logs when npm named no log', async () => {
    await expect(run(printing(0, 'npm ERR! Exit handler never called!'))).rejects.toMatchObject({
      remedy: expect.stringContaining('npm config get cache'),
    });
  });

  it('is not seen in a text about it', async () => {
    await expect(run(printing(0, 'fixed: "Exit handler never called!"'))).resolves.toBeUndefined();
  });
});
