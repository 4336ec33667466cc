import { CommandError, ok, Pairs, type Reply, Status, Verbatim } from '../protocol/reply.ts';
import type { SessionState } from '../session-state.ts';
import { toInteger } from '../store/numbers.ts';
import { serverVersion } from '../version.ts';
import { type Call, type Flag, noKeys, syntaxError, toCommands, wordAt, wrongCount } from './command.ts';

const wrongPassword = () => new CommandError('WRONGPASS invalid username-password pair or user is disabled.');

/** @throws {CommandError} WRONGPASS */
function logIn(session: SessionState, name: string, password: string): void {
  if (!session.isAllowed(name, password)) throw wrongPassword();
  session.logIn();
}

function authenticate({ args, session }: Call): Reply {
  if (args.length > 2) throw syntaxError();
  const [first = '', second] = args;
  logIn(session, second === undefined ? 'default' : first, second ?? first);
  return ok;
}

function hello({ args, session }: Call): Reply {
  const [version, ...options] = args;
  if (version !== undefined && version !== '2' && version !== '3')
    throw new CommandError(
      /^-?\d+$/.test(version)
        ? 'NOPROTO unsupported protocol version'
        : 'ERR Protocol version is not an integer or out of range',
    );
  let name: string | undefined;
  for (let at = 0; at < options.length; at++) {
    const word = wordAt(options, at).toUpperCase();
    if (word === 'AUTH' && options.length > at + 2) {
      logIn(session, wordAt(options, at + 1), wordAt(options, at + 2));
      at += 2;
    } else if (word === 'SETNAME' && options.length > at + 1) name = toName(wordAt(options, ++at));
    else throw new CommandError(`ERR Syntax error in HELLO option '${options[at]}'`);
  }
  if (!session.isLoggedIn)
    throw new CommandError(
      'NOAUTH HELLO must be called with the client already authenticated, otherwise the HELLO <proto> AUTH <user> <pass> option can be used to authenticate the client and select the RESP protocol version at the same time',
    );
  if (name !== undefined) session.name = name;
  if (version !== undefined) session.protocol = version === '3' ? 3 : 2;
  return new Pairs([
    ...['server', 'redis', 'version', serverVersion, 'proto', session.protocol],
    ...['id', session.id, 'mode', 'standalone', 'role', 'master', 'modules', []],
  ]);
}

function toName(text: string): string {
  if (!/^[!-~]*$/.test(text))
    throw new CommandError('ERR Client names cannot contain spaces, newlines or special characters.');
  return text;
}

function ping({ args, session }: Call): Reply {
  if (args.length > 1) throw wrongCount('ping');
  if (session.isListening && session.protocol === 2) return ['pong', args[0] ?? ''];
  return args[0] ?? new Status('PONG');
}

function select({ args: [text = ''], session, store }: Call): Reply {
  const index = toInteger(text);
  if (index < 0 || index >= store.databases.length) throw new CommandError('ERR DB index is out of range');
  session.database = index;
  return ok;
}

function quit({ session }: Call): Reply {
  session.isClosing = true;
  return ok;
}

function reset({ session, store }: Call): Reply {
  session.queue = undefined;
  session.unwatch();
  for (const kind of ['channels', 'patterns', 'shards'] as const) {
    for (const name of session.listening[kind]) store.channels.remove(kind, name, session);
    session.listening[kind].clear();
  }
  session.protocol = 2;
  session.database = 0;
  session.name = '';
  session.isLoggedIn = session.isOpen;
  return new Status('RESET');
}

function describe(session: SessionState): string {
  const { id, address, name, since, database, listening, queue, protocol, lastCommand } = session;
  const age = Math.floor((Date.now() - since) / 1000);
  return (
    `id=${id} addr=${address} laddr= fd=0 name=${name} age=${age} idle=0 flags=N db=${database} ` +
    `sub=${listening.channels.size} psub=${listening.patterns.size} ssub=${listening.shards.size} ` +
    `multi=${queue === undefined ? -1 : queue.length} watch=${session.watched.size} cmd=${lastCommand} user=default ` +
    `resp=${protocol} lib-name=${session.libraries.get('LIB-NAME') ?? ''} lib-ver=${session.libraries.get('LIB-VER') ?? ''}`
  );
}

function unblock({ args, store }: Call): Reply {
  const session = store.sessions.get(toInteger(args[1] ?? ''));
  const word = args[2]?.toUpperCase() ?? 'TIMEOUT';
  if (word !== 'TIMEOUT' && word !== 'ERROR')
    throw new CommandError('ERR CLIENT UNBLOCK reason should be TIMEOUT or ERROR');
  if (session?.waiter === undefined) return 0;
  const { waiter } = session;
  const fault = new CommandError('UNBLOCKED client unblocked via CLIENT UNBLOCK');
  store.waiting.cancel(waiter, word === 'ERROR' ? fault : waiter.none);
  return 1;
}

type Sub = (call: Call) => Reply;
const clientSubcommands: Readonly<Record<string, Sub>> = {
  ID: ({ session }) => session.id,
  GETNAME: ({ session }) => (session.name === '' ? null : session.name),
  SETNAME: ({ args, session }) => {
    session.name = toName(args[1] ?? '');
    return ok;
  },
  SETINFO: ({ args, session }) => {
    session.libraries.set((args[1] ?? '').toUpperCase(), toName(args[2] ?? ''));
    return ok;
  },
  INFO: ({ session }) => new Verbatim(`${describe(session)}\n`),
  LIST: ({ store }) => new Verbatim([...store.sessions.values()].map((one) => `${describe(one)}\n`).join('')),
  UNBLOCK: unblock,
  'NO-EVICT': () => ok,
  'NO-TOUCH': () => ok,
  GETREDIR: () => -1,
};

const counts: Readonly<Record<string, number>> = { SETNAME: 2, SETINFO: 3, 'NO-EVICT': 2, 'NO-TOUCH': 2 };

function client(call: Call): Reply {
  const [word = ''] = call.args;
  const name = word.toUpperCase();
  const run = clientSubcommands[name];
  if (run === undefined || !Object.hasOwn(clientSubcommands, name))
    throw new CommandError(`ERR unknown subcommand '${word}'. Try CLIENT HELP.`);
  const count = counts[name];
  if (count !== undefined && call.args.length !== count) throw wrongCount(`client|${name.toLowerCase()}`);
  return run(call);
}

const open: readonly Flag[] = ['open'];
const always: readonly Flag[] = ['open', 'listening'];

export const connectionCommands = toCommands([
  ['auth', -2, open, authenticate, noKeys],
  ['hello', -1, open, hello, noKeys],
  ['ping', -1, ['listening'], ping, noKeys],
  ['echo', 2, '', ({ args: [text = ''] }) => text, noKeys],
  ['select', 2, '', select, noKeys],
  ['quit', -1, [...always, 'direct'], quit, noKeys],
  ['reset', 1, [...always, 'direct'], reset, noKeys],
  ['client', -2, '', client, noKeys],
]);
