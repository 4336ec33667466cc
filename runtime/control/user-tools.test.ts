import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { ControlServerOptions } from './context.ts';
import { findUserTools } from './find-user-tools.ts';
import { toUserTools } from './user-tools.ts';

const dir = mkdtempSync(join(tmpdir(), 'user-tools-'));
const marker = join(dir, 'was-started');
const folders = ['first', 'second'].map((name) => join(dir, name));
for (const folder of folders) mkdirSync(folder);
const extension = process.platform === 'win32' ? '.cmd' : '';

function install(program: string, mode = 0o755, folder = folders[1] ?? ''): void {
  const file = join(folder, `${program}${extension}`);
  writeFileSync(file, `#!/bin/sh\ntouch ${marker}\n`);
  chmodSync(file, mode);
}

install('agent');
install('plain', 0o644);
mkdirSync(join(folders[0] ?? '', `folder${extension}`));
install('outside', 0o755, dir);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const env = { PATH: ['', 'relative', ...folders].join(delimiter) };
const tool = (program: string) => ({ name: `the ${program}`, program });

describe('programs of the user', () => {
  it('are found on PATH, and not started', async () => {
    const found = await findUserTools([{ ...tool('agent'), description: 'An agent.' }, tool('missing')], env);
    expect(found).toEqual([
      { name: 'the agent', program: 'agent', description: 'An agent.', state: 'found' },
      { name: 'the missing', program: 'missing', state: 'not-found' },
    ]);
    expect(() => rmSync(marker)).toThrow('ENOENT');
  });

  it('are no folders, and no paths that lead out of PATH', async () => {
    const found = await findUserTools([tool('folder'), tool('../outside'), tool(join(dir, 'outside'))], env);
    expect(found.map(({ state }) => state)).toEqual(['not-found', 'not-found', 'not-found']);
  });

  const posix = process.platform === 'win32' ? it.skip : it;
  posix('are no files that the user cannot execute', async () => {
    expect(await findUserTools([tool('plain')], env)).toMatchObject([{ state: 'not-found' }]);
  });

  it('are unknown while PATH does not answer in time', async () => {
    const long = { PATH: Array.from({ length: 1_000 }, (_, at) => join(dir, `no-${at}`)).join(delimiter) };
    expect(await findUserTools([tool('agent')], long, 0)).toMatchObject([{ state: 'unknown' }]);
  });

  it('are in no answer of an app without them, and are not looked for at each request', async () => {
    const toOptions = (tools?: object[]) =>
      ({ bundle: { user_tools: tools }, env }) as unknown as ControlServerOptions;
    expect(await toUserTools(toOptions())).toEqual({});
    const options = toOptions([tool('late')]);
    const before = await toUserTools(options);
    install('late');
    expect(await toUserTools(options)).toEqual(before);
    expect(await toUserTools(toOptions([tool('late')]))).toMatchObject({ user_tools: [{ state: 'found' }] });
  });
});
