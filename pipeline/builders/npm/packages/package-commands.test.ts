import { describe, expect, it } from '@jest/globals';
import { toCommandFiles, toCommandStart } from './package-commands.ts';

describe('toCommandStart', () => {
  it.each<[string, string, ReturnType<typeof toCommandStart>]>([
    ['bin/x', '#!/usr/bin/env node', { nodeOptions: [] }],
    [
      'bin/x',
      '#!/usr/bin/env -S node --no-warnings --title=x',
      { nodeOptions: ['--no-warnings', '--title=x'] },
    ],
    ['bin/x', '#! /usr/bin/node', { nodeOptions: [] }],
    ['bin/x', '#!/usr/bin/env bash', 'itself'],
    ['bin/x', '#!/usr/bin/env ts-node', 'itself'],
    ['x.mjs', 'import a', { nodeOptions: [] }],
    ['bin/x', '\u007fELF', 'itself'],
  ])('%s with %s', (file, line, expected) => {
    expect(toCommandStart(file, line)).toEqual(expected);
  });
});

describe('toCommandFiles', () => {
  it('has a file for each shell of Windows', () => {
    const words = [{ path: '../../runtime.exe' }, { text: 'exec' }, { path: 'node_modules/a/x.js' }];
    const at = { folder: 'node_modules/.bin', name: 'a' };
    const files = toCommandFiles(at, { words, script: 'node_modules/a/x.js' }, true);
    expect(files).toEqual([
      { path: 'node_modules/.bin/a', text: expect.stringContaining('exec "$d/../../../../runtime.exe"') },
      {
        path: 'node_modules/.bin/a.cmd',
        text: '@"%~dp0..\\..\\..\\..\\runtime.exe" "exec" "%~dp0..\\a\\x.js" %*\r\n',
      },
    ]);
  });
});
