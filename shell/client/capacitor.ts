import type { BundleApi } from './bundle-api.ts';
import { createWebPlatform } from './web.ts';

/** The bridge that Capacitor puts into its pages: its plugins by name. https://capacitorjs.com/docs/core-apis */
interface Capacitor {
  isNativePlatform(): boolean;
  Plugins: Plugins;
}

/** The parts of plugins that are used; each is absent in an app that does not contain it. */
interface Plugins {
  Filesystem?: {
    writeFile(options: { path: string; data: string; directory: string }): Promise<{ uri: string }>;
  };
  SecureStorage?: {
    internalSetItem(options: { prefixedKey: string; data: string }): Promise<void>;
    internalGetItem(options: { prefixedKey: string }): Promise<{ data: string | null }>;
    internalRemoveItem(options: { prefixedKey: string }): Promise<unknown>;
  };
  App?: {
    addListener(
      event: 'appUrlOpen',
      listener: (opened: { url: string }) => void,
    ): Promise<{ remove(): Promise<void> }>;
  };
  LocalNotifications?: {
    requestPermissions(): Promise<{ display: string }>;
    schedule(options: { notifications: { id: number; title: string; body: string }[] }): Promise<unknown>;
  };
}

/** Capacitor, in a page of one of its apps. */
export function findCapacitor(page: object): Capacitor | undefined {
  const { Capacitor: found } = page as { Capacitor?: Capacitor };
  return found?.isNativePlatform?.() === true ? found : undefined;
}

function requirePlugin<Name extends keyof Plugins>(plugins: Plugins, name: Name): NonNullable<Plugins[Name]> {
  const plugin = plugins[name];
  if (plugin === undefined) throw new Error(`the app does not contain the Capacitor plugin ${name}`);
  return plugin;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The interface on a phone: by the plugins of Capacitor that the app contains, and by its web view for the rest. */
export function createCapacitorPlatform(
  page: Window & typeof globalThis,
  { Plugins: plugins }: Capacitor,
): BundleApi {
  const toKey = (key: string) => `bundle_${key}`;
  return {
    ...createWebPlatform(page),
    saveFile: async (name, bytes) => {
      const files = requirePlugin(plugins, 'Filesystem');
      const { uri } = await files.writeFile({ path: name, data: toBase64(bytes), directory: 'DOCUMENTS' });
      return { id: uri, name };
    },
    store: {
      set: async (key, value) =>
        requirePlugin(plugins, 'SecureStorage').internalSetItem({ prefixedKey: toKey(key), data: value }),
      get: async (key) => {
        const { data } = await requirePlugin(plugins, 'SecureStorage').internalGetItem({
          prefixedKey: toKey(key),
        });
        return data ?? undefined;
      },
      remove: async (key) =>
        void (await requirePlugin(plugins, 'SecureStorage').internalRemoveItem({ prefixedKey: toKey(key) })),
    },
    deepLink: {
      onUrl: (listener) => {
        const added = requirePlugin(plugins, 'App').addListener('appUrlOpen', ({ url }) => listener(url));
        return () => void added.then((one) => one.remove());
      },
    },
    notify: {
      send: async (title, body = '') => {
        const notifications = requirePlugin(plugins, 'LocalNotifications');
        if ((await notifications.requestPermissions()).display !== 'granted') return false;
        await notifications.schedule({ notifications: [{ id: Date.now() % 2_147_483_647, title, body }] });
        return true;
      },
    },
  };
}
