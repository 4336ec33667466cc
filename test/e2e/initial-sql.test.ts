import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createEndUser, type EndUser } from '../../scripts/prove/end-user.ts';
import { startApp, waitForNoProcessIn } from '../../scripts/prove/installed-app.ts';
import { runCli } from './support/cli.ts';

jest.setTimeout(300_000);

let dir = '';
let user: EndUser;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'initial-sql-'));
  await chmod(dir, 0o755);
  await mkdir(join(dir, 'temporary'), { mode: 0o755 });
  user = await createEndUser();
});
afterAll(async () => {
  await user.remove();
  await rm(dir, { recursive: true, force: true });
});

/** A page and a database whose second seed row goes into a table that does not exist. */
async function writeScenario(name: string, postgres: object): Promise<string> {
  const config = {
    service: { name, version: '1.0.0' },
    ports: { ui: { env_var: 'UI_PORT', range: '35000-39999' } },
    dependencies: { resources: { postgres: { required: true, ...postgres } } },
  };
  const files = {
    '.vrooli/service.json': JSON.stringify(config),
    'ui/index.html': '<!doctype html><title>Birds</title><p>birds</p>\n',
    'initialization/schema.sql': 'CREATE TABLE birds (id int primary key, name text);\n\\ir more.sql\n',
    'initialization/more.sql': 'CREATE TABLE more ();\n',
    'initialization/seed.sql':
      "INSERT INTO birds VALUES (1, 'heron');\nINSERT INTO sightings VALUES (1);\nINSERT INTO birds VALUES (2, 'owl');\n",
  };
  const scenario = join(dir, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(scenario, path)), { recursive: true });
    await writeFile(join(scenario, path), text);
  }
  return scenario;
}

const initialization = ['initialization/schema.sql', { file: 'initialization/seed.sql', type: 'data' }];
const options = ['--target', 'linux-x64', '--format', 'tar.zst', '--json'];
/** With a folder for temporary files that only its owner may write to, unlike /tmp. */
const build = (scenario: string) =>
  runCli(['build', scenario, '--out', `${scenario}-out`, ...options], { TMPDIR: join(dir, 'temporary') });
const missing = 'initialization/seed.sql:2: relation "sightings" does not exist';

describe('SQL with a statement that fails', () => {
  it('is a warning of the build, and of the app that starts without it', async () => {
    const scenario = await writeScenario('birds', { initialization });
    const { code, stderr } = await build(scenario);
    expect(stderr).toContain('"sql-statement-failed"');
    const [found] = stderr.split('\n').filter((line) => line.includes('sql-statement-failed'));
    expect(JSON.parse(found ?? '{}')).toMatchObject({
      severity: 'warning',
      message: `${missing}: INSERT INTO sightings VALUES (1)`,
      file: 'initialization/seed.sql',
      line: 2,
    });
    expect(code).toBe(0);

    const unpacked = join(dir, 'unpacked');
    await mkdir(unpacked);
    const archive = join(`${scenario}-out`, 'birds-1.0.0-linux-x64.tar.zst');
    execFileSync('tar', ['--zstd', '-xf', archive, '--no-same-owner', '-C', unpacked]);
    const bundleRoot = join(unpacked, execFileSync('ls', [unpacked], { encoding: 'utf8' }).trim());
    const appData = join(user.home, 'birds');
    const app = startApp(bundleRoot, appData, user);
    const readiness = async () =>
      (await app.call('GET', '/readyz')).body as {
        ready: boolean;
        details: Record<string, { message: string }>;
      };
    await app.waitUntil('the app is ready', async () => (await readiness()).ready);
    expect((await readiness()).details['embedded-postgres']?.message).toBe(
      `ready; a statement of the initial SQL failed: ${missing}`,
    );
    const log = await readFile(join(appData, 'logs/embedded-postgres/embedded-postgres.log'), 'utf8');
    expect(log).toContain(`warning: ${missing}`);
    app.process.kill('SIGTERM');
    expect((await app.exited()).code).toBe(0);
    expect(await waitForNoProcessIn(bundleRoot)).toEqual([]);
  });

  it('ends the build with initialization_strict', async () => {
    const scenario = await writeScenario('strict-birds', { initialization, initialization_strict: true });
    const { code, stderr } = await build(scenario);
    expect(code).not.toBe(0);
    const errors = stderr.split('\n').filter((line) => line.includes('"error"'));
    expect(errors.map((line) => JSON.parse(line))).toMatchObject([
      {
        code: 'sql-statement-failed',
        file: 'initialization/seed.sql',
        line: 2,
        remedy: 'correct the statement, or remove initialization_strict from service.json',
      },
    ]);
  });
});
