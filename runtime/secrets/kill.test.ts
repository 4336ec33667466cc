import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { bundle } from '../../test/support/runtime/fake-app.ts';
import { openSecretStore } from './store.ts';

const program = fileURLToPath(new URL('../../test/support/runtime/store-endlessly.ts', import.meta.url));

/** Starts the program, kills it some time after its first output, and returns the last printed value. */
function runUntilKilled(appData: string, delayMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', program, appData], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), delayMs);
      text += chunk;
    });
    child.on('error', reject);
    child.on('close', () => resolve(text.trimEnd().split('\n').at(-1) ?? ''));
  });
}

it('a store killed during a write is valid, and contains at least the confirmed values', async () => {
  const appData = mkdtempSync(join(tmpdir(), 'killed-'));
  let jwt: string | undefined;
  for (let round = 0; round < 8; round++) {
    const said = Number(await runUntilKilled(appData, 1 + round * 3));
    const problems: string[] = [];
    const store = await openSecretStore({
      bundle,
      appData,
      keychain: () => undefined,
      onProblem: (problem) => problems.push(problem),
    });
    expect(problems).toEqual([]);
    jwt ??= store.value('jwt');
    expect(store.value('jwt')).toBe(jwt);
    expect([said, (said + 1) % 10_000]).toContain(Number(store.value('pin')));
  }
  expect(readdirSync(appData).filter((name) => name.startsWith('secrets.json.'))).toEqual([]);
  rmSync(appData, { recursive: true, force: true });
}, 60_000);
