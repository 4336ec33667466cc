import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Service } from './analysis.ts';
import { type Outcome, reported, run } from './repo.ts';

export interface BundleDocument {
  schema_version: string;
  target: string;
  app: Record<string, string>;
  ipc: Record<string, unknown>;
  swaps?: { original: string; replacement: string }[];
  secrets?: { id: string; class: string; target: { type: string; name: string } }[];
  services: Service[];
}

/** An independent implementation of RFC 8785: members by UTF-16 code units, numbers and strings as ECMAScript writes them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).filter(([, child]) => child !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join(',')}}`;
}

export const checksumOf = (value: unknown) =>
  `sha256:${createHash('sha256').update(canonical(value), 'utf8').digest('hex')}`;

/** Assembles from the documents that `planIn` left in `out/`. */
export async function assembleIn(
  repo: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome & { diagnostics: ReturnType<typeof reported> }> {
  const documents = [
    '--analysis',
    join(repo, 'out/analysis.json'),
    '--secrets',
    join(repo, 'out/secret-plan.json'),
  ];
  const outcome = await run(['assemble', ...documents, '--root', repo, '--json', ...args], { env });
  return { ...outcome, diagnostics: reported(outcome) };
}

/** A valid and complete bundle with one instance of every field that the refusals change. */
export function validBundle() {
  return {
    schema_version: 'v0.1',
    target: 'desktop',
    app: { name: 'shop', version: '1.0.0' },
    ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47710, auth_token_path: 'runtime/auth-token' },
    telemetry: { file: 'telemetry/deployment-telemetry.jsonl' },
    ports: { default_range: { min: 47000, max: 47999 }, reserved: [] },
    swaps: [],
    secrets: [
      {
        id: 'jwt_secret',
        class: 'per_install_generated',
        description: 'JWT signing key',
        format: '^[A-Za-z0-9]{32,}$',
        generator: { type: 'random', length: 32, charset: 'alnum' },
        target: { type: 'env', name: 'JWT_SECRET' },
      },
      {
        id: 'licence',
        class: 'user_prompt',
        prompt: { label: 'Licence', description: 'On your invoice' },
        target: { type: 'env', name: 'LICENCE' },
      },
    ],
    services: [
      {
        id: 'store',
        type: 'resource',
        binaries: { 'linux-x64': { path: 'resources/store/store' } },
        ports: { requested: [{ name: 'tcp', range: { min: 47100, max: 47110 } }] },
        health: { type: 'tcp', port_name: 'tcp' },
        readiness: { type: 'port_open', port_name: 'tcp' },
      },
      {
        id: 'api',
        type: 'api-binary',
        binaries: {
          'linux-x64': { path: 'services/api/api' },
          'win-x64': { path: 'services\\api\\api.exe' },
        },
        env: { PORT: '${api.http}', STORE: '127.0.0.1:${store.tcp}', TOKEN: '${secret:jwt_secret}' },
        secrets: ['jwt_secret', 'licence'],
        data_dirs: ['data/app'],
        log_dir: 'logs/api',
        ports: { requested: [{ name: 'http', range: { min: 47040, max: 47060 } }] },
        health: {
          type: 'http',
          path: '/healthz',
          port_name: 'http',
          interval_ms: 500,
          timeout_ms: 2000,
          retries: 5,
        },
        readiness: { type: 'health_success', timeout_ms: 30000 },
        dependencies: ['store'],
        migrations: [{ version: '2025-01-01', command: ['services/api/api', 'migrate'], run_on: 'upgrade' }],
        assets: [{ path: 'data/seed.sql', sha256: 'a'.repeat(64), size_bytes: 2048 }],
        gpu: { requirement: 'none' },
        critical: true,
      },
    ],
  };
}

/** Puts a value at a JSON pointer; `undefined` removes the value. */
export function at<T extends object>(document: T, pointer: string, value: unknown): T {
  const copy = structuredClone(document);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let parent = copy as Record<string, unknown>;
  for (const key of keys) parent = parent[key] as Record<string, unknown>;
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}
