import { describe, expect, it } from '@jest/globals';
import { planExtract, planSign, planTimestamp, planVerify } from './commands.ts';
import type { AuthenticodeIdentity } from './identity.ts';

const identity = (key: AuthenticodeIdentity['key'], jsignJar?: string): AuthenticodeIdentity => ({
  key,
  timestamping: { servers: ['http://a', 'http://b'], pauses: [1] },
  jsignJar,
  label: 'a certificate',
});
const service = (store: Extract<AuthenticodeIdentity['key'], { credential: string }>['store'], more = {}) =>
  identity({
    store,
    keystore: 'place',
    alias: 'name',
    certificates: undefined,
    credential: '/h/token',
    keySecret: undefined,
    ...more,
  });
const line = (of: AuthenticodeIdentity, isMsi = false) => {
  const { command, inPlace } = planSign(of, { from: '/p/in', to: '/w/out', isMsi });
  return `${inPlace ? 'in place: ' : ''}${[command.file, ...command.args].join(' ')}`;
};

describe('the command that signs', () => {
  it.each([
    [
      'a file',
      identity({ store: 'pkcs12', file: '/h/a.p12', password: '/h/pw' }),
      'osslsigncode sign -pkcs12 /h/a.p12 -readpass /h/pw -h sha256 -in /p/in -out /w/out',
    ],
    [
      'a file without a password',
      identity({ store: 'pkcs12', file: '/h/a.p12', password: undefined }),
      'osslsigncode sign -pkcs12 /h/a.p12 -h sha256 -in /p/in -out /w/out',
    ],
    [
      'a token with its certificate',
      identity({
        store: 'pkcs11',
        module: '/l.so',
        key: 'pkcs11:object=a',
        certificates: undefined,
        pin: '/h/pin',
      }),
      'osslsigncode sign -pkcs11module /l.so -pkcs11cert pkcs11:object=a -key pkcs11:object=a -readpass /h/pin -h sha256 -in /p/in -out /w/out',
    ],
    [
      'a token with certificates of its own',
      identity({
        store: 'pkcs11',
        module: '/l.so',
        key: 'pkcs11:object=a',
        certificates: '/c.pem',
        pin: undefined,
      }),
      'osslsigncode sign -pkcs11module /l.so -certs /c.pem -key pkcs11:object=a -h sha256 -in /p/in -out /w/out',
    ],
    [
      'Azure Artifact Signing',
      service('azure-artifact-signing'),
      'in place: jsign sign --storetype TRUSTEDSIGNING --keystore place --alias name --storepass file:/h/token --tsaurl http://a,http://b --tsmode RFC3161 --tsretries 2 --alg SHA-256 --replace /w/out',
    ],
    [
      'Azure Key Vault',
      service('azure-key-vault'),
      'in place: jsign sign --storetype AZUREKEYVAULT --keystore place --alias name --storepass file:/h/token --alg SHA-256 --replace /w/out',
    ],
    [
      'AWS KMS',
      service('aws-kms', { certificates: '/c.pem' }),
      'in place: jsign sign --storetype AWS --keystore place --alias name --certfile /c.pem --storepass file:/h/token --alg SHA-256 --replace /w/out',
    ],
    [
      'Google Cloud KMS',
      service('google-kms', { certificates: '/c.pem' }),
      'in place: jsign sign --storetype GOOGLECLOUD --keystore place --alias name --certfile /c.pem --storepass file:/h/token --alg SHA-256 --replace /w/out',
    ],
    [
      'DigiCert ONE',
      service('digicert-one', { keystore: undefined }),
      'in place: jsign sign --storetype DIGICERTONE --alias name --storepass file:/h/token --alg SHA-256 --replace /w/out',
    ],
    [
      'SSL.com eSigner',
      service('ssl-esigner', { keystore: undefined, alias: undefined, keySecret: '/h/totp' }),
      'in place: jsign sign --storetype ESIGNER --storepass file:/h/token --keypass file:/h/totp --alg SHA-256 --replace /w/out',
    ],
  ])('%s', (_, of, expected) => {
    expect(line(of)).toBe(expected);
  });

  it('covers the metadata of an .msi too', () => {
    expect(line(identity({ store: 'pkcs12', file: '/a.p12', password: undefined }), true)).toContain(
      '-h sha256 -add-msi-dse -in',
    );
  });

  it('starts Jsign from its jar where one is named', () => {
    const { key } = service('azure-key-vault');
    expect(line(identity(key, '/opt/jsign.jar'))).toMatch(
      /^in place: java -jar \/opt\/jsign\.jar sign --storetype/,
    );
  });
});

it('the commands that add a time stamp and that check', () => {
  const words = [
    planTimestamp('/a', '/b', 'http://tsa.example'),
    planVerify('/a', undefined),
    planVerify('/a', '/roots.pem'),
    planExtract('/a', '/s'),
  ].map(({ file, args }) => [file, ...args].join(' '));
  expect(words).toEqual([
    'osslsigncode add -ts http://tsa.example -in /a -out /b',
    'osslsigncode verify -ignore-cdp -in /a',
    'osslsigncode verify -ignore-cdp -CAfile /roots.pem -TSA-CAfile /roots.pem -in /a',
    'osslsigncode extract-signature -in /a -out /s',
  ]);
});
