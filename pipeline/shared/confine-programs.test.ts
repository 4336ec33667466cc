import { expect, it } from '@jest/globals';
import { createTestContext } from '../../test/packaging/context.ts';
import type { ExecOptions } from '../ports.ts';
import { confinePrograms } from './confine-programs.ts';

/** Runs two programs and returns what each got, and the warnings. */
async function runTwo(answer: string, variables: Record<string, string>, node: string | undefined) {
  const warnings: string[] = [];
  const calls: { file: string; options: ExecOptions | undefined }[] = [];
  const ctx = createTestContext('/work', { host: { platform: 'linux', arch: 'x64' } });
  const confined = confinePrograms(
    {
      ...ctx,
      log: { ...ctx.log, warn: (message) => void warnings.push(message) },
      exec: {
        which: async () => undefined,
        run: async (file, _args, options) => {
          calls.push({ file, options });
          for (const [name, value] of Object.entries(variables)) options?.inherits?.(name, value);
          return { exitCode: 0, stdout: answer, stderr: '' };
        },
      },
    },
    () => node,
  );
  await confined.exec.run('git', ['status']);
  await confined.exec.run('npm', ['ci'], { cwd: '/app' });
  return { warnings, calls };
}

it('confines every program as soon as there is a Node for it, and gives it the variables of builds alone', async () => {
  const { calls, warnings } = await runTwo('', {}, '/node');
  expect(calls.map(({ file, options }) => [file, options?.confinement?.node])).toEqual([
    ['/node', undefined],
    ['git', '/node'],
    ['npm', '/node'],
  ]);
  const inherits = calls[1]?.options?.inherits;
  expect([inherits?.('PATH', '/bin'), inherits?.('GITHUB_TOKEN', 'x')]).toEqual([true, false]);
  expect(warnings).toEqual([]);
  expect((await runTwo('', {}, undefined)).calls.map(({ file }) => file)).toEqual(['git', 'npm']);
});

it('says once what it cannot do, and which variables have a password', async () => {
  const variables = { HTTPS_PROXY: 'http://ada:word@proxy.example', NPM_TOKEN: 'x' };
  const { warnings } = await runTwo('the kernel does not offer Landlock', variables, '/node');
  expect(warnings).toEqual([
    expect.stringMatching(/^builds do not get HTTPS_PROXY, .*build-environment/),
    expect.stringContaining(
      'can read the memory and the environment of the other processes of this user: the kernel',
    ),
  ]);
});
