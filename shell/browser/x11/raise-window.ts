import { setTimeout as sleep } from 'node:timers/promises';
import { connectDisplay, pad, type XConnection } from './connection.ts';

/** Requests and predefined atoms of the protocol. */
const [internAtom, getProperty, sendEvent] = [16, 20, 25];
const [atomCardinal, atomWindow] = [6, 33];
const clientMessage = 33;
/** SubstructureNotify and SubstructureRedirect: who gets messages to the root window. */
const rootMask = 0x80000 | 0x100000;
/** The source of a request that the user made, as from a taskbar. Others may be ignored, to keep the focus from programs. */
const fromUser = 2;

/** Milliseconds between two looks at the active window, and their number. */
const [pauseMs, rounds] = [50, 20];

/**
 * Brings the topmost window of a process to the front by `_NET_ACTIVE_WINDOW`. True when the window manager has done it; false where the
 * process has no window there, or the window manager does not know the request.
 * https://specifications.freedesktop.org/wm-spec/latest/
 * @throws Error when the display of DISPLAY cannot be asked
 */
export async function raiseWindow(pid: number, env: NodeJS.ProcessEnv): Promise<boolean> {
  const display = await connectDisplay(env);
  try {
    const atoms = await findAtoms(display);
    const window = await findTopmost(display, atoms, pid);
    if (window === undefined) return false;
    display.send(sendEvent, 0, formatActivation(display.root, window, atoms.active));
    for (let round = 0; round < rounds; round++) {
      const [active] = await readNumbers(display, display.root, atoms.active, atomWindow);
      if (active === window) return true;
      await sleep(pauseMs);
    }
    return false;
  } finally {
    display.close();
  }
}

type Atoms = Record<'active' | 'stacking' | 'pid', number>;

async function findAtoms(display: XConnection): Promise<Atoms> {
  const [active, stacking, pid] = [
    await findAtom(display, '_NET_ACTIVE_WINDOW'),
    await findAtom(display, '_NET_CLIENT_LIST_STACKING'),
    await findAtom(display, '_NET_WM_PID'),
  ];
  return { active, stacking, pid };
}

async function findAtom(display: XConnection, name: string): Promise<number> {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(name.length);
  return (await display.ask(internAtom, 0, Buffer.concat([head, pad(Buffer.from(name))]))).readUInt32LE(8);
}

/** The window of a process that is in front of its others. */
async function findTopmost(display: XConnection, atoms: Atoms, pid: number): Promise<number | undefined> {
  const windows = await readNumbers(display, display.root, atoms.stacking, atomWindow);
  for (const window of windows.toReversed()) {
    // A window can have been closed since the list was made.
    const [owner] = await readNumbers(display, window, atoms.pid, atomCardinal).catch(() => []);
    if (owner === pid) return window;
  }
  return undefined;
}

/** A property of 32-bit numbers; none where it is absent or of another type. */
async function readNumbers(
  display: XConnection,
  window: number,
  property: number,
  type: number,
): Promise<number[]> {
  const body = Buffer.alloc(20);
  for (const [at, value] of [window, property, type, 0, 4096].entries()) body.writeUInt32LE(value, at * 4);
  const reply = await display.ask(getProperty, 0, body);
  const count = reply[1] === 32 ? reply.readUInt32LE(16) : 0;
  return Array.from({ length: count }, (_, at) => reply.readUInt32LE(32 + at * 4));
}

function formatActivation(root: number, window: number, type: number): Buffer {
  const body = Buffer.alloc(40);
  body.writeUInt32LE(root, 0);
  body.writeUInt32LE(rootMask, 4);
  body.writeUInt8(clientMessage, 8);
  body.writeUInt8(32, 9);
  body.writeUInt32LE(window, 12);
  body.writeUInt32LE(type, 16);
  body.writeUInt32LE(fromUser, 20);
  return body;
}
