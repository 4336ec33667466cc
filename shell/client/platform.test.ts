import { describe, expect, it } from '@jest/globals';
import type { BundleApi } from './bundle-api.ts';
import { createPlatform } from './platform.ts';

type Page = Parameters<typeof createPlatform>[0];

/** A page with what a test gives it. */
const pageWith = (parts: object): Page => Object.assign(Object.create(globalThis), parts) as Page;

const plugin = () => {
  const stored = new Map<string, string>();
  const written: object[] = [];
  const opened: ((given: { url: string }) => void)[] = [];
  const Capacitor = {
    isNativePlatform: () => true,
    Plugins: {
      Filesystem: {
        writeFile: async (options: object) => {
          written.push(options);
          return { uri: 'file:///documents/a.txt' };
        },
      },
      SecureStorage: {
        internalSetItem: async ({ prefixedKey, data }: { prefixedKey: string; data: string }) =>
          void stored.set(prefixedKey, data),
        internalGetItem: async ({ prefixedKey }: { prefixedKey: string }) => ({
          data: stored.get(prefixedKey) ?? null,
        }),
        internalRemoveItem: async ({ prefixedKey }: { prefixedKey: string }) => stored.delete(prefixedKey),
      },
      App: {
        addListener: async (_: string, listener: (given: { url: string }) => void) => {
          opened.push(listener);
          return { remove: async () => {} };
        },
      },
    },
  };
  return { Capacitor, stored, written, opened };
};

describe('createPlatform', () => {
  it('is that of the window of a packaged app', async () => {
    const bundle = { version: 1, notify: { send: async () => true } } as unknown as BundleApi;
    const platform = createPlatform(pageWith({ bundle }));
    expect(platform.kind).toBe('desktop');
    expect(await platform.notify.send('a')).toBe(true);
  });

  it('is that of a browser elsewhere, which keeps no secrets', async () => {
    const platform = createPlatform(pageWith({ document: {} }));
    expect(platform.kind).toBe('web');
    await expect(platform.store.set('a', 'b')).rejects.toThrow(
      "the store of secrets needs the app's own window",
    );
    expect(await platform.updater.check()).toBeUndefined();
    expect(await platform.notify.send('a')).toBe(false);
  });

  it('is that of Capacitor in its apps, with the plugins that they contain', async () => {
    const { Capacitor, stored, written, opened } = plugin();
    const platform = createPlatform(pageWith({ document: {}, Capacitor }));
    expect(platform.kind).toBe('capacitor');
    await platform.store.set('token', 'x');
    expect([...stored]).toEqual([['bundle_token', 'x']]);
    expect(await platform.store.get('token')).toBe('x');
    await platform.store.remove('token');
    expect(await platform.store.get('token')).toBeUndefined();
    await platform.saveFile('a.txt', new Uint8Array([104, 105]));
    expect(written).toEqual([{ path: 'a.txt', data: 'aGk=', directory: 'DOCUMENTS' }]);
    const urls: string[] = [];
    platform.deepLink.onUrl((url) => urls.push(url));
    opened[0]?.({ url: 'tides://a' });
    expect(urls).toEqual(['tides://a']);
    await expect(platform.notify.send('a')).rejects.toThrow('plugin LocalNotifications');
  });

  it('takes a page with Capacitor outside its apps for a browser', () => {
    const Capacitor = { isNativePlatform: () => false, Plugins: {} };
    expect(createPlatform(pageWith({ document: {}, Capacitor })).kind).toBe('web');
  });
});
