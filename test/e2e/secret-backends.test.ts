import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { runCli } from '../../cli/program.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';

const canary = 'canary-value-5Tz9';
const started: ChildProcess[] = [];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-backends-'));
});
afterAll(async () => {
  for (const child of started) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts a server and waits until it answers. */
async function startServer(file: string, args: string[], url: string): Promise<void> {
  const child = spawn(file, args, {
    cwd: folder,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], HOME: folder },
  });
  started.push(child);
  for (let left = 300; left > 0; left--) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${file} did not answer`);
}

async function secrets(args: readonly string[], env: Record<string, string>) {
  let output = '';
  let stdout = '';
  const code = await runCli(['secrets', 'test', ...args], {
    stdout: (text) => {
      stdout += text;
      output += text;
    },
    stderr: (text) => {
      output += text;
    },
    cwd: folder,
    env,
  });
  return { code, output, report: stdout === '' ? undefined : JSON.parse(stdout) };
}

const readAudit = () => {
  const file = join(folder, 'secret-reads.jsonl');
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
};

describe('a server of OpenBao', () => {
  let url: string;
  const root = 'root-token-of-the-test';
  async function api(method: string, path: string, body?: object) {
    const answer = await fetch(`${url}/v1/${path}`, {
      method,
      headers: { 'x-vault-token': root },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(answer.ok).toBe(true);
    return answer.status === 204 ? {} : await answer.json();
  }

  withTools('bao')(
    'gives values of both versions of its engine to a token and to an AppRole, and none that a policy withholds',
    async () => {
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      await startServer(
        toolPath('bao'),
        ['server', '-dev', `-dev-root-token-id=${root}`, `-dev-listen-address=127.0.0.1:${port}`],
        `${url}/v1/sys/health`,
      );
      await api('POST', 'secret/data/ci/windows', { data: { password: canary } });
      await api('POST', 'secret/data/other/app', { data: { password: `${canary}-withheld` } });
      await api('POST', 'sys/mounts/team/old', { type: 'kv', options: { version: '1' } });
      await api('POST', 'team/old/a', { password: `${canary}-one` });
      const policy =
        'path "secret/data/ci/*" { capabilities = ["read"] }\npath "team/old/*" { capabilities = ["read"] }';
      await api('POST', 'sys/policies/acl/ci', { policy });
      await api('POST', 'sys/auth/approle', { type: 'approle' });
      await api('POST', 'auth/approle/role/ci', { token_policies: ['ci'] });
      const { data } = await api('GET', 'auth/approle/role/ci/role-id');
      const secret = await api('POST', 'auth/approle/role/ci/secret-id', {});
      const env = { VAULT_ADDR: url, VAULT_ROLE_ID: data.role_id, VAULT_SECRET_ID: secret.data.secret_id };
      const good = await secrets(
        ['vault://secret/ci/windows#password', 'openbao://team/old/a#password'],
        env,
      );
      expect(good).toMatchObject({
        code: 0,
        report: { status: 'ok', references: [{ ok: true }, { ok: true }] },
      });
      const wrong = await secrets(
        [
          'vault://secret/other/app#password',
          'vault://secret/ci/absent#x',
          'vault://secret/ci/windows#absent',
        ],
        env,
      );
      expect(wrong).toMatchObject({
        code: 1,
        report: {
          references: [
            { code: 'secret-backend-denied' },
            { code: 'secret-backend-not-found' },
            { code: 'secret-backend-not-found' },
          ],
        },
      });
      const probed = await secrets([], { VAULT_ADDR: url, VAULT_TOKEN: root });
      expect(probed.report).toMatchObject({
        backends: [{ id: 'vault', ok: true, message: expect.stringContaining('root') }],
      });
      const denied = await secrets([], { VAULT_ADDR: url, VAULT_TOKEN: 'another' });
      expect(denied).toMatchObject({ code: 1, report: { backends: [{ code: 'secret-backend-denied' }] } });
      const audit = readAudit();
      expect(audit.map(({ outcome }) => outcome)).toEqual(['read', 'read', 'refused', 'refused', 'refused']);
      expect(audit[0]).toMatchObject({
        reference: 'vault://secret/ci/windows#password',
        build: expect.stringMatching(/^local:/),
      });
      const everything =
        [good, wrong, probed, denied].map(({ output }) => output).join('') + JSON.stringify(audit);
      for (const value of [canary, root, secret.data.secret_id]) expect(everything).not.toContain(value);
    },
    60_000,
  );
});

describe('a server with the API of AWS Secrets Manager', () => {
  withTools('moto_server')(
    'gives texts, fields of JSON and bytes',
    async () => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      await startServer(toolPath('moto_server'), ['-p', String(port), '-H', '127.0.0.1'], url);
      const create = async (fields: object) => {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': 'secretsmanager.CreateSecret',
            authorization: 'AWS4-HMAC-SHA256 Credential=a/20261127/eu-west-1/secretsmanager/aws4_request',
          },
          body: JSON.stringify(fields),
        });
        expect(answer.ok).toBe(true);
        return (await answer.json()) as { ARN: string };
      };
      const { ARN } = await create({
        Name: 'ci/windows',
        SecretString: JSON.stringify({ password: canary }),
        ClientRequestToken: 'x'.repeat(32),
      });
      await create({
        Name: 'bytes',
        SecretBinary: Buffer.from(canary).toString('base64'),
        ClientRequestToken: 'y'.repeat(32),
      });
      const env = {
        AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
        AWS_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: 'id',
        AWS_SECRET_ACCESS_KEY: 'key',
      };
      const good = await secrets(
        [`aws-sm://${ARN}#password`, 'aws-sm://ci/windows#password', 'aws-sm://bytes'],
        env,
      );
      expect(good).toMatchObject({ code: 0, report: { status: 'ok' } });
      const wrong = await secrets(['aws-sm://absent', 'aws-sm://ci/windows#absent'], env);
      expect(wrong.report.references).toMatchObject([
        { code: 'secret-backend-not-found' },
        { code: 'secret-backend-not-found' },
      ]);
      expect((await secrets([], env)).report).toMatchObject({ backends: [{ id: 'aws', ok: true }] });
      expect(good.output + wrong.output + JSON.stringify(readAudit())).not.toContain(canary);
    },
    90_000,
  );
});

describe('settings of a build', () => {
  const run = async (env: Record<string, string>) => {
    let output = '';
    const write = (text: string) => {
      output += text;
    };
    const args = ['plan', join(import.meta.dirname, '../../examples/reading-list')];
    return {
      code: await runCli(args, { stdout: write, stderr: write, cwd: folder, env }),
      output: () => output,
    };
  };

  withTools()('are read from a backend before anything else, and not shown', async () => {
    const { code, output } = await run({ GPG_PRIVATE_KEY: 'github://KEY', KEY: `${canary}!` });
    expect(code).toBe(2);
    expect(output()).toContain('GPG_PRIVATE_KEY');
    expect(output()).toContain('signing-settings-invalid');
    expect(output()).not.toContain(canary);
    expect(readAudit().at(-1)).toMatchObject({ reference: 'github://KEY', outcome: 'read' });
  });

  withTools()('that name no secret end the command', async () => {
    expect((await run({ GPG_PRIVATE_KEY: 'github://ABSENT' })).output()).toContain('secret-backend-unset');
  });

  withTools()('in a file are references, and no values', async () => {
    writeFileSync(
      join(folder, 'plain.json'),
      JSON.stringify({ TOKEN: `hf_${'a1B2c3D4e5'.repeat(4).slice(0, 34)}` }),
    );
    const plain = await secrets(['--file', 'plain.json'], {});
    expect(plain.code).toBe(2);
    expect(plain.output).toMatch(
      /secret-reference-plaintext: TOKEN: it contains a secret \(hugging-face-token\)/,
    );
    expect(plain.output).not.toContain('a1B2c3D4e5');
    writeFileSync(join(folder, 'good.json'), JSON.stringify({ TOKEN: 'github://HERE' }));
    expect(await secrets(['--file', 'good.json'], { HERE: canary })).toMatchObject({
      code: 0,
      report: { references: [{ name: 'TOKEN', ok: true }] },
    });
  });
});
