import { expect, it } from '@jest/globals';
import { parseStoreSettings } from './settings.ts';

const env = {
  OBJECT_STORE_DATA_DIR: '/data/store',
  OBJECT_STORE_PORT: '9000',
  OBJECT_STORE_ACCESS_KEY: 'abc',
  OBJECT_STORE_SECRET_KEY: 'secret',
};

it('listens on the socket in the folder of the runtime, else on 127.0.0.1', () => {
  expect(parseStoreSettings(env).address).toBe('127.0.0.1:9000');
  expect(parseStoreSettings({ ...env, BUNDLE_SOCKET_DIR: '/run/app' }).address).toBe('/run/app/s3.sock');
});

it('reports every fault at once, without the secret key', () => {
  const wrong = {
    ...env,
    OBJECT_STORE_ACCESS_KEY: 'a b',
    OBJECT_STORE_PORT: 'x',
    OBJECT_STORE_BUCKETS: '{}',
  };
  expect(() => parseStoreSettings(wrong)).toThrow(
    'OBJECT_STORE_PORT "x" must be an integer from 1 to 65535; OBJECT_STORE_ACCESS_KEY "a b" must have 3 to 128 letters and digits; OBJECT_STORE_BUCKETS must be a JSON array of names',
  );
});
