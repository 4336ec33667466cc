import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ShellError } from './shell-error.ts';
import { claimShellFile, readShellFile, removeShellFile } from './shell-file.ts';

let appData = '';
const file = () => join(appData, 'runtime/shell.json');
beforeEach(() => {
  appData = mkdtempSync(join(tmpdir(), 'shell-file-'));
});
afterEach(() => rmSync(appData, { recursive: true, force: true }));

describe('the file of the shell', () => {
  it('belongs to the first shell that claims it', () => {
    expect(readShellFile(appData)).toBeUndefined();
    expect(claimShellFile(appData, { port: 1, key: 'a' })).toBe(true);
    expect(claimShellFile(appData, { port: 2, key: 'b' })).toBe(false);
    removeShellFile(appData, { port: 2, key: 'b' });
    expect(readShellFile(appData)).toEqual({ port: 1, key: 'a' });
  });

  it.each(['', '{"port": 1', 'null', '{"port": "1"}'])('is removed when it is damaged: %j', (text) => {
    mkdirSync(join(appData, 'runtime'));
    writeFileSync(file(), text);
    expect(readShellFile(appData)).toBeUndefined();
    expect(existsSync(file())).toBe(false);
    expect(claimShellFile(appData, { port: 2, key: 'b' })).toBe(true);
  });

  it('that cannot be read is an error, not a missing file', () => {
    mkdirSync(file(), { recursive: true });
    expect(() => readShellFile(appData)).toThrow(ShellError);
  });
});
