import { statSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { installStore } from '../../test/embedded-object-store/installed-store.ts';
import { startStore } from '../../test/embedded-object-store/running-store.ts';
import type { Print } from './print.ts';
import { toDriverMemory, toLoad } from './process-figures.ts';

const uploads = 100;
const Bucket = 'bench';

/** The figures of embedded-object-store. */
export async function benchObjectStore(print: Print): Promise<void> {
  print('load of the machine', toLoad());
  const installed = await installStore();
  try {
    const program = join(installed.root, 'resources/embedded-object-store/bin/object-store');
    print('program', `${(statSync(program).size / 1e6).toFixed(1)} MB`);
    print('driver', `${Math.round(statSync(installed.driver).size / 1000)} KB`);
    const folder = installed.createFolder();
    for (const what of ['first start', 'start']) {
      const store = await startStore(installed, folder);
      print(`${what} to ready`, `${Math.round(await store.ready())} ms`);
      const pid = store.process.pid ?? 0;
      print('memory', toDriverMemory(pid));
      if (what === 'start') {
        await store.client.send(new CreateBucketCommand({ Bucket }));
        const begin = performance.now();
        for (let at = 0; at < uploads; at += 1)
          await store.client.send(
            new PutObjectCommand({ Bucket, Key: `${at}`, Body: Buffer.alloc(100_000) }),
          );
        print('upload of 100 KB, flushed', `${((performance.now() - begin) / uploads).toFixed(1)} ms`);
        print('memory after uploads', toDriverMemory(pid));
      }
      store.client.destroy();
      store.process.kill('SIGTERM');
      await store.exited();
    }
  } finally {
    await installed.remove();
  }
}
