import { describe, expect, it } from '@jest/globals';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { planKitParts, toKitTargets } from './kit-sources.ts';
import { findKitMember, readKit } from './read-kit.ts';

const source = {
  kind: 'npm',
  name: '@tiny/db',
  version: '1.0.0',
  integrity: `sha512-${'A'.repeat(86)}==`,
};
const member = {
  name: 'tiny-db',
  version: '1',
  replaces: ['db'],
  parts: [
    { sources: { 'linux-x64': source, 'darwin-x64': source } },
    { sources: { any: source }, to: 'models' },
  ],
  driver: 'driver.cjs',
  service: { id: 'tiny-db', type: 'resource', health: { type: 'tcp' }, readiness: { type: 'port_open' } },
  provides: { env: {} },
};

const kitOf = (members: Record<string, unknown>) => ({
  packageRoot: '/p',
  fs: memoryFiles({
    '/p/package.json': '{}',
    ...Object.fromEntries(
      Object.entries(members).map(([name, value]) => [
        `/p/resources/kit/${name}`,
        typeof value === 'string' ? value : JSON.stringify(value, null, 2),
      ]),
    ),
  }),
});

describe('the resource kit', () => {
  it('has a member for each folder with a kit.json', async () => {
    const ctx = kitOf({
      'README.md': 'about',
      'tiny-db/kit.json': member,
      'a-db/kit.json': { ...member, name: 'a-db', service: { ...member.service, id: 'a-db' } },
      'notes/README.md': 'no member',
    });
    expect((await readKit(ctx)).map(({ name }) => name)).toEqual(['a-db', 'tiny-db']);
    expect(await readKit(kitOf({}))).toEqual([]);
  });

  it.each(['other', '../tiny-db', 'tiny-db/', ''])('does not have the member "%s"', async (name) => {
    expect(await findKitMember(kitOf({ 'tiny-db/kit.json': member }), name)).toBeUndefined();
  });

  it('reports every fault of a member with file, pointer and line', async () => {
    const broken = { ...member, driver: '/driver.cjs', replaces: [], database: {} };
    await expect(readKit(kitOf({ 'tiny-db/kit.json': broken }))).rejects.toMatchObject({
      code: 'kit-invalid',
      blame: 'environment',
      message: expect.stringMatching(
        /^resources\/kit\/tiny-db\/kit\.json is not .*\/replaces: .*; \/driver: /,
      ),
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ file: 'resources/kit/tiny-db/kit.json', pointer: '/driver', line: 34 }),
      ]),
    });
    await expect(readKit(kitOf({ 'tiny-db/kit.json': '{' }))).rejects.toMatchObject({ code: 'kit-invalid' });
  });

  it('refuses a member with another name than its folder', async () => {
    const message = '/name: is "tiny-db", the folder is named "big-db"; /service/id: is "tiny-db"';
    await expect(readKit(kitOf({ 'big-db/kit.json': member }))).rejects.toThrow(message);
  });
});

describe('the parts of a member', () => {
  it('can be built for the targets for which each part has a source', async () => {
    const found = await findKitMember(kitOf({ 'tiny-db/kit.json': member }), 'tiny-db');
    if (found === undefined) throw new Error('the member is there');
    expect(toKitTargets(found)).toEqual(['linux-x64', 'darwin-x64']);
    expect(planKitParts(found, 'linux-x64').map(({ part }) => part.to)).toEqual([undefined, 'models']);
    expect(() => planKitParts(found, 'win-x64')).toThrow(
      expect.objectContaining({ remedy: 'build for one of: darwin-x64, linux-x64' }),
    );
    expect(toKitTargets({ ...found, parts: [] })).toHaveLength(5);
  });
});
