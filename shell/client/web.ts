import type { BundleApi, OpenedFile, RuntimeStatus } from './bundle-api.ts';

/** A function of the interface that a browser has no safe way for. */
export class NotOnThisPlatform extends Error {
  constructor(what: string) {
    super(`${what} needs the app's own window`);
    this.name = 'NotOnThisPlatform';
  }
}

const refuse = (what: string) => async (): Promise<never> => {
  throw new NotOnThisPlatform(what);
};

/** A file that stays readable. https://wicg.github.io/file-system-access/ */
interface ChosenFile {
  name: string;
  getFile(): Promise<File>;
}

/** What some browsers have. */
interface FilePicker {
  showOpenFilePicker?(options: object): Promise<ChosenFile[]>;
}

/** Milliseconds between two looks at a file that is watched. */
const watchMs = 1_000;

/** What a browser can do of the interface: files by download and choice, notifications after the user's consent; no secrets and no links. */
export function createWebPlatform(page: Window & typeof globalThis): BundleApi {
  const { document } = page;
  const handles = new Map<string, ChosenFile>();
  const toId = () => page.crypto.randomUUID();

  /** Chooses a file that can be watched. */
  async function pickFile(extensions: readonly string[]): Promise<ChosenFile | undefined> {
    const suffixes = extensions.map((one) => `.${one}`);
    const types = suffixes.length === 0 ? [] : [{ accept: { 'application/octet-stream': suffixes } }];
    try {
      return (await (page as FilePicker).showOpenFilePicker?.({ types }))?.[0];
    } catch (error) {
      if ((error as Error).name === 'AbortError') return undefined;
      throw error;
    }
  }

  async function toOpened(file: File, id: string): Promise<OpenedFile> {
    return { id, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }

  async function openFile(extensions: readonly string[]): Promise<OpenedFile | undefined> {
    if ('showOpenFilePicker' in page) {
      const handle = await pickFile(extensions);
      if (handle === undefined) return undefined;
      const id = toId();
      handles.set(id, handle);
      return toOpened(await handle.getFile(), id);
    }
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.map((one) => `.${one}`).join(',');
    const file = await new Promise<File | undefined>((resolve) => {
      input.addEventListener('change', () => resolve(input.files?.[0]));
      input.addEventListener('cancel', () => resolve(undefined));
      input.click();
    });
    return file && toOpened(file, toId());
  }

  return {
    version: 1,
    saveFile: async (name, bytes) => {
      const address = page.URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The browser reads it after the click has returned.
      setTimeout(() => page.URL.revokeObjectURL(address), 60_000);
      return { id: toId(), name };
    },
    openFile: ({ extensions = [] } = {}) => openFile(extensions),
    watchFile: async (id, listener) => {
      const handle = handles.get(id);
      if (handle === undefined) throw new NotOnThisPlatform('watching this file');
      let last = (await handle.getFile()).lastModified;
      const timer = setInterval(async () => {
        const next = (await handle.getFile()).lastModified;
        if (next !== last) listener({ id, kind: 'changed' });
        last = next;
      }, watchMs);
      return () => clearInterval(timer);
    },
    // What a page can store, every program of the user can read.
    store: {
      set: refuse('the store of secrets'),
      get: refuse('the store of secrets'),
      remove: refuse('the store of secrets'),
    },
    deepLink: { onUrl: () => () => {} },
    updater: { check: async () => undefined, install: refuse('an update') },
    notify: {
      send: async (title, body = '') => {
        if (!('Notification' in page)) return false;
        if ((await page.Notification.requestPermission()) !== 'granted') return false;
        new page.Notification(title, { body });
        return true;
      },
    },
    runtime: { status: async (): Promise<RuntimeStatus> => refuse('the status of the runtime')() },
  };
}
