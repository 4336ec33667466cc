/** A scenario with Postgres and secrets, and one in the short forms. */
export const serviceConfigExamples: readonly object[] = [
  {
    version: '2.0.0',
    service: {
      name: 'picker-wheel',
      displayName: 'Picker Wheel',
      description: 'Spins a wheel and decides',
      version: '1.2.3',
      maintainers: [{ name: 'Wheel team', email: 'wheel@example.org' }],
    },
    ports: {
      api: { env_var: 'API_PORT', range: '15000-19999' },
      ui: { env_var: 'UI_PORT', range: '35000-39999' },
    },
    lifecycle: {
      health: {
        endpoints: { api: '/health', ui: '/health' },
        checks: [
          {
            name: 'api_endpoint',
            type: 'http',
            target: 'http://localhost:${API_PORT}/health',
            timeout: 5000,
          },
        ],
        startup_grace_period: 10000,
      },
      setup: {
        steps: [
          { name: 'build-api', run: 'cd api && go build -o picker-wheel-api .' },
          { name: 'build-ui', run: 'cd ui && npm ci && npm run build' },
        ],
      },
    },
    dependencies: {
      resources: {
        postgres: {
          required: true,
          initialization: [{ file: 'initialization/postgres/schema.sql', type: 'schema' }],
        },
        redis: { required: false, description: 'Caches results; works without' },
      },
      scenarios: {},
    },
    deployment: {
      aggregate_requirements: {
        ram_mb: '512MB',
        disk_mb: 1024,
        cpu_cores: 0.5,
        gpu: 'none',
        network: 'none',
      },
      tiers: {
        desktop: {
          status: 'ready',
          secrets: [
            {
              secret_id: 'station_code',
              env: 'STATION_CODE',
              class: 'user_prompt',
              label: 'Station code',
              format: '^[A-Z]{2}-[0-9]{4}$',
            },
          ],
        },
      },
    },
  },
  {
    service: { name: 'tide-clock' },
    ports: { ui: 36000 },
    dependencies: { resources: { required: ['sqlite'], optional: ['redis'] }, scenarios: ['picker-wheel'] },
  },
];
