import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Notification,
  safeStorage,
  type WebContents,
} from 'electron';
import type { RuntimeStatus } from '../client/bundle-api.ts';
import type { AppSession } from '../browser/app-session.ts';
import type { ControlAccess } from '../browser/control-client.ts';
import { answerCall, type CallHandlers, CallFault, parseTextValue, type Sender } from './bridge/calls.ts';
import { callChannel, eventChannel } from './bridge/channels.ts';
import { createFileCalls, type FileDialogs } from './bridge/files.ts';
import { type Cipher, createStoreCalls } from './bridge/secure-store.ts';
import type { Links } from './links.ts';
import { toOrigin } from './plan/navigation.ts';

export interface BridgeParts {
  appData: string;
  control: ControlAccess;
  links: Links;
  origins: ReadonlySet<string>;
  /** Undefined until the app runs. */
  session: () => AppSession | undefined;
  parent: () => BrowserWindow | undefined;
  raise: () => void;
}

/** Answers the calls of `window.bundle`. */
export function serveBridge(parts: BridgeParts): void {
  const handlers = createHandlers(parts);
  const senders = new WeakMap<WebContents, Sender>();
  ipcMain.handle(callChannel, (event, name: unknown, values: unknown) => {
    const { sender: contents, senderFrame: frame } = event;
    const sender = senders.get(contents) ?? toSender(contents);
    senders.set(contents, sender);
    const isTop = frame !== null && frame === contents.mainFrame;
    const origin = toOrigin(frame?.url ?? '');
    return answerCall(handlers, { name, values, origin, isTop }, { origins: parts.origins, sender });
  });
}

/** A page is gone when its window has another one, or is closed. */
function toSender(contents: WebContents): Sender {
  return {
    send: (event) => {
      if (!contents.isDestroyed()) contents.send(eventChannel, event);
    },
    onGone: (listener) => {
      let isGone = false;
      const once = () => {
        if (isGone) return;
        isGone = true;
        contents.removeListener('did-navigate', once);
        contents.removeListener('destroyed', once);
        listener();
      };
      contents.on('did-navigate', once);
      contents.on('destroyed', once);
    },
  };
}

function createHandlers({ appData, control, links, session, parent, raise }: BridgeParts): CallHandlers {
  return {
    ...createFileCalls(createDialogs(parent)),
    ...createStoreCalls(join(appData, 'shell', 'secure-store.json'), cipher),
    takeLinks: links.takeLinks,
    updateCheck: async () => {
      const { restart_needed: needed } = await control.call('getReadiness');
      return needed === undefined || needed === null ? undefined : { version: needed.version };
    },
    updateInstall: async () => {
      const { restart_needed: needed } = await control.call('getReadiness');
      if (needed === undefined || needed === null)
        throw new CallFault('there is no other version to install');
      session()?.restart();
    },
    notify: ([title, body]) => {
      if (!Notification.isSupported()) return false;
      const text = {
        title: parseTextValue(title, 'the title', 200),
        body: parseTextValue(body, 'the body', 2_000),
      };
      const shown = new Notification(text);
      shown.on('click', raise);
      shown.show();
      return true;
    },
    runtimeStatus: async (): Promise<RuntimeStatus> => {
      const phase = (await session()?.describe())?.phase ?? 'stopping';
      const readiness = await control.call('getReadiness').catch(() => undefined);
      const services = Object.entries(readiness?.details ?? {}).map(
        ([id, { ready, state }]) => [id, { ready, state }] as const,
      );
      return { phase, ready: readiness?.ready ?? false, services: Object.fromEntries(services) };
    },
  };
}

function createDialogs(parent: () => BrowserWindow | undefined): FileDialogs {
  return {
    save: async (proposed) => {
      const options = { defaultPath: join(app.getPath('downloads'), proposed) };
      const window = parent();
      const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return chosen.canceled || !chosen.filePath ? undefined : chosen.filePath;
    },
    open: async (extensions) => {
      const filters =
        extensions.length === 0 ? [] : [{ name: extensions.join(', '), extensions: [...extensions] }];
      const options = { properties: ['openFile' as const], filters };
      const window = parent();
      const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return chosen.canceled ? undefined : chosen.filePaths[0];
    },
  };
}

const noStore = 'this account has no store that encrypts: install a keyring such as gnome-keyring or KWallet';

const cipher: Cipher = {
  findReason: () => {
    if (!safeStorage.isEncryptionAvailable()) return noStore;
    // Newer Electron says when its key is one that everybody knows.
    const hasName =
      process.platform === 'linux' && typeof safeStorage.getSelectedStorageBackend === 'function';
    return hasName && safeStorage.getSelectedStorageBackend() === 'basic_text' ? noStore : undefined;
  },
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(bytes),
};
