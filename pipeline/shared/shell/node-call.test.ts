import { describe, expect, it } from '@jest/globals';
import { parseCommands } from './commands.ts';
import { parseNodeCall } from './node-call.ts';

function parse(line: string) {
  const [call] = parseCommands(line);
  const found = call === undefined ? undefined : parseNodeCall(call.program, call.args);
  return found === undefined
    ? undefined
    : { file: found.file, options: found.options, rest: call?.args.slice(found.after), env: call?.env };
}

describe('a call of node', () => {
  it.each<[string, string, object]>([
    ['a program without an extension', 'node src/bin/www', { file: 'src/bin/www' }],
    ['a program of its own folder', 'node ./bin/www', { file: './bin/www' }],
    [
      'options with and without values',
      'node --require ./preload.cjs --import ./instrument.mjs --max-old-space-size=300 server.js --port 80',
      {
        file: 'server.js',
        options: ['--require', './preload.cjs', '--import', './instrument.mjs', '--max-old-space-size=300'],
        rest: ['--port', '80'],
      },
    ],
    [
      'a value behind =',
      'node --import=tsx --conditions=x src/a.ts',
      { file: 'src/a.ts', options: ['--import=tsx', '--conditions=x'] },
    ],
    ['an end of the options', 'node --no-warnings -- app', { file: 'app', options: ['--no-warnings'] }],
    ['development', 'node --watch --inspect=0 --env-file=.env app.js', { file: 'app.js' }],
    ['variables', 'NODE_ENV=production node app.js', { file: 'app.js', env: { NODE_ENV: 'production' } }],
    [
      'cross-env',
      'cross-env SEASON="late autumn" B=1 node app.js x',
      { file: 'app.js', rest: ['x'], env: { SEASON: 'late autumn', B: '1' } },
    ],
    ['quotes', 'node "my server.js" \'a b\'', { file: 'my server.js', rest: ['a b'] }],
    ['nodemon', 'nodemon --watch src -e ts,js --exec tsx src/index.ts', { file: 'src/index.ts' }],
    [
      'nodemon with a whole command',
      'nodemon --exec "ts-node -P tsconfig.api.json src/index.ts"',
      { file: 'src/index.ts' },
    ],
    ['tsx', 'tsx watch --tsconfig tsconfig.api.json src/index.ts a', { file: 'src/index.ts', rest: ['a'] }],
    ['ts-node', 'npx --yes ts-node --esm --project t.json src/index.ts', { file: 'src/index.ts' }],
    ['a package manager', 'pnpm exec tsx src/index.ts', { file: 'src/index.ts' }],
    ['bun', 'bun run --hot src/index.ts', { file: 'src/index.ts' }],
  ])('has %s', (_what, line, expected) => {
    expect(parse(line)).toEqual({ options: [], rest: [], env: {}, ...expected });
  });

  it.each(['node', 'node -e "1"', 'node --version', 'npm start', 'go run .', 'npx vite build'])(
    'is not one: %s',
    (line) => {
      expect(parse(line)).toBeUndefined();
    },
  );
});
