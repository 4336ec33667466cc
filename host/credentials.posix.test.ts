import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createCredentials } from './credentials.ts';

function hold() {
  const { source, withFiles } = createCredentials({ A: ' value ', B: '' }, '/home/u');
  const path = source.hold('key', 'a secret');
  return { source, withFiles, path };
}

describe('credentials', () => {
  it('are in files of their user only, and only while something is signed', async () => {
    const { withFiles, path } = hold();
    expect(existsSync(dirname(path))).toBe(false);
    await withFiles(async () => {
      expect(await readFile(path, 'utf8')).toBe('a secret');
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    });
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('are removed after an error, and after the last of several signatures', async () => {
    const { withFiles, path } = hold();
    await expect(withFiles(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(dirname(path))).toBe(false);
    let end = () => {};
    const first = withFiles(() => new Promise<void>((resolve) => (end = resolve)));
    await withFiles(async () => {});
    expect(existsSync(path)).toBe(true);
    end();
    await first;
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('are read as they were set, and empty ones as none', () => {
    const { source } = hold();
    expect([source.get('A'), source.get('B'), source.get('C')]).toEqual(['value', undefined, undefined]);
    expect(source.toPath('keys/a.p12')).toBe('/home/u/keys/a.p12');
    expect(source.isFile('/home/u/nothing')).toBe(false);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'are removed when %s ends the process',
    async (signal) => {
      const module = join(import.meta.dirname, 'credentials.ts');
      const program = `
      import { createCredentials } from ${JSON.stringify(module)};
      const { source, withFiles } = createCredentials({}, '/');
      const path = source.hold('key', 'a secret');
      await withFiles(async () => {
        console.log(path);
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      });`;
      const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const path = await new Promise<string>((resolve) =>
        child.stdout.once('data', (text) => resolve(String(text).trim())),
      );
      expect(existsSync(path)).toBe(true);
      const ended = new Promise<NodeJS.Signals | null>((resolve) =>
        child.once('exit', (_, by) => resolve(by)),
      );
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(existsSync(dirname(path))).toBe(false);
    },
  );
});

it('takes a text that is too long for a name as no file, without an error that shows it', () => {
  const { source } = createCredentials({}, '/checkout');
  for (const text of ['A'.repeat(600), 'a\0b']) expect(source.isFile(`/checkout/${text}`)).toBe(false);
});
