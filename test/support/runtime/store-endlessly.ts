import { openSecretStore } from '../../../runtime/secrets/store.ts';
import { bundle } from './fake-app.ts';

/** Stores one value after the other until it is killed, and says each one that is stored for good. */
const store = await openSecretStore({ bundle, appData: process.argv[2] ?? '', keychain: () => undefined });
for (let count = 0; ; count = (count + 1) % 10_000) {
  const pin = String(count).padStart(4, '0');
  await store.put({ pin });
  process.stdout.write(`${pin}\n`);
}
