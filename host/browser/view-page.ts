import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { PageView } from '../../pipeline/ports.ts';
import { type Surroundings, spawnInside } from '../sandbox/start-program.ts';
import { Devtools } from './devtools.ts';
import { PageEvents } from './page-events.ts';

/** Text, or a picture larger than an icon. */
const isBlankExpression = `(() => {
  const isVisible = (element) => { const { width, height } = element.getBoundingClientRect(); return width > 16 && height > 16; };
  const pictures = [...document.querySelectorAll('img, svg, canvas, video, iframe, object, embed, input, button')];
  return (document.body?.innerText ?? '').trim() === '' && !pictures.some(isVisible);
})()`;

const size = { width: 1280, height: 800 };

/** The sandbox of the app is the one that counts: its own needs rights that a container often does not give. */
const switches = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
  `--window-size=${size.width},${size.height}`,
];

async function openPage(devtools: Devtools, url: string): Promise<string> {
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  for (const domain of ['Page', 'Network', 'Runtime']) await devtools.send(`${domain}.enable`, {}, session);
  const { errorText } = await devtools.send('Page.navigate', { url }, session);
  if (errorText !== undefined) throw new Error(`${url}: ${String(errorText)}`);
  return session;
}

async function showsNothing(devtools: Devtools, session: string): Promise<boolean> {
  const question = { expression: isBlankExpression, returnByValue: true };
  const { result } = await devtools.send('Runtime.evaluate', question, session);
  return (result as { value?: unknown }).value === true;
}

async function look(child: ChildProcess, url: string, settled: number): Promise<PageView> {
  const [, , , input, output] = child.stdio;
  const events = new PageEvents();
  const devtools = new Devtools(input as Writable, output as Readable, (event) => events.take(event));
  const session = await openPage(devtools, url);
  let isBlank = true;
  // A page that asks again and again never becomes quiet, and a slow one is quiet before it shows something.
  while ((isBlank || !events.isQuiet(Date.now())) && Date.now() < settled) {
    await pause(50);
    isBlank = await showsNothing(devtools, session);
  }
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' }, session);
  const { failedRequests, errors } = events;
  return {
    screenshot: Buffer.from(String(data), 'base64'),
    isBlank,
    failedRequests,
    errors,
  };
}

/** Ends the browser with its processes, which can keep pipes open. */
function endBrowser(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

/** Opens a page in a Chromium without a window and looks at it once it is quiet, at the latest after half of the time. @throws {Error} */
export async function viewPage(
  around: Surroundings,
  browser: string,
  url: string,
  timeoutMs: number,
): Promise<PageView> {
  const profile = join(around.temp, `browser-${Date.now()}`);
  const command = [browser, ...switches, `--user-data-dir=${profile}`];
  const child = spawnInside(around, command, ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], true);
  let complaints = '';
  child.stderr?.on('data', (chunk) => (complaints = `${complaints}${String(chunk)}`.slice(-2000)));
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${browser} ended with ${code}: ${complaints.trim()}`)));
  });
  const stop = new AbortController();
  const late = pause(timeoutMs, undefined, { signal: stop.signal, ref: false }).then(() => {
    throw new Error(`the page could not be opened in ${timeoutMs} ms`);
  });
  late.catch(() => {});
  ended.catch(() => {});
  try {
    return await Promise.race([look(child, url, Date.now() + timeoutMs / 2), ended, late]);
  } finally {
    stop.abort();
    endBrowser(child);
    await ended.catch(() => {});
    for (const stream of child.stdio) stream?.destroy();
  }
}
