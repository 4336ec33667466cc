import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createContext } from '../../../host/context.ts';
import { silentLog } from '../../../host/log.ts';
import type { Analysis } from '../../../schema/analysis.ts';
import { planSecrets } from './index.ts';

let root = '';
const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

function put(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plan-secrets-'));
  put('scenarios/notes/.vrooli/service.json', '{"version": "2.0.0", "service": {"name": "notes"}}');
  put('scenarios/notes/api/main.go', 'func main() { use(os.Getenv("JWT_SECRET")) }\n');
  put('scenarios/notes/mailer/run.py', 'key = os.environ["SENDGRID_API_KEY"]\n');
  put('scenarios/notes/ui/src/app.ts', 'const key = process.env.STRIPE_SECRET_KEY;\n');
  put('scenarios/notes/cli/tool.py', 'os.environ["GITHUB_TOKEN"]\n');
  put('scenarios/notes/shared/log.go', 'os.Getenv("SENTRY_TOKEN")\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const service = (id: string, type: string) => ({ id, type, build: { type: 'go', source_dir: id } });
const analysis = (...resources: string[]) =>
  ({
    schema_version: 'analysis.v1',
    scenario: 'notes',
    tier: 'desktop',
    source: { service_config: '.vrooli/service.json', sha256: '' },
    graph: { nodes: resources.map((name) => ({ kind: 'resource', name, required: true, enabled: true })) },
    swaps: [],
    skeleton: {
      services: [service('api', 'api-binary'), service('mailer', 'worker'), service('ui', 'ui-bundle')],
    },
  }) as unknown as Analysis;

async function plan(...resources: string[]) {
  const ctx = createContext(import.meta.url, silentLog, {});
  return await planSecrets(ctx, {
    analysis: analysis(...resources),
    scenarioDir: join(root, 'scenarios/notes'),
    root,
  });
}

describe('planSecrets', () => {
  it('links what each service reads, shared code to all, and neither pages nor tools', async () => {
    const { secrets } = await plan();
    expect(secrets.map((secret) => [secret.id, secret.services, secret.source])).toEqual([
      ['jwt_secret', ['api'], 'scenarios/notes/api/main.go:1'],
      ['sendgrid_api_key', ['mailer'], 'scenarios/notes/mailer/run.py:1'],
      ['sentry_token', ['api', 'mailer'], 'scenarios/notes/shared/log.go:1'],
    ]);
  });

  it('gives the same plan in another place', async () => {
    const here = JSON.stringify(await plan());
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    cpSync(root, elsewhere, { recursive: true });
    rmSync(root, { recursive: true });
    root = elsewhere;
    expect(JSON.stringify(await plan())).toBe(here);
  });

  it('refuses a literal, with file, line and rule, until the allow-list covers it', async () => {
    put('scenarios/notes/api/config.go', `\nconst token = "${token}"\n`);
    const refused = await plan();
    expect(refused.diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'literal-secret',
        rule: 'github-token',
        file: 'scenarios/notes/api/config.go',
        line: 2,
      },
    ]);
    expect(JSON.stringify(refused)).not.toContain(token);
    const entry = {
      file: 'api/config.go',
      rule: 'github-token',
      reason: 'made up for a test',
      expires: '2999-12-31',
    };
    put('scenarios/notes/.vrooli/secret-scan-allow.json', JSON.stringify({ allow: [entry] }));
    expect(await plan()).toMatchObject({ diagnostics: [], allowed: [{ ...entry, line: 2 }] });
    put(
      'scenarios/notes/.vrooli/secret-scan-allow.json',
      JSON.stringify({ allow: [{ ...entry, expires: '2000-01-01' }] }),
    );
    expect((await plan()).diagnostics).toMatchObject([{ severity: 'error', code: 'literal-secret' }]);
    put('scenarios/notes/.vrooli/secret-scan-allow.json', '{"allow": [');
    expect((await plan()).diagnostics.map((found) => found.code)).toEqual(['json-syntax', 'literal-secret']);
  });

  it('warns of a literal in a test of a compiled program, which never ships', async () => {
    put('scenarios/notes/api/auth_test.go', `const token = "${token}"\n`);
    put('scenarios/notes/shared/auth_test.go', `const token = "${token}"\n`);
    expect((await plan()).diagnostics).toMatchObject([
      { severity: 'warning', code: 'literal-secret-test', file: 'scenarios/notes/api/auth_test.go' },
      { severity: 'error', code: 'literal-secret', file: 'scenarios/notes/shared/auth_test.go' },
    ]);
  });

  it('reads the secrets of resources inside the repository only', async () => {
    const text =
      'secrets:\n  api_keys:\n    - {name: gateway_key, required: true, default_env: GATEWAY_API_KEY}\n';
    put('resources/gateway/config/secrets.yaml', text);
    put('outside/config/secrets.yaml', text.replace('GATEWAY', 'OUTSIDE'));
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    cpSync(join(root, 'outside'), outside, { recursive: true });
    symlinkSync(outside, join(root, 'resources/linked'));
    const ids = (await plan('gateway', 'linked', '../outside')).secrets.map((secret) => secret.id);
    rmSync(outside, { recursive: true });
    expect(ids).toContain('gateway_api_key');
    expect(ids).not.toContain('outside_api_key');
  });
});
