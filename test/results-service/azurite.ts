import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

export interface Azurite {
  /** Blob endpoint of the development account, such as http://127.0.0.1:10000/devstoreaccount1. */
  endpoint: string;
  account: string;
  key: string;
  stop(): Promise<void>;
}

/** The well-known credentials of every Azurite: https://learn.microsoft.com/azure/storage/common/storage-use-azurite */
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Starts Azurite's blob service on a free loopback port, with everything in memory. Throws when it does not start. */
export async function startAzurite(): Promise<Azurite> {
  const main = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');
  const options = [
    '--blobHost',
    '127.0.0.1',
    '--blobPort',
    '0',
    '--inMemoryPersistence',
    '--disableTelemetry',
  ];
  // The SDK may speak a newer version of the storage API than Azurite knows of.
  const child = spawn(
    process.execPath,
    ['--no-warnings', main, ...options, '--skipApiVersionCheck', '--silent'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await closed;
  };
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [, found] = /successfully listens on (http:\/\/\S+)/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void closed.then(() => reject(new Error(`Azurite ended before it listened:\n${output}`)));
  });
  return { endpoint: `${url}/${account}`, account, key, stop };
}
