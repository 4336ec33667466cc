import { parseSealed, unseal } from '../../../runtime/secrets/cipher.ts';
import type { Bench } from '../../runtime/harness.ts';

/** The values of secrets.json by id, decrypted with the key file in app data. @throws {Error} when it is damaged */
export function readSecrets(bench: Bench): Record<string, string> {
  const sealed = parseSealed(bench.read('secrets.json'));
  if (sealed === undefined) throw new Error('secrets.json is damaged');
  const key = Buffer.from(bench.read('runtime/secret-key').trim(), 'hex');
  const { values } = JSON.parse(unseal(key, sealed)) as { values: { id: string; value: string }[] };
  return Object.fromEntries(values.map(({ id, value }) => [id, value]));
}
