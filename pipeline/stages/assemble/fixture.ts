import type { Analysis } from '../../../schema/analysis.ts';
import type { PlannedSecret, SecretPlan } from '../../../schema/secret-plan.ts';

/** A member of a resource kit, for the tests: not a real one, so that changing the product's kit does not break them. */
export const kit = {
  name: 'small-db',
  version: '1.0.0',
  replaces: ['big-db'],
  parts: [],
  driver: 'driver.cjs',
  service: {
    id: 'small-db',
    type: 'resource',
    data_dirs: ['small-db'],
    ports: { requested: [{ name: 'sql', range: { min: 47100, max: 47199 } }] },
    secrets: ['big_db_password'],
    health: { type: 'tcp', port_name: 'sql' },
    readiness: { type: 'port_open', port_name: 'sql' },
  },
  secrets: [
    {
      id: 'big_db_password',
      class: 'per_install_generated',
      generator: { type: 'random', length: 32, charset: 'alnum' },
      target: { type: 'env', name: 'BIG_DB_PASSWORD' },
    },
  ],
  provides: {
    env: {
      BIG_DB_URL: 'sql://u:${secret:big_db_password}@127.0.0.1:${small-db.sql}/x',
      BIG_DB_PORT: '${small-db.sql}',
    },
  },
  initialization: {
    env: 'SMALL_DB_FILES',
    strict_env: 'SMALL_DB_STRICT',
    loads: ['.sql'],
    syntax: 'postgresql',
  },
};

const probes = {
  health: { type: 'tcp', port_name: 'http' },
  readiness: { type: 'port_open', port_name: 'http' },
};
const ports = (min: number) => ({ requested: [{ name: 'http', range: { min, max: min + 9 } }] });

export function skeleton(): Record<string, unknown> {
  return {
    schema_version: 'v0.1',
    target: 'desktop',
    app: { name: 'notes', version: '1.0.0' },
    ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47710 },
    services: [
      {
        id: 'api',
        type: 'api-binary',
        build: { type: 'go', source_dir: 'api' },
        env: { BIG_DB_URL: 'sql://localhost', MODE: 'production' },
        ports: ports(15000),
        ...probes,
        assets: [{ path: 'data/seed.sql' }, { path: 'services/api/models.bin', sha256: 'pending' }],
        metadata: { resources: ['big-db'] },
      },
      {
        id: 'mailer',
        type: 'worker',
        build: { type: 'go', source_dir: 'mailer' },
        ports: ports(15020),
        ...probes,
      },
      {
        id: 'ui',
        type: 'ui-bundle',
        build: { type: 'npm', source_dir: 'ui' },
        ports: ports(35000),
        ...probes,
        dependencies: ['api'],
      },
    ],
  };
}

export function analysis(more: Partial<Analysis> = {}): Analysis {
  const swap = {
    original: 'big-db',
    replacement: 'small-db',
    tiers: ['desktop'],
    kind: 'drop-in',
    applied: true,
    shipped: true,
    offline: true,
    reason: 'is small',
    limitations: 'one user',
    fitness_delta: 0.3,
  };
  return {
    schema_version: 'analysis.v1',
    scenario: 'notes',
    tier: 'desktop',
    swaps: [swap],
    skeleton: skeleton(),
    source: { service_config: '.vrooli/service.json', sha256: '' },
    artifacts: [],
    refusals: [],
    diagnostics: [],
    ...more,
  } as unknown as Analysis;
}

export function planned(id: string, services: string[], more: Partial<PlannedSecret> = {}): PlannedSecret {
  return {
    id,
    class: 'user_prompt',
    description: id,
    required: true,
    prompt: { label: id },
    target: { type: 'env', name: id.toUpperCase() },
    services,
    source: 'api/main.go:1',
    ...more,
  };
}

export function plan(...secrets: PlannedSecret[]): SecretPlan {
  return {
    schema_version: 'secret-plan.v1',
    scenario: 'notes',
    tier: 'desktop',
    secrets,
    excluded: [],
    diagnostics: [],
  };
}
