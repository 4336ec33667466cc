import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { KitSource } from '../../../../schema/kit-source.ts';
import { kitMemberSchema } from '../../../../schema/kit.ts';

const memberDir = dirname(import.meta.dirname);
const kit = kitMemberSchema.parse(JSON.parse(readFileSync(join(memberDir, 'kit.json'), 'utf8')));

const packageOf = (source: KitSource | undefined) => (source?.kind === 'npm' ? source : undefined);

describe('kit.json', () => {
  it('pins the digests of the lockfile', () => {
    const lock = JSON.parse(readFileSync(join(memberDir, '../../../package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string; integrity: string } | undefined>;
    };
    for (const target of ['linux-x64', 'linux-arm64'] as const) {
      const pinned = packageOf(kit.parts[0]?.sources[target]);
      const locked = lock.packages[`node_modules/${pinned?.name}`];
      expect({ version: pinned?.version, integrity: pinned?.integrity }).toEqual({
        version: locked?.version,
        integrity: locked?.integrity,
      });
    }
  });

  it('has one version for every target', () => {
    const versions = Object.values(kit.parts[0]?.sources ?? {}).map((one) => packageOf(one)?.version);
    expect(versions).toHaveLength(5);
    expect(new Set(versions)).toEqual(new Set([`${kit.version}-beta.17`]));
  });

  it('passes the password by reference and uses only loopback', () => {
    const { env } = kit.provides;
    expect(Object.entries(env).filter(([name]) => name.includes('PASSWORD'))).toEqual([
      ['POSTGRES_PASSWORD', '${secret:postgres_password}'],
      ['DB_PASSWORD', '${secret:postgres_password}'],
      ['PGPASSWORD', '${secret:postgres_password}'],
    ]);
    expect(new URL(env['DATABASE_URL']?.replace('${embedded-postgres.postgres}', '1') ?? '').hostname).toBe(
      '127.0.0.1',
    );
  });
});
