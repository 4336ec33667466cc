// Starts a program in place of this process, without access to the memory, the environment and the signals of processes that it did not
// start. `launcher.mjs <program> <argument…>`; its environment is that of the program with a prefix before each name, so that no variable
// of the program (NODE_OPTIONS, LD_PRELOAD) works before it is confined. Without a program: prints why it cannot confine, or nothing.
import { accessSync, closeSync, constants, openSync, readSync } from 'node:fs';
import { dlopen, getRawPointer } from 'node:ffi';

const prefix = 'CONFINED_';
const word = 'uint64';
const { functions: libc } = dlopen(null, {
  prctl: { arguments: ['int32', word, word, word, word], return: 'int32' },
  syscall: { arguments: ['int64', word, word, word, word], return: 'int64' },
  signal: { arguments: ['int32', word], return: word },
  fcntl: { arguments: ['int32', 'int32', word], return: 'int32' },
  execve: { arguments: [word, word, word], return: 'int32' },
});

const prctl = (option, value) => libc.prctl(option, value, 0n, 0n, 0n);
const pointTo = (view) => BigInt(getRawPointer(view));

// linux/landlock.h: the numbers of the calls are the same on every architecture.
const createRuleset = 444n;
const addRule = 445n;
const restrictSelf = 446n;
const versionFlag = 1n;
const pathBeneath = 1n;
/** Abstract sockets and signals reach only what was started inside. */
const scopes = 3n;
/** MAKE_BLOCK and REFER: granted everywhere, so that the file system is as before. */
const everywhere = (1n << 11n) | (1n << 13n);

/** The descriptor of a ruleset, negative when the kernel refuses it. */
function openRuleset() {
  const version = libc.syscall(createRuleset, 0n, 0n, versionFlag, 0n);
  if (version >= 6n) {
    const attributes = new BigUint64Array([0n, 0n, scopes]);
    return libc.syscall(createRuleset, pointTo(attributes), 24n, 0n, 0n);
  }
  // Version 1 forbids renaming a file into another folder.
  if (version < 2n) return -1n;
  const ruleset = libc.syscall(createRuleset, pointTo(new BigUint64Array([everywhere])), 8n, 0n, 0n);
  const root = openSync('/', constants.O_RDONLY);
  const rule = new BigUint64Array([everywhere, BigInt(root)]);
  const added = ruleset < 0n ? -1n : libc.syscall(addRule, BigInt(ruleset), pathBeneath, pointTo(rule), 0n);
  closeSync(root);
  return added === 0n ? ruleset : -1n;
}

// fcntl(2)
const setFlags = 2;
// prctl(2)
const dropCapability = 24;
const noNewPrivileges = 38;
/** Of root, what a container lacks too: SYS_MODULE, SYS_RAWIO, SYS_PTRACE, SYS_ADMIN, PERFMON, BPF. They read other processes. */
const capabilities = [16n, 17n, 19n, 21n, 38n, 39n];

/** Why this process cannot be confined; undefined when it is. */
function confine() {
  if (prctl(noNewPrivileges, 1n) !== 0) return 'the kernel does not know no_new_privs';
  const ruleset = openRuleset();
  const isRestricted = ruleset >= 0n && libc.syscall(restrictSelf, BigInt(ruleset), 0n, 0n, 0n) === 0n;
  const isRoot = process.getuid() === 0;
  if (isRoot) for (const capability of capabilities) prctl(dropCapability, capability);
  // A process without these capabilities does not reach one that has them.
  return isRestricted || isRoot ? undefined : 'the kernel does not offer Landlock, or refuses it here';
}

/** A list of C strings; `keep` holds what it points to. */
function toList(texts, keep) {
  const strings = texts.map((text) => Buffer.from(`${text}\0`));
  const list = new BigUint64Array([...strings.map(pointTo), 0n]);
  keep.push(list, ...strings);
  return pointTo(list);
}

/** Whether a file is a script without an interpreter, which a command shell runs itself. */
function isBareScript(program) {
  const file = openSync(program);
  const start = Buffer.alloc(4);
  const length = readSync(file, start);
  closeSync(file);
  return !['#!', '\x7fELF'].some((magic) => start.toString('latin1', 0, length).startsWith(magic));
}

function start(program, args) {
  const keep = [];
  const environment = Object.entries(process.env)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => `${name.slice(prefix.length)}=${value}`);
  const variables = toList(environment, keep);
  const run = (file, words) => {
    const path = Buffer.from(`${file}\0`);
    libc.execve(pointTo(path), toList(words, keep), variables);
  };
  try {
    accessSync(program, constants.X_OK);
  } catch (error) {
    process.stderr.write(`${program} cannot be run: ${error.code}\n`);
    process.exit(126);
  }
  // Node ignores SIGPIPE and SIGXFSZ, which a program would inherit, and marks its standard streams to be closed.
  for (const ignored of [13, 25]) libc.signal(ignored, 0n);
  for (const stream of [0, 1, 2]) libc.fcntl(stream, setFlags, 0n);
  run(program, [program, ...args]);
  if (isBareScript(program)) run('/bin/sh', ['sh', program, ...args]);
  process.stderr.write(
    `${program}: the system does not run it: its interpreter is missing, or it is not a program of this machine\n`,
  );
  process.exit(126);
}

const [program, ...args] = process.argv.slice(2);
const fault = confine();
if (program === undefined) process.stdout.write(fault ?? '');
else start(program, args);
