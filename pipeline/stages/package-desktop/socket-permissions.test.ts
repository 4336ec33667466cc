import { describe, expect, it } from '@jest/globals';
import { readTinyBundle } from '../../../test/packaging/context.ts';
import { planSocketPermissions } from './socket-permissions.ts';

describe('planSocketPermissions', () => {
  it('has no folder without sockets', async () => {
    expect(planSocketPermissions(await readTinyBundle())).toEqual({
      schema_version: 'socket-permissions.v1',
      app: { name: 'Tiny App', version: '1.0.0-beta.2' },
      folders: [],
      sockets: [],
    });
  });

  it('lists the sockets in place of ports, and those of health checks', async () => {
    const bundle = await readTinyBundle();
    const [api, ...others] = bundle.services;
    if (api === undefined) throw new Error('no service');
    const database = {
      ...api,
      id: 'db',
      description: 'PostgreSQL for this app alone',
      ports: { requested: [{ name: 'postgres', socket: '.s.PGSQL.${db.postgres}' }] },
      health: { type: 'unix', path: 'db/run/health.sock' },
    } as const;
    const found = planSocketPermissions({
      ...bundle,
      services: [{ ...api, ...database, ports: { requested: [...database.ports.requested] } }, ...others],
    });
    expect(found.folders.map(({ path, mode, owner }) => `${path} ${mode} ${owner}`)).toEqual([
      '${app_data}/runtime/sockets 0700 user',
      '${XDG_RUNTIME_DIR}/app-XXXXXX 0700 user',
      '/tmp/app-XXXXXX 0700 user',
    ]);
    expect(found.sockets).toEqual([
      expect.objectContaining({
        name: '.s.PGSQL.${db.postgres}',
        glob: '.s.PGSQL.*',
        folder: 'sockets',
        folder_mode: '0700',
        mode: '0700',
        service: 'db',
        port: 'postgres',
        purpose: 'PostgreSQL for this app alone',
      }),
      expect.objectContaining({ folder: '${app_data}/db/run', glob: 'health.sock' }),
    ]);
  });
});
