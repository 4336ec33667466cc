import { describe, expect, it } from '@jest/globals';
import { toConfig } from './image.ts';
import { parseImageReference } from './reference.ts';
import { findLogin, knownRegistries, toRegistryHost } from './registries.ts';
import { RegistryClient } from './registry-client.ts';
import { readKey } from './sign.ts';

describe('names of images', () => {
  it.each([
    ['ghcr.io/octo/app:1.0.0', { registry: 'ghcr.io', repository: 'octo/app', tag: '1.0.0' }],
    ['127.0.0.1:5000/a:b', { registry: '127.0.0.1:5000', repository: 'a', tag: 'b' }],
  ])('%s', (text, parsed) => expect(parseImageReference(text)).toEqual(parsed));

  it.each([
    'app',
    'app:1',
    'ghcr.io/Octo/app:1',
    'ghcr.io/octo/app',
    'ghcr.io/../app:1',
    'http://a/b:1',
    'a/b:x y',
  ])('%s is refused', (text) =>
    expect(() => parseImageReference(text)).toThrow(
      expect.objectContaining({ code: 'container-reference-invalid' }),
    ),
  );
});

describe('logins of registries', () => {
  it.each([
    ['ghcr.io', { GITHUB_ACTOR: 'octocat', GITHUB_TOKEN: 'p' }, 'octocat'],
    ['docker.io', { DOCKERHUB_USERNAME: 'me', DOCKERHUB_TOKEN: 'p' }, 'me'],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', { ECR_PASSWORD: 'p' }, 'AWS'],
    ['myregistry.azurecr.io', { ACR_TOKEN: 'p' }, '00000000-0000-0000-0000-000000000000'],
    ['europe-west1-docker.pkg.dev', { GOOGLE_OAUTH_ACCESS_TOKEN: 'p' }, 'oauth2accesstoken'],
    ['de.icr.io', { IBM_CLOUD_API_KEY: 'p' }, 'iamapikey'],
    ['registry.example', { REGISTRY_USERNAME: 'me', REGISTRY_PASSWORD: 'p' }, 'me'],
  ])('%s', (registry, env: Record<string, string | undefined>, user) => {
    expect(findLogin(registry, (name) => env[name])).toEqual({ user, password: 'p' });
    expect(findLogin(registry, () => undefined)).toBeUndefined();
  });

  it('are given to no host that only looks like a known one', () => {
    for (const { password, user } of knownRegistries)
      for (const host of ['ghcr.io.evil.example', 'evil-ghcr.io', 'x.azurecr.io.evil', 'evil.example'])
        expect(
          findLogin(host, (name) =>
            name === password || 'variable' in user
              ? name.startsWith('REGISTRY')
                ? undefined
                : 'x'
              : undefined,
          ),
        ).toBeUndefined();
    expect(toRegistryHost('docker.io')).toBe('registry-1.docker.io');
  });

  it('are a token of the realm that a challenge names, and go to no other host', async () => {
    const sent: { url: string; authorization: string | undefined }[] = [];
    const client = new RegistryClient(
      {
        clock: { now: () => 0, pause: async () => undefined },
        http: {
          send: async ({ url, headers = {} }) => {
            sent.push({ url, authorization: headers['authorization'] });
            const body = new TextEncoder().encode('{"token":"t"}');
            if (url.startsWith('https://auth.example/')) return { status: 200, headers: {}, body };
            if (headers['authorization'] === undefined && url.includes('/v2/'))
              return {
                status: 401,
                headers: {
                  'www-authenticate': 'Bearer realm="https://auth.example/token",service="registry.example"',
                },
                body: new Uint8Array(),
              };
            return { status: 202, headers: {}, body: new Uint8Array() };
          },
        },
      },
      { registry: 'registry.example', repository: 'octo/app', tag: '1' },
      { user: 'me', password: 'word' },
    );
    await client.call('/blobs/uploads/', { method: 'POST' }, [202]);
    await client.call('https://storage.example/put', { method: 'PUT' }, [202]);
    expect(sent).toEqual([
      { url: 'https://registry.example/v2/octo/app/blobs/uploads/', authorization: undefined },
      {
        url: 'https://auth.example/token?service=registry.example&scope=repository%3Aocto%2Fapp%3Apull%2Cpush',
        authorization: `Basic ${Buffer.from('me:word').toString('base64')}`,
      },
      { url: 'https://registry.example/v2/octo/app/blobs/uploads/', authorization: 'Bearer t' },
      { url: 'https://storage.example/put', authorization: undefined },
    ]);
  });
});

it('keeps variables of the base but those of the app, and refuses other keys without quoting them', () => {
  const app = {
    name: 'a',
    version: '1',
    displayName: 'A',
    description: undefined,
    vendor: undefined,
    repository: undefined,
    commit: undefined,
    epoch: 0,
  };
  const config = toConfig(
    app,
    { os: 'linux', architecture: 'arm64' },
    { diffIds: ['sha256:1'], env: ['A=1', 'HOME=/x'] },
    'sha256:2',
  );
  expect(config).toMatchObject({ architecture: 'arm64', rootfs: { diff_ids: ['sha256:1', 'sha256:2'] } });
  expect(JSON.stringify(config)).not.toContain('/x');
  expect(() => readKey('canary-key')).toThrow(
    expect.objectContaining({
      code: 'signing-settings-invalid',
      message: expect.not.stringContaining('canary'),
    }),
  );
});
