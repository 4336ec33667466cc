import { describe, expect, it } from '@jest/globals';
import { parseCommands } from '../../../shared/shell/commands.ts';
import { evaluateSettings } from './lifecycle-variables.ts';

const given = {
  env: { API_PORT: '${api.api}', UI_PORT: '${ui.ui}', VROOLI_ROOT: '${data}/work' },
  cwd: '${data}/work/scenarios/x/api',
};

/** What the last call of a line gets, and the names that it does not get. */
async function run(line: string, files: Record<string, string> = {}) {
  const settings = parseCommands(line).at(-1)?.settings ?? [];
  const { env, refused } = await evaluateSettings(settings, given, (path) => Promise.resolve(files[path]));
  return [env, refused.map(({ name }) => name)];
}

describe('evaluateSettings', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'cd api && env PRIVACY_MODE=strict ENCRYPTION=true ./api',
      { PRIVACY_MODE: 'strict', ENCRYPTION: 'true' },
      [],
    ],
    ['export MODE=\'a b\' && cd api && LEVEL="1 $MODE" ./api', { MODE: 'a b', LEVEL: '1 a b' }, []],
    ['X=1; Y=$X ./api', { Y: '1' }, []],
    ['X=1 true; ./api', {}, []],
    ['(export X=1); ./api', {}, []],
    ['export X=1 & ./api', {}, []],
    ["bash -c 'export X=1 && exec ./api'", { X: '1' }, []],
    ['PORT=${API_PORT} API_PORT=${API_PORT:-15000} ./api', { PORT: '${api.api}' }, []],
    [
      'ORIGINS=http://localhost:${UI_PORT},http://127.0.0.1:$UI_PORT ./api',
      { ORIGINS: 'http://localhost:${ui.ui},http://127.0.0.1:${ui.ui}' },
      [],
    ],
    ['AUTH_URL=${AUTH_URL:-http://localhost:15785} ./api', { AUTH_URL: 'http://localhost:15785' }, []],
    ['STORE=$(pwd)/../data ./api', { STORE: '${data}/work/scenarios/x/api/../data' }, []],
    ['ROOT="${PROJECT_ROOT:-$VROOLI_ROOT}" ./api', { ROOT: '${data}/work' }, []],
    ['WHEN=$(date) HERE=$HOME/x ./api', {}, ['WHEN', 'HERE']],
    ["T='${x}' ./api", {}, ['T']],
    ['JWT_SECRET=dev POSTGRES_URL=postgres://a ./api', {}, ['JWT_SECRET', 'POSTGRES_URL']],
    ['HOOK=https://me:pw@example.org ./api', {}, ['HOOK']],
    ['X=1 X=2 ./api', { X: '2' }, []],
    ['A=~/x ./api', {}, ['A']],
  ])('%s', async (line, env, refused) => {
    expect(await run(line)).toEqual([env, refused]);
  });

  it('reads the file that a step sources', async () => {
    const files = { 'config/app.env': '# settings\nMODE=strict\nexport LEVEL="2"\n' };
    const line = "bash -c 'set -a && source config/app.env && set +a && cd api && exec ./api'";
    expect(await run(line, files)).toEqual([{ MODE: 'strict', LEVEL: '2' }, []]);
  });
});
