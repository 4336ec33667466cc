import { setTimeout as sleep } from 'node:timers/promises';
import { expectEqual, request } from './expect.ts';
import { findProcessesIn, type RunningApp, waitForNoProcessIn } from './installed-app.ts';
import { measureMemory } from './measure-memory.ts';
import { toOverhead } from './prove-installer.ts';
import { proveUnpacked } from './prove-unpacked.ts';
import { writePdf } from './write-pdf.ts';

/** Times in milliseconds. */
export interface ShelfProof {
  firstStartMs: number;
  startMs: number;
  overheadMs: number;
  /** Bytes of each service while the app does nothing. */
  memory: [service: string, bytes: number][];
  steps: string[];
}

interface Document {
  id: string;
  name: string;
  state: string;
  reason?: string;
}

const tides = 'High water in the harbour is at noon. The tide tables hang beside the door of the chandler.';
const bread = 'Knead rye flour and water, let the dough rest over night, and bake the bread in a hot oven.';

/** The app's API, reached through the origin of its user interface as its page does. */
function openShelf(app: RunningApp) {
  const url = async (path: string) => `${await app.url('ui', 'ui')}/api/${path}`;
  const list = async () => (await request(await url('documents'))) as Document[];
  return {
    add: async (name: string, body: Uint8Array<ArrayBuffer>) =>
      (await request(await url(`documents?name=${encodeURIComponent(name)}`), {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body,
      })) as Document,
    list,
    read: async (id: string, what: 'file' | 'text') => {
      const response = await fetch(await url(`documents/${id}/${what}`));
      if (!response.ok) throw new Error(`${what} of ${id}: ${response.status} ${await response.text()}`);
      return Buffer.from(await response.arrayBuffer());
    },
    remove: async (id: string) => {
      const response = await fetch(await url(`documents/${id}`), { method: 'DELETE' });
      expectEqual('DELETE', response.status, 204);
    },
    /** The names of the documents that a search finds, best first. */
    find: async (words: string) =>
      ((await request(await url(`search?q=${encodeURIComponent(words)}`))) as Document[]).map(
        ({ name }) => name,
      ),
    /** Waits until the worker has read every document. */
    waitUntilRead: async () => {
      const isRead = async () => {
        const documents = await list();
        const failed = documents.find(({ state }) => state === 'failed');
        if (failed !== undefined) throw new Error(`${failed.name} was not read: ${failed.reason}`);
        return documents.every(({ state }) => state === 'ready');
      };
      for (let tries = 0; !(await isRead()); tries += 1) {
        if (tries > 600) throw new Error('documents still wait for the worker after 30 s');
        await sleep(50);
      }
    },
  };
}

async function killRuntime(app: RunningApp, bundleRoot: string): Promise<void> {
  app.process.kill('SIGKILL');
  await app.exited();
  expectEqual('processes left after kill -9 of the runtime', await waitForNoProcessIn(bundleRoot), []);
}

/**
 * Tests an installer of the Paper Shelf example like a user: unpack, start, add documents, find their passages, read them back, lose
 * the worker and the runtime to kill -9, start again, find everything, stop, find no process.
 * @throws {ProofError} at the first step that fails
 */
export async function provePaperShelf(deb: string, report: (step: string) => void): Promise<ShelfProof> {
  return proveUnpacked(deb, 'paper-shelf', report, async ({ bundleRoot, start, done, steps }) => {
    let app = start();
    const first = await app.waitUntilReady();
    const firstStartMs = app.readyAfterMs ?? Number.NaN;
    expectEqual('state of the worker', first.details['worker']?.ready, true);
    done(`ready ${Math.round(firstStartMs)} ms after the very first start`);

    let shelf = openShelf(app);
    const pdf = writePdf(tides);
    const added = await shelf.add('tides.pdf', pdf);
    await shelf.add('bread.html', Buffer.from(`<h1>Bread</h1><script>let tide</script><p>${bread}`));
    await shelf.waitUntilRead();
    done("added two documents through the UI's address; the Python worker took them from the queue");
    expectEqual('search for tides', (await shelf.find('tide table harbour'))[0], 'tides.pdf');
    expectEqual('search for bread', (await shelf.find('baking rye bread'))[0], 'bread.html');
    done('found each by words of its text');
    expectEqual('bytes of the PDF', (await shelf.read(added.id, 'file')).equals(pdf), true);
    const text = (await shelf.read(added.id, 'text')).toString().replaceAll(/\s+/g, ' ').trim();
    expectEqual('text of the PDF', text, tides);
    done('read back the document and its text from the object store');

    const [worker] = await findProcessesIn(`${bundleRoot}/services/worker`);
    if (worker === undefined) throw new Error('no process of the worker');
    process.kill(worker.pid, 'SIGKILL');
    await shelf.add('while-it-was-away.txt', Buffer.from('Lighthouse keepers write a log.'));
    await shelf.waitUntilRead();
    done('killed the worker with SIGKILL: it was started again, and read what waited');

    const last = await shelf.add('last.txt', Buffer.from('The anchor light is lit at dusk.'));
    await killRuntime(app, bundleRoot);
    done('killed the runtime with SIGKILL behind an upload: nothing survived it');

    app = start();
    await app.waitUntilReady();
    const recoveredMs = app.readyAfterMs ?? Number.NaN;
    shelf = openShelf(app);
    await shelf.waitUntilRead();
    const names = (await shelf.list()).map(({ name }) => name).sort();
    expectEqual('documents after the crash', names, [
      'bread.html',
      'last.txt',
      'tides.pdf',
      'while-it-was-away.txt',
    ]);
    expectEqual('search after the crash', (await shelf.find('tide table harbour'))[0], 'tides.pdf');
    expectEqual('search for the last', (await shelf.find('anchor light'))[0], 'last.txt');
    expectEqual('bytes after the crash', (await shelf.read(added.id, 'file')).equals(pdf), true);
    await shelf.remove(last.id);
    expectEqual(
      'a removed document is found',
      (await shelf.find('anchor light')).includes('last.txt'),
      false,
    );
    done(`started again after the crash in ${Math.round(recoveredMs)} ms: everything is there`);
    expectEqual('POST /shutdown', (await app.call('POST', '/shutdown')).status, 202);
    expectEqual('exit code', (await app.exited()).code, 0);

    app = start();
    const readiness = await app.waitUntilReady();
    const startMs = app.readyAfterMs ?? Number.NaN;
    const overheadMs = toOverhead(startMs, readiness, []);
    await sleep(1000);
    const memory = await measureMemory(bundleRoot);
    done(`started after a clean stop in ${Math.round(startMs)} ms`);
    app.process.kill('SIGTERM');
    expectEqual('exit code', (await app.exited()).code, 0);
    expectEqual('processes left after the stop', await waitForNoProcessIn(bundleRoot), []);
    done('stopped it: no process is left');
    return { firstStartMs, startMs, overheadMs, memory, steps };
  });
}
