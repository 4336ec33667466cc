/** The preload script, in the sandbox of each window: gives the app's pages `window.bundle`. */
import { contextBridge, ipcRenderer } from 'electron';
import type { BundleApi } from '../client/bundle-api.ts';
import { type BridgeEvent, type CallName, callChannel, eventChannel } from './bridge/channels.ts';

const fileListeners = new Map<string, Set<Parameters<BundleApi['watchFile']>[1]>>();
const linkListeners = new Set<(url: string) => void>();

/** Electron puts the channel in front of a message, which is of no use to a page. */
async function call<Answer>(name: CallName, ...values: unknown[]): Promise<Answer> {
  const answer: { ok: true; value: Answer } | { ok: false; message: string } = await ipcRenderer.invoke(
    callChannel,
    name,
    values,
  );
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

ipcRenderer.on(eventChannel, (_, event: BridgeEvent) => {
  if (event.kind === 'link') {
    for (const listener of linkListeners) listener(event.url);
    return;
  }
  for (const listener of fileListeners.get(event.id) ?? []) listener({ id: event.id, kind: event.change });
});

const api: BundleApi = {
  version: 1,
  saveFile: (name, bytes) => call('saveFile', name, bytes),
  openFile: (options) => call('openFile', options?.extensions ?? []),
  watchFile: async (id, listener) => {
    const known = fileListeners.get(id) ?? new Set();
    fileListeners.set(id, known.add(listener));
    if (known.size === 1) await call('watchFile', id);
    return () => {
      if (!known.delete(listener) || known.size > 0) return;
      fileListeners.delete(id);
      void call('unwatchFile', id);
    };
  },
  store: {
    set: (key, value) => call('storeSet', key, value),
    get: (key) => call('storeGet', key),
    remove: (key) => call('storeRemove', key),
  },
  deepLink: {
    onUrl: (listener) => {
      linkListeners.add(listener);
      void call<string[]>('takeLinks').then((urls) => {
        for (const url of urls) for (const one of linkListeners) one(url);
      });
      return () => void linkListeners.delete(listener);
    },
  },
  updater: { check: () => call('updateCheck'), install: () => call('updateInstall') },
  notify: { send: (title, body = '') => call('notify', title, body) },
  runtime: { status: () => call('runtimeStatus') },
};

contextBridge.exposeInMainWorld('bundle', api);
