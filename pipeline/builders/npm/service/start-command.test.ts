import { describe, expect, it } from '@jest/globals';
import { findStartCommand } from './start-command.ts';

describe('findStartCommand', () => {
  it.each<[string, string, string, object]>([
    ['a plain start', 'node server.js', 'server.js', {}],
    [
      'options',
      'node --enable-source-maps -r dotenv/config dist/main',
      'dist/main.js',
      { options: ['--enable-source-maps', '-r', 'dotenv/config'] },
    ],
    ['arguments', 'node ./server.js serve --name "a b"', 'server.js', { args: ['serve', '--name', 'a b'] }],
    [
      'a variable and NODE_OPTIONS',
      "cross-env TZ=UTC NODE_OPTIONS='--max-old-space-size=512' node server.js",
      'server.js',
      { options: ['--max-old-space-size=512'], env: { TZ: 'UTC' } },
    ],
    ['the main file', 'npm run migrate && node .', 'app.js', {}],
    ['another program', 'node other.js x', 'server.js', {}],
    ['development', 'node --watch --inspect=0 server.js', 'server.js', {}],
    [
      'files of variables',
      'node --env-file=a.env --env-file-if-exists .env server.js',
      'server.js',
      {
        envFiles: [
          { path: 'a.env', isOptional: false },
          { path: '.env', isOptional: true },
        ],
      },
    ],
    ['what a shell replaces', 'X=$HOME node server.js --port $PORT', 'server.js', {}],
    ['tsx', 'tsx server.js y', 'server.js', {}],
  ])('%s', (_what, start, entry, expected) => {
    expect(findStartCommand({ main: 'app.js', scripts: { start } }, entry)).toEqual({
      options: [],
      args: [],
      env: {},
      envFiles: [],
      ...expected,
    });
  });

  it('is not read a second time from package.json when the bundle states it', () => {
    const scripts = { start: 'node --no-warnings server.js serve' };
    expect(findStartCommand({ scripts }, 'server.js', { node_args: [] })).toEqual({
      options: [],
      args: [],
      env: {},
      envFiles: [],
    });
    expect(findStartCommand({ scripts }, 'server.js', { node_args: ['-r', './a.cjs'] }).options).toEqual([
      '-r',
      './a.cjs',
    ]);
  });
});
