import { describe, expect, it } from '@jest/globals';
import { parseCommands } from '../../../shared/shell/commands.ts';
import { parseGoBuild } from './go-program.ts';

const shown = (line: string) =>
  parseCommands(line).map(({ cwd, env, program, args }) =>
    [cwd, ...Object.entries(env).map((pair) => pair.join('=')), program, ...args].join(' '),
  );

describe('parseCommands', () => {
  it.each([
    ['cd api && go build -o app .', ['api go build -o app .']],
    [
      'cd api && GOWORK=off go mod download && GOWORK=off go build -o app ./cmd/app',
      ['api GOWORK=off go mod download', 'api GOWORK=off go build -o app ./cmd/app'],
    ],
    [
      "if [ -f ui/package.json ]; then cd ui && (corepack pnpm install || pnpm install); else echo 'no ui'; fi",
      ['. [ -f ui/package.json ]', 'ui pnpm install', 'ui pnpm install', 'ui echo no ui'],
    ],
    ["bash -c 'set -a && cd api && exec ./api serve'", ['api ./api serve']],
    ["(cd ui && npm ci); env -i A=1 sudo B='2 3' nohup ./run", ['ui npm ci', '. A=1 B=2 3 ./run']],
    ['cd ui && node server.js & cd api && ./api', ['ui node server.js', 'api ./api']],
    ['while true; do cd x; ./a 2>&1 | tee log; done', ['. true', 'x ./a', 'x tee log']],
    ['cd /etc && go build', ['.. go build']],
    ['cd ../../x && go build', ['../../x go build']],
    ['node "dist/main file.js" migrate # now', ['. node dist/main file.js migrate']],
    ['go build \\\n  -o app', ['. go build -o app']],
    [
      'PORT=${API_PORT:-1 2} node a.js & echo $(date +%s)',
      ['. PORT=${API_PORT:-1 2} node a.js', '. echo $(date +%s)'],
    ],
    ['', []],
    ['"unclosed', ['. unclosed']],
  ])('%j', (line, expected) => {
    expect(shown(line)).toEqual(expected);
  });

  it('ends soon on a long tangle of quotes', () => {
    expect(parseCommands('"\'`$({'.repeat(20_000)).length).toBeLessThanOrEqual(2000);
    expect(parseCommands(`"${'\\'.repeat(50_000)}`).length).toBeLessThanOrEqual(2000);
  });
});

describe('parseGoBuild', () => {
  it.each([
    ['build -o app .', '.', []],
    ['build', '.', []],
    ['build -o app ./cmd/server', './cmd/server', []],
    ['build -o app ./cmd/server/', './cmd/server', []],
    ['build -o app cmd/server', './cmd/server', []],
    ['build -o app ./cmd/server/main.go', './cmd/server', []],
    ['build -o=app main.go', '.', []],
    ['build -trimpath -tags netgo -o app . 2>&1', '.', ['-trimpath', '-tags', 'netgo']],
  ])('%s compiles %s', (line, entry, flags) => {
    expect(parseGoBuild(line.split(' '))).toEqual({ entry, flags });
  });
});
