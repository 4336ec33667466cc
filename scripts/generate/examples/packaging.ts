import { runtimeDefaults } from '../../../schema/bundle/defaults.ts';

export const packagingExample = {
  schema_version: 'packaging.v1',
  targets: ['linux-x64', 'linux-arm64', 'win-x64'],
  files: [
    { from: 'docs/guide', to: 'guide', include: ['**/*.md'] },
    { from: 'packaging/import-samples.sh', to: 'hooks/import-samples.sh', executable: true },
  ],
  policies: [{ path: 'policies/runtime/validation.json', sha256: 'a'.repeat(64) }],
  hooks: [
    {
      id: 'import-samples',
      service: 'api',
      command: ['hooks/import-samples.sh'],
      on: 'install',
      targets: ['linux-x64', 'linux-arm64'],
    },
  ],
};

export const runtimeConfigExample = runtimeDefaults;

export const socketPermissionsExample = {
  schema_version: 'socket-permissions.v1',
  app: { name: 'field-notes', version: '1.2.0' },
  folders: [
    {
      path: '${app_data}/runtime/sockets',
      mode: '0700',
      owner: 'user',
      purpose: 'the folder of sockets',
    },
  ],
  sockets: [
    {
      name: '.s.PGSQL.${embedded-postgres.postgres}',
      glob: '.s.PGSQL.*',
      folder: 'sockets',
      folder_mode: '0700',
      mode: '0700',
      owner: 'user',
      service: 'embedded-postgres',
      port: 'postgres',
      purpose: 'PostgreSQL for this app alone',
    },
  ],
};
