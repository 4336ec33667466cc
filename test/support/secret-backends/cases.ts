import { generateKeyPairSync, verify } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Received } from './stand-in.ts';

export const canary = 'canary-7Hq2-value';

/** A reference to a backend, with the requests and answers that its vendor publishes. */
export interface Case {
  backend: string;
  reference: string;
  /** Variables, made from the address of the stand-in. */
  env(url: string): Record<string, string>;
  files?: Record<string, string>;
  /** Answers by `<method> <path>`, as the vendor's documentation shows them. */
  answers: Record<string, unknown>;
  expects(received: readonly Received[]): void;
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const bearer = (request: Received | undefined) => request?.headers['authorization'];
const form = (request: Received | undefined) => Object.fromEntries(new URLSearchParams(request?.body));

export const cases: readonly Case[] = [
  {
    backend: 'github',
    reference: 'github://WIN_PASSWORD',
    env: () => ({ WIN_PASSWORD: canary }),
    answers: {},
    expects: (received) => expect(received).toEqual([]),
  },
  {
    backend: 'vault',
    reference: 'vault://kv/ci/windows#password',
    env: (url) => ({
      VAULT_ADDR: url,
      VAULT_ROLE_ID: 'role',
      VAULT_SECRET_ID: 'secret-id',
      VAULT_NAMESPACE: 'team',
    }),
    answers: {
      'POST /v1/auth/approle/login': { auth: { client_token: 'token-1' } },
      'GET /v1/sys/internal/ui/mounts/kv/ci/windows': { data: { path: 'kv/', options: { version: '2' } } },
      'GET /v1/kv/data/ci/windows': {
        data: { data: { password: canary, other: 'x' }, metadata: { version: 3 } },
      },
    },
    expects(received) {
      const last = received.at(-1);
      expect(last?.headers).toMatchObject({
        'x-vault-token': 'token-1',
        'x-vault-namespace': 'team',
        'x-vault-request': 'true',
      });
      expect(JSON.parse(received.find(({ method }) => method === 'POST')?.body ?? '')).toEqual({
        role_id: 'role',
        secret_id: 'secret-id',
      });
    },
  },
  {
    backend: 'vault',
    reference: 'openbao://secret/old#password',
    env: (url) => ({ BAO_ADDR: url, BAO_TOKEN: 'token-2' }),
    answers: {
      'GET /v1/sys/internal/ui/mounts/secret/old': { data: { path: 'secret/', options: null } },
      'GET /v1/secret/old': { data: { password: canary } },
    },
    expects: (received) => expect(received.at(-1)?.headers['x-vault-token']).toBe('token-2'),
  },
  {
    backend: 'aws',
    reference: 'aws-sm://ci/windows#password',
    env: (url) => ({
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKID',
      AWS_SECRET_ACCESS_KEY: 'k',
      AWS_SESSION_TOKEN: 'st',
    }),
    answers: { 'POST /': { Name: 'ci/windows', SecretString: JSON.stringify({ password: canary }) } },
    expects([request]) {
      expect(request?.headers).toMatchObject({
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'secretsmanager.GetSecretValue',
        'x-amz-security-token': 'st',
        'x-amz-date': '20261127T100000Z',
        authorization: expect.stringMatching(
          /^AWS4-HMAC-SHA256 Credential=AKID\/20261127\/eu-west-1\/secretsmanager\/aws4_request, SignedHeaders=[\w;-]+, Signature=[0-9a-f]{64}$/,
        ),
      });
      expect(JSON.parse(request?.body ?? '')).toEqual({ SecretId: 'ci/windows' });
    },
  },
  {
    backend: 'azure',
    reference: 'azure-kv://ci-vault/win-password',
    env: (url) => ({
      AZURE_AUTHORITY_HOST: url,
      AZURE_KEYVAULT_URL: url,
      AZURE_TENANT_ID: 'tenant',
      AZURE_CLIENT_ID: 'app',
      AZURE_CLIENT_SECRET: 'app-secret',
    }),
    answers: {
      'POST /tenant/oauth2/v2.0/token': { token_type: 'Bearer', access_token: 'token-3' },
      'GET /secrets/win-password/?api-version=7.4': {
        value: canary,
        id: 'https://ci-vault.vault.azure.net/secrets/win-password/1',
      },
    },
    expects([login, read]) {
      expect(form(login)).toEqual({
        grant_type: 'client_credentials',
        client_id: 'app',
        client_secret: 'app-secret',
        scope: 'https://vault.azure.net/.default',
      });
      expect(bearer(read)).toBe('Bearer token-3');
    },
  },
  {
    backend: 'gcp',
    reference: 'gcp-sm://my-project/win-password/4',
    env: (url) => ({
      CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER: `${url}/`,
      GOOGLE_APPLICATION_CREDENTIALS: '/account.json',
      TEST_URL: url,
    }),
    answers: {
      'POST /token': { access_token: 'token-4', expires_in: 3599, token_type: 'Bearer' },
      'GET /v1/projects/my-project/secrets/win-password/versions/4:access': {
        name: 'projects/1/secrets/win-password/versions/4',
        payload: { data: Buffer.from(canary).toString('base64'), dataCrc32c: '1' },
      },
    },
    expects([login, read]) {
      const { grant_type, assertion = '' } = form(login);
      expect(grant_type).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
      const [head = '', claims = '', signature = ''] = String(assertion).split('.');
      expect(
        verify(
          'RSA-SHA256',
          Buffer.from(`${head}.${claims}`),
          keys.publicKey,
          Buffer.from(signature, 'base64url'),
        ),
      ).toBe(true);
      expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
        iss: 'ci@my-project.iam.gserviceaccount.com',
        scope: 'https://www.googleapis.com/auth/cloud-platform',
        iat: Date.parse('2026-11-27T10:00:00Z') / 1000,
      });
      expect(bearer(read)).toBe('Bearer token-4');
    },
  },
  {
    backend: 'ibm',
    reference: 'ibm-sm://0b5571f7-21e6-42b7-91c5-3f5ac9793a46',
    env: (url) => ({ IBM_SECRETS_MANAGER_URL: url, IBM_IAM_URL: url, IBM_CLOUD_API_KEY: 'api-key' }),
    answers: {
      'POST /identity/token': { access_token: 'token-5', token_type: 'Bearer' },
      'GET /api/v2/secrets/0b5571f7-21e6-42b7-91c5-3f5ac9793a46': {
        secret_type: 'arbitrary',
        name: 'win',
        payload: canary,
      },
    },
    expects([login, read]) {
      expect(form(login)).toEqual({
        grant_type: 'urn:ibm:params:oauth:grant-type:apikey',
        apikey: 'api-key',
      });
      expect(bearer(read)).toBe('Bearer token-5');
    },
  },
  {
    backend: 'ibm',
    reference: 'ibm-sm://id#windows',
    env: (url) => ({ IBM_SECRETS_MANAGER_URL: url, IBM_IAM_URL: url, IBMCLOUD_API_KEY: 'api-key' }),
    answers: {
      'POST /identity/token': { access_token: 'token-5' },
      'GET /api/v2/secrets/id': { secret_type: 'kv', name: 'x', data: { windows: canary } },
    },
    expects: () => undefined,
  },
  {
    backend: 'doppler',
    reference: 'doppler://app/ci/WIN_PASSWORD',
    env: (url) => ({ DOPPLER_API_HOST: url, DOPPLER_TOKEN: 'dp.st.x' }),
    answers: {
      'GET /v3/configs/config/secret?project=app&config=ci&name=WIN_PASSWORD': {
        name: 'WIN_PASSWORD',
        value: { raw: '${X}', computed: canary, note: '' },
      },
    },
    expects: ([request]) => expect(bearer(request)).toBe('Bearer dp.st.x'),
  },
  {
    backend: 'kubernetes',
    reference: 'kubernetes://ci/windows#password.txt',
    env: (url) => ({ KUBERNETES_API_URL: url, KUBERNETES_TOKEN_FILE: '/token' }),
    files: { '/token': 'token-6\n' },
    answers: {
      'GET /api/v1/namespaces/ci/secrets/windows': {
        kind: 'Secret',
        apiVersion: 'v1',
        data: { 'password.txt': Buffer.from(canary).toString('base64') },
        type: 'Opaque',
      },
    },
    expects: ([request]) => expect(bearer(request)).toBe('Bearer token-6'),
  },
  {
    backend: 'onepassword',
    reference: 'op://CI/Windows%20signing/certificate/password',
    env: (url) => ({ OP_CONNECT_HOST: url, OP_CONNECT_TOKEN: 'token-7' }),
    answers: {
      'GET /v1/vaults?filter=name+eq+%22CI%22': [{ id: 'v1', name: 'CI' }],
      'GET /v1/vaults/v1/items?filter=title+eq+%22Windows+signing%22': [
        { id: 'i1', title: 'Windows signing' },
      ],
      'GET /v1/vaults/v1/items/i1': {
        id: 'i1',
        sections: [{ id: 's1', label: 'certificate' }],
        fields: [
          { id: 'f0', label: 'password', value: 'another' },
          { id: 'f1', label: 'password', value: canary, section: { id: 's1' } },
        ],
      },
    },
    expects: (received) => expect(received.map(bearer)).toEqual(Array(3).fill('Bearer token-7')),
  },
];

/** The file of a service account of Google whose tokens come from the stand-in. */
export const account = (url: string) =>
  JSON.stringify({
    type: 'service_account',
    client_email: 'ci@my-project.iam.gserviceaccount.com',
    private_key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    token_uri: `${url}/token`,
  });
