import { describe, expect, it } from '@jest/globals';
import { createCredentials } from '../../../host/credentials.ts';
import { PipelineError } from '../../errors.ts';
import { readAuthenticodeIdentity } from './settings.ts';

const read = (values: Record<string, string>) =>
  readAuthenticodeIdentity(createCredentials(values, '/work').source);
const p12 = Buffer.from('a file').toString('base64');

function refusal(values: Record<string, string>): string {
  try {
    read(values);
  } catch (error) {
    if (error instanceof PipelineError) return `${error.code}: ${error.message}; ${error.remedy}`;
    throw error;
  }
  throw new Error('it was expected to refuse');
}

describe('who signs for Windows', () => {
  it('is nobody without settings, and with empty ones as a fork has them', () => {
    expect(read({})).toBeUndefined();
    expect(read({ WIN_CSC_LINK: '', WIN_CSC_KEY_PASSWORD: ' ' })).toBeUndefined();
  });

  it('is a file in base64, of its own variables before those of every system', () => {
    const found = read({ CSC_LINK: p12, WIN_CSC_LINK: p12, WIN_CSC_KEY_PASSWORD: 'hunter2' });
    expect(found?.label).toBe('the certificate of WIN_CSC_LINK');
    expect(found?.key).toMatchObject({
      store: 'pkcs12',
      file: expect.stringMatching(/\/authenticode\.p12$/),
    });
    expect(JSON.stringify(found)).not.toContain('hunter2');
    expect(read({ CSC_LINK: p12 })?.label).toBe('the certificate of CSC_LINK');
  });

  it('is a file of this machine', () => {
    expect(read({ WIN_CSC_LINK: import.meta.filename })?.key).toMatchObject({ file: import.meta.filename });
  });

  it.each([
    ['WIN_CSC_LINK', '/nowhere/app.p12', 'the file does not exist'],
    ['WIN_CSC_LINK', './app.pfx', 'the file does not exist'],
    ['WIN_CSC_LINK', 'https://example.com/app.p12', 'it is an address'],
    ['WIN_CSC_LINK', 'not base64!', 'it is neither a path nor base64'],
    ['WIN_SIGN_STORE', 'a-drawer', '"a-drawer" is not a store'],
  ])('refuses %s %s', (name, value, message) => {
    expect(refusal({ [name]: value })).toContain(`signing-settings-invalid: ${name}: ${message}`);
  });

  it('never repeats a secret in a refusal', () => {
    expect(refusal({ WIN_CSC_LINK: 'secret word!' })).not.toContain('secret word!');
  });

  it('names what a store lacks', () => {
    expect(refusal({ WIN_SIGN_STORE: 'aws-kms', WIN_SIGN_KEYSTORE: 'eu-west-1' })).toContain(
      'WIN_SIGN_ALIAS',
    );
    expect(refusal({ WIN_SIGN_STORE: 'pkcs11' })).toContain('WIN_SIGN_KEYSTORE');
  });

  it('takes no PIN in the address of a key', () => {
    const token = { WIN_SIGN_STORE: 'pkcs11', WIN_SIGN_KEYSTORE: '/lib.so' };
    expect(refusal({ ...token, WIN_SIGN_ALIAS: 'pkcs11:object=a?pin-value=1234' })).toContain('it has a PIN');
  });

  it('puts the client certificate of DigiCert ONE into its credential', async () => {
    const credentials = createCredentials(
      {
        WIN_SIGN_STORE: 'digicert-one',
        WIN_SIGN_ALIAS: 'key',
        WIN_SIGN_CREDENTIAL: 'api|word',
        WIN_SIGN_CLIENT_CERTIFICATE: p12,
      },
      '/work',
    );
    expect(readAuthenticodeIdentity(credentials.source)?.key).toMatchObject({
      alias: 'key',
      keystore: undefined,
    });
  });

  it('asks the servers of time stamps that are named, in order', () => {
    const servers = (value: string) =>
      read({ WIN_CSC_LINK: p12, WIN_TIMESTAMP_SERVERS: value })?.timestamping.servers;
    expect(servers('http://a.example, https://b.example/ts')).toEqual([
      'http://a.example',
      'https://b.example/ts',
    ]);
    expect(servers('')).toHaveLength(4);
    expect(refusal({ WIN_CSC_LINK: p12, WIN_TIMESTAMP_SERVERS: 'ftp://a' })).toContain(
      'WIN_TIMESTAMP_SERVERS',
    );
  });
});
