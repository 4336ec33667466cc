import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'driver-sdk-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Runs a driver with this body; sends SIGTERM when it prints "started". */
async function run(body: string): Promise<{ code: number | null; output: string }> {
  const module = (name: string) => JSON.stringify(join(import.meta.dirname, `${name}.ts`));
  const file = join(base, 'main.mts');
  writeFileSync(
    file,
    `import { runDriver } from ${module('run-driver')};
     import { DriverError } from ${module('driver-error')};
     const main = async (driver: any) => { ${body} };
     void runDriver('demo', main, process).then((code) => process.exit(code));`,
  );
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (text.includes('started')) child.kill('SIGTERM');
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

describe('a driver', () => {
  it('ends with the exit code of its server', async () => {
    expect(await run('return 5;')).toEqual({ code: 5, output: '' });
  });

  it('writes a failure with its remedy', async () => {
    expect(
      await run("throw new DriverError('settings-invalid', 'the port is taken', 'restart the app');"),
    ).toEqual({
      code: 78,
      output: 'demo: code: settings-invalid\ndemo: the port is taken; help: restart the app\n',
    });
  });

  it('can be started again after a failure that may pass', async () => {
    const { code } = await run("throw new DriverError('server-program-failed', 'no space', 'free some');");
    expect(code).toBe(1);
  });

  it('writes where an unexpected failure happened', async () => {
    const { code, output } = await run("throw new TypeError('a mistake');");
    expect(code).toBe(1);
    expect(output).toMatch(/^demo: TypeError: a mistake\n\s+at main .*main\.mts/);
  });

  it('stops what it set as stoppable, and ends with 0 when that fails', async () => {
    const body = `
      const timer = setInterval(() => {}, 1000);
      driver.log('started');
      await new Promise((_, reject) => driver.setStoppable({ stop: () => reject(new Error('killed')) }));`;
    expect(await run(body)).toEqual({ code: 0, output: 'demo: started\n' });
  });

  it('stops at once what is set after the stop', async () => {
    const body = `
      const timer = setInterval(() => {}, 1000);
      driver.log('started');
      while (!driver.isStopping()) await new Promise((resolve) => setTimeout(resolve, 5));
      return new Promise((resolve) => driver.setStoppable({ stop: () => resolve(6) }));`;
    expect(await run(body)).toEqual({ code: 6, output: 'demo: started\n' });
  });
});
