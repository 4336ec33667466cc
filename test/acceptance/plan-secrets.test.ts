import { describe, expect, it } from '@jest/globals';
import { goReading, type Planned, plan, planFor, planIn, shopFiles } from './plan.ts';
import { inRepo } from './repo.ts';

const secret = ({ plan: document }: Planned, name: string) =>
  document.secrets.find(({ target }) => target.name === name);

const excluded = ({ plan: document }: Planned, name: string) =>
  document.excluded.find((one) => one.target?.name === name || one.id === name.toLowerCase());

const postgres = { resources: { postgres: { required: true } } };

describe('what a name in the environment is', () => {
  const configuration =
    'API_PORT UI_PORT PORT HOST API_HOST API_URL BASE_URL LOG_LEVEL DEBUG NODE_ENV ENABLE_CACHE POSTGRES_HOST ' +
    'POSTGRES_PORT POSTGRES_USER POSTGRES_DB VROOLI_ROOT HOME PATH CORS_ALLOWED_ORIGINS MAX_TOKENS TOKEN_LIMIT';

  it.each(configuration.split(' '))('%s is configuration', async (name) => {
    const planned = await planFor([name]);
    expect(planned.code).toBe(0);
    expect([secret(planned, name), excluded(planned, name)]).toEqual([undefined, undefined]);
  });

  it.each(
    'OPENAI_API_KEY ANTHROPIC_API_KEY OPENROUTER_API_KEY STRIPE_SECRET_KEY GITHUB_TOKEN SENDGRID_API_KEY'.split(
      ' ',
    ),
  )('%s has a prompt with label and description', async (name) => {
    const found = secret(await planFor([name]), name);
    expect(found).toMatchObject({ class: 'user_prompt', services: ['api'] });
    expect(found?.prompt?.label).toMatch(/\w/);
    expect(found?.prompt?.description).toMatch(/\w/);
    expect(found?.generator).toBeUndefined();
  });

  it.each('JWT_SECRET SESSION_SECRET COOKIE_SECRET SIGNING_KEY ENCRYPTION_KEY CSRF_SECRET'.split(' '))(
    '%s is generated',
    async (name) => {
      const found = secret(await planFor([name]), name);
      expect(found).toMatchObject({
        class: 'per_install_generated',
        generator: { type: expect.stringMatching(/^(random|uuid)$/) },
        services: ['api'],
      });
      expect(found?.generator?.length ?? 32).toBeGreaterThanOrEqual(32);
    },
  );

  it.each('POSTGRES_PASSWORD DATABASE_URL PGPASSWORD POSTGRES_URL DB_PASSWORD'.split(' '))(
    '%s of a replaced database is infrastructure, and the replacement is named',
    async (name) => {
      const planned = await planFor([name], postgres);
      expect(secret(planned, name)).toBeUndefined();
      expect(excluded(planned, name)).toMatchObject({
        class: 'infrastructure',
        replaced_by: 'embedded-postgres',
        reason: expect.stringContaining(name),
      });
    },
  );

  it.each('VAULT_TOKEN REDIS_PASSWORD MINIO_SECRET_KEY'.split(' '))('%s is infrastructure', async (name) => {
    const planned = await planFor([name], { resources: ['vault', 'redis', 'minio'] });
    expect(secret(planned, name)).toBeUndefined();
    expect(excluded(planned, name)).toMatchObject({ class: 'infrastructure' });
  });
});

describe('whether the app starts without it', () => {
  it.each([
    ['needs what the code reads and nothing replaces', 'os.Getenv("OPENAI_API_KEY")', true],
    ['does not require a value with a default in the code', 'getEnv("OPENAI_API_KEY", "")', false],
  ])('it %s', async (_, read, required) => {
    const text = `package main\n\nfunc main() {\n\tprintln(${read})\n}\n`;
    expect(secret(await plan({ 'api/main.go': text }), 'OPENAI_API_KEY')?.required).toBe(required);
  });

  it('a declaration decides', async () => {
    const declared = {
      secret_id: 'openai',
      env: 'OPENAI_API_KEY',
      class: 'user_prompt',
      required: false,
      label: 'Key',
    };
    const rest = { deployment: { tiers: { desktop: { secrets: [declared] } } } };
    expect(secret(await planFor(['OPENAI_API_KEY'], undefined, rest), 'OPENAI_API_KEY')?.required).toBe(
      false,
    );
  });
});

describe('where names are read', () => {
  it.each([
    ['Go, os.Getenv', 'api/main.go', goReading('JWT_SECRET')],
    [
      'Go, os.LookupEnv',
      'api/config.go',
      'package main\n\nimport "os"\n\nfunc load() { v, _ := os.LookupEnv("JWT_SECRET"); println(v) }\n',
    ],
    ['Go, a helper', 'api/config.go', 'package main\n\nvar secret = getEnv("JWT_SECRET", "")\n'],
  ])('%s', async (_, file, text) => {
    expect(secret(await plan({ [file]: text }), 'JWT_SECRET')).toMatchObject({ services: ['api'] });
  });

  it.each([
    ['process.env.NAME', 'main.ts', 'export const s = process.env.JWT_SECRET;\n'],
    ["process.env['NAME']", 'main.ts', "export const s = process.env['JWT_SECRET'] ?? '';\n"],
    [
      'destructuring',
      'main.js',
      'const { JWT_SECRET, PORT = 3 } = process.env;\nmodule.exports = JWT_SECRET;\n',
    ],
    ['a template of another name', 'main.js', 'const s = process.env[`JWT_SECRET`];\n'],
  ])('Node, %s', async (_, file, text) => {
    const files = shopFiles({ [`api/${file}`]: text, 'api/package.json': { name: 'api', main: file } });
    delete files['scenarios/shop/api/go.mod'];
    delete files['scenarios/shop/api/main.go'];
    await inRepo(files, async (repo) => {
      expect(secret(await planIn(repo), 'JWT_SECRET')).toMatchObject({ class: 'per_install_generated' });
    });
  });

  it.each([
    ['os.environ[]', 'import os\ns = os.environ["JWT_SECRET"]\n'],
    ['os.environ.get', "import os\ns = os.environ.get('JWT_SECRET', '')\n"],
    ['os.getenv', 'import os\ns = os.getenv("JWT_SECRET")\n'],
    ['from os import getenv', 'from os import getenv\ns = getenv("JWT_SECRET")\n'],
  ])('Python, %s', async (_, text) => {
    const files = shopFiles({ 'api/main.py': text, 'api/requirements.txt': 'flask\n' });
    delete files['scenarios/shop/api/go.mod'];
    delete files['scenarios/shop/api/main.go'];
    await inRepo(files, async (repo) => {
      expect(secret(await planIn(repo), 'JWT_SECRET')).toMatchObject({ class: 'per_install_generated' });
    });
  });

  it.each([
    ['a comment', 'api/notes.go', 'package main\n\n// os.Getenv("JWT_SECRET") was here once\n'],
    ['a test', 'api/main_test.go', 'package main\n\nimport "os"\n\nvar _ = os.Getenv("JWT_SECRET")\n'],
    ['a dependency', 'ui/node_modules/x/index.js', 'process.env.JWT_SECRET;\n'],
    ['a text', 'README.md', 'Set process.env.JWT_SECRET first.\n'],
  ])('but not %s', async (_, file, text) => {
    expect(secret(await plan({ [file]: text }), 'JWT_SECRET')).toBeUndefined();
  });
});

describe('declarations', () => {
  const declare = (...secrets: object[]) => ({ deployment: { tiers: { desktop: { secrets } } } });
  const code = {
    secret_id: 'station_code',
    env: 'STATION_CODE',
    class: 'user_prompt',
    label: 'Code',
    description: 'A-1',
  };

  it('of a prompt keep label, description and format', async () => {
    const planned = await planFor(['STATION_CODE'], undefined, declare({ ...code, format: '^[A-Z]-[0-9]$' }));
    expect(secret(planned, 'STATION_CODE')).toMatchObject({
      id: 'station_code',
      class: 'user_prompt',
      prompt: { label: 'Code', description: 'A-1' },
      format: '^[A-Z]-[0-9]$',
      services: ['api'],
    });
  });

  it('and code make one secret for one target', async () => {
    const planned = await planFor(['STATION_CODE', 'STATION_CODE'], undefined, declare(code));
    const targets = planned.plan.secrets.map(({ target }) => target.name);
    expect(targets).toEqual(['STATION_CODE']);
  });

  it('whose formats conflict are reported', async () => {
    const planned = await planFor(
      ['STATION_CODE'],
      undefined,
      declare({ ...code, format: '^[A-Z]+$' }, { ...code, secret_id: 'code_again', format: '^[0-9]+$' }),
    );
    expect(planned.plan.secrets).toHaveLength(1);
    expect(planned.diagnostics.some((one) => one.code.includes('conflict'))).toBe(true);
  });

  it('of another tier are not those of the desktop', async () => {
    const rest = { deployment: { tiers: { 'tier-4-saas': { secrets: [code] } } } };
    expect(secret(await planFor([], undefined, rest), 'STATION_CODE')).toBeUndefined();
  });

  it('of infrastructure stay out', async () => {
    const rest = declare({ secret_id: 'root_password', env: 'ROOT_PASSWORD', class: 'infrastructure' });
    const planned = await planFor(['ROOT_PASSWORD'], undefined, rest);
    expect([secret(planned, 'ROOT_PASSWORD'), planned.plan.excluded[0]?.class]).toEqual([
      undefined,
      'infrastructure',
    ]);
  });

  it('of something that is fetched make the app need a network', async () => {
    const rest = declare({
      secret_id: 'licence',
      env: 'LICENCE',
      class: 'remote_fetch',
      description: 'The licence',
      remote: { url: 'https://licences.example/key' },
    });
    expect((await planFor(['JWT_SECRET'])).plan.offline).toBe(true);
    expect((await planFor(['LICENCE'], undefined, rest)).plan.offline).toBe(false);
  });

  it.each([
    [
      'matches nothing that a generator makes',
      { generator: { type: 'random', length: 8, charset: 'hex' }, format: '^[G-Z]{8}$' },
    ],
    ['can backtrack without end', { format: '^(a+)+$' }],
  ])('of a generated secret whose format %s are refused', async (_, more) => {
    const rest = declare({ secret_id: 'k', env: 'K_SECRET', class: 'per_install_generated', ...more });
    const planned = await planFor(['K_SECRET'], undefined, rest);
    expect(planned.code).toBe(1);
  });
});

describe('the plan', () => {
  it("takes a resource's own secrets.yaml", async () => {
    const files = {
      ...shopFiles(
        { 'api/main.go': goReading('FORGE_API_KEY') },
        { resources: { 'star-forge': { required: true } } },
      ),
      'resources/star-forge/config/secrets.yaml':
        'version: "1.0"\nresource: star-forge\nsecrets:\n  api_keys:\n    - name: forge_api_key\n      description: Key of the forge\n' +
        '      required: true\n      validation:\n        pattern: "^fk-[a-f0-9]{8}$"\n      default_env: FORGE_API_KEY\n',
    };
    await inRepo(files, async (repo) => {
      expect(secret(await planIn(repo), 'FORGE_API_KEY')).toMatchObject({
        class: 'user_prompt',
        description: expect.stringContaining('forge'),
        format: '^fk-[a-f0-9]{8}$',
        services: ['api'],
      });
    });
  });

  it('is the same on every machine and contains no data of it', async () => {
    const names = ['JWT_SECRET', 'OPENAI_API_KEY', 'DATABASE_URL', 'ZED_TOKEN', 'A_TOKEN'];
    const first = await planFor(names, postgres);
    const second = await planFor([...names].reverse(), postgres);
    const ids = (planned: Planned) => planned.plan.secrets.map(({ id, target }) => [id, target.name]);
    expect(ids(second)).toEqual(ids(first));
    expect(first.stdout).not.toContain('bundle-acceptance');
    expect((await planFor(names, postgres)).stdout).toBe(first.stdout);
  });

  it('has unique ids and targets, and a service for each secret', async () => {
    const { plan: document } = await planFor(['JWT_SECRET', 'OPENAI_API_KEY', 'SESSION_SECRET']);
    expect(new Set(document.secrets.map(({ id }) => id)).size).toBe(document.secrets.length);
    expect(document.secrets).toHaveLength(3);
    for (const { services } of document.secrets) expect(services.length).toBeGreaterThan(0);
    expect(document).toMatchObject({ schema_version: 'secret-plan.v1', scenario: 'shop', tier: 'desktop' });
  });

  it('links a secret to each service that reads it, and to no other', async () => {
    const planned = await plan({
      'api/main.go': goReading('JWT_SECRET', 'SESSION_SECRET'),
      'worker/README.md': '',
    });
    for (const { services } of planned.plan.secrets) expect(services).toEqual(['api']);
  });
});
