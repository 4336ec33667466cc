import { sha256 } from './stages.ts';

const common = {
  schema_version: 'v0.1',
  target: 'desktop',
  ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47710, auth_token_path: 'runtime/auth-token' },
};

const ui = {
  id: 'ui',
  type: 'ui-bundle',
  binaries: { universal: { path: 'services/ui' } },
  build: { type: 'npm', source_dir: 'ui' },
  ports: { requested: [{ name: 'ui', range: { min: 35000, max: 39999 } }] },
  health: { type: 'http', path: '/', port_name: 'ui' },
  readiness: { type: 'health_success', timeout_ms: 30000 },
};

const api = {
  id: 'api',
  type: 'api-binary',
  binaries: { 'linux-x64': { path: 'services/api/api' }, 'win-x64': { path: 'services/api/api.exe' } },
  build: { type: 'go', source_dir: 'api', entry_point: './cmd/server' },
  env: {
    API_PORT: '${api.api}',
    DATABASE_URL: 'postgresql://app@127.0.0.1:${embedded-postgres.postgres}/app',
  },
  secrets: ['jwt_secret', 'station_code'],
  data_dirs: ['data/api'],
  log_dir: 'logs/api',
  ports: { requested: [{ name: 'api', range: { min: 15000, max: 19999 } }] },
  health: { type: 'http', path: '/health', port_name: 'api', timeout_ms: 2000, retries: 3 },
  readiness: { type: 'health_success', timeout_ms: 30000 },
  dependencies: ['embedded-postgres'],
  migrations: [{ version: '1', command: ['services/api/api', 'migrate'], run_on: 'upgrade' }],
  assets: [{ path: 'services/api/seed.sql', sha256, size_bytes: 0 }],
  restart: { initial_ms: 500, factor: 2, max_restarts: 5 },
  limits: { memory_mb: 512 },
};

const postgres = {
  id: 'embedded-postgres',
  type: 'resource',
  kit: { name: 'embedded-postgres', version: '18.4.0' },
  data_dirs: ['embedded-postgres'],
  ports: { requested: [{ name: 'postgres', range: { min: 47000, max: 47999 } }] },
  health: { type: 'tcp', port_name: 'postgres' },
  readiness: { type: 'log_match', pattern: 'ready to accept connections', timeout_ms: 60000 },
};

/** A folder of pages alone, and an app with an API, a database, secrets and migrations. */
export const bundleExamples: readonly object[] = [
  { ...common, app: { name: 'picker-wheel', version: '1.2.3' }, services: [ui] },
  {
    ...common,
    app: {
      name: 'field-notes',
      display_name: 'Field Notes',
      version: '1.2.3',
      description: 'A notebook for observations made outdoors',
    },
    telemetry: { file: 'telemetry/deployment-telemetry.jsonl' },
    ports: { default_range: { min: 47000, max: 47999 }, reserved: [47001] },
    swaps: [
      {
        original: 'postgres',
        replacement: 'embedded-postgres',
        reason: 'A database server of its own, inside the app',
      },
    ],
    secrets: [
      {
        id: 'jwt_secret',
        class: 'per_install_generated',
        description: 'Signs the sessions',
        format: '^[A-Za-z0-9]{32}$',
        generator: { type: 'random', length: 32, charset: 'alnum' },
        target: { type: 'env', name: 'JWT_SECRET' },
      },
      {
        id: 'station_code',
        class: 'user_prompt',
        format: '^[A-Z]{2}-[0-9]{4}$',
        prompt: { label: 'Station code', description: 'Your coordinator issues it', hint: 'NW-0412' },
        target: { type: 'env', name: 'STATION_CODE' },
      },
    ],
    services: [postgres, api, { ...ui, dependencies: ['api'] }],
  },
];
