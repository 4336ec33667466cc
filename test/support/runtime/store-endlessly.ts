import { openSecretStore } from '../../../runtime/secrets/store.ts';
import { bundle } from './fake-app.ts';

/** Stores values in sequence until it is killed, and prints each value after it is stored durably. */
const store = await openSecretStore({ bundle, appData: process.argv[2] ?? '', keychain: () => undefined });
for (let count = 0; ; count = (count + 1) % 10_000) {
  const pin = String(count).padStart(4, '0');
  await store.put({ pin });
  process.stdout.write(`${pin}\n`);
}
