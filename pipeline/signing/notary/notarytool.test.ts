import { expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext } from '../../../test/packaging/context.ts';
import type { Exec } from '../../ports.ts';
import { openNotarytool, planJudges, planNotarytool } from './notarytool.ts';

const key = { kind: 'api-key', file: '/held/key.p8', keyId: 'ABCDE12345', issuer: 'iss' } as const;
const account = {
  kind: 'apple-id',
  appleId: 'me@example.org',
  teamId: 'TEAM',
  password: '/held/password',
} as const;

it('names the key by its file, and an account without its password', () => {
  expect(planNotarytool('submit', '/r/a.dmg', key)).toEqual({
    file: 'xcrun',
    args: [
      ...['notarytool', 'submit', '/r/a.dmg', '--key', '/held/key.p8', '--key-id', 'ABCDE12345'],
      ...['--issuer', 'iss', '--output-format', 'json', '--no-progress'],
    ],
  });
  expect(planNotarytool('info', 'an-id', { ...key, issuer: undefined }).args).toEqual([
    ...['notarytool', 'info', 'an-id', '--key', '/held/key.p8', '--key-id', 'ABCDE12345'],
    ...['--output-format', 'json'],
  ]);
  expect(planNotarytool('log', 'an-id', account).args).toEqual([
    ...['notarytool', 'log', 'an-id', '--apple-id', 'me@example.org', '--team-id', 'TEAM'],
  ]);
});

it('asks stapler and Gatekeeper about an image and a package, and nobody about a zip file', () => {
  expect(planJudges('dmg', '/r/a.dmg')).toEqual([
    { file: 'xcrun', args: ['stapler', 'validate', '/r/a.dmg'] },
    {
      file: 'spctl',
      args: [
        '--assess',
        '--type',
        'open',
        '--context',
        'context:primary-signature',
        '--verbose=2',
        '/r/a.dmg',
      ],
    },
  ]);
  expect(planJudges('pkg', '/r/a.pkg').at(-1)?.args).toEqual([
    ...['--assess', '--type', 'install', '--verbose=2', '/r/a.pkg'],
  ]);
  expect(planJudges('zip', '/r/a.zip')).toEqual([]);
});

it('gives the password on stdin, and reads what notarytool prints', async () => {
  const dir = await nodeFileSystem.makeTempDir('notarytool-');
  const inputs: (string | undefined)[] = [];
  const answers = [
    '{"id":"one","message":"Successfully uploaded file"}',
    '{"status":"In Progress"}',
    'no JSON',
  ];
  const exec: Exec = {
    which: async () => undefined,
    run: async (_file, _args, options) => {
      inputs.push(options?.input);
      return { exitCode: 0, stdout: answers.shift() ?? '', stderr: '' };
    },
  };
  try {
    await nodeFileSystem.write(`${dir}/password`, 'abcd-efgh');
    const service = await openNotarytool(createTestContext(dir, { exec }), {
      ...account,
      password: `${dir}/password`,
    });
    expect(await service.submit({ path: '/r/a.dmg', name: 'a.dmg', sha256: '', size: 1 })).toBe('one');
    expect(await service.readState('one')).toBe('In Progress');
    await expect(service.readState('one')).rejects.toMatchObject({ code: 'notarization-failed' });
    expect(inputs).toEqual(['abcd-efgh\n', 'abcd-efgh\n', 'abcd-efgh\n']);
  } finally {
    await nodeFileSystem.remove(dir);
  }
});
