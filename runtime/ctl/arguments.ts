import { parseArgs } from 'node:util';
import {
  commonOptions,
  controlCommands,
  controlOptions,
  toControlEntry,
} from '../../schema/command-line/control.ts';
import { type Channel, channels } from '../../schema/update/settings.ts';
import { type Scope, scopes } from '../../schema/command-line/scopes.ts';

export type Command =
  | { name: 'status'; json: boolean }
  | { name: 'port'; service: string; port?: string }
  | { name: 'scenario-port'; scenario: string; variable?: string; json: boolean }
  | { name: 'logs'; service: string; tail: number; follow: boolean }
  | { name: 'health'; json: boolean }
  | { name: 'stop' }
  | { name: 'keys-create'; scope: Scope }
  | { name: 'keys-list' }
  | { name: 'keys-revoke'; id: string }
  | { name: 'verify'; json: boolean }
  | { name: 'purge' }
  | { name: 'update'; ask: UpdateAsk; json: boolean };

/** What `update` is to do. */
export type UpdateAsk =
  | { kind: 'show' | 'check' | 'now' | 'rollback' }
  | { kind: 'from'; file: string }
  | { kind: 'channel'; channel: Channel }
  | { kind: 'pin'; version: string };

export type Arguments =
  | { kind: 'run'; command: Command; appData?: string }
  | { kind: 'help' }
  | { kind: 'version' }
  | { kind: 'misuse'; message: string };

/** `--version` is an option of its own, not one of a command. */
type Values = { [Name in keyof typeof controlOptions]?: string | boolean };

const longestTail = 100_000;

/** Parses the shim's command line; options can come before or after the command. Bad usage is returned as `misuse`, not thrown. */
export function parseCommand(argv: readonly string[]): Arguments {
  try {
    const parsed = parseArgs({
      args: [...argv],
      options: controlOptions,
      strict: true,
      allowPositionals: true,
    });
    const { values, positionals } = parsed;
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    if (values['app-data'] === '') throw new Error('--app-data requires a folder');
    const command = toCommand(positionals, values);
    return {
      kind: 'run',
      command,
      ...(values['app-data'] === undefined ? {} : { appData: values['app-data'] }),
    };
  } catch (error) {
    return { kind: 'misuse', message: (error as Error).message };
  }
}

function toCommand(positionals: readonly string[], values: Values): Command {
  const [name, ...rest] = positionals;
  if (name === undefined) throw new Error('a command is required');
  const known = controlCommands.find((command) => command === name);
  if (known === undefined) throw new Error(`${name} is not supported here`);
  const allowed: readonly string[] = [...commonOptions, ...toControlEntry(known).options];
  const foreign = Object.keys(values).find((option) => !allowed.includes(option));
  if (foreign !== undefined) throw new Error(`${name} does not accept --${foreign}`);
  switch (name) {
    case 'port': {
      const [service, port] = take(rest, 1, 2, 'port SERVICE [NAME]');
      return { name, service, ...(port === undefined ? {} : { port }) };
    }
    case 'scenario': {
      const [verb, ...words] = rest;
      if (verb !== 'port') throw new Error('scenario requires port');
      const [scenario, variable] = take(words, 1, 2, 'scenario port SCENARIO [VARIABLE]');
      return {
        name: 'scenario-port',
        scenario,
        ...(variable === undefined ? {} : { variable }),
        json: values.json === true,
      };
    }
    case 'logs': {
      const [service] = take(rest, 1, 1, 'logs SERVICE [--tail N] [--follow]');
      return { name, service, tail: toCount(values.tail), follow: values.follow === true };
    }
    case 'keys':
      return toKeysCommand(rest, values);
    case 'purge':
      take(rest, 0, 0, 'purge --yes');
      if (values.yes !== true) throw new Error('purge deletes all data of the app; confirm with --yes');
      return { name };
    case 'update':
      take(rest, 0, 0, 'update');
      return { name, ask: toUpdateAsk(values), json: values.json === true };
    case 'stop':
      take(rest, 0, 0, 'stop');
      return { name };
    default:
      take(rest, 0, 0, name);
      return { name: name === 'status' || name === 'verify' ? name : 'health', json: values.json === true };
  }
}

function toUpdateAsk(values: Values): UpdateAsk {
  const flags = (['check', 'now', 'rollback'] as const).filter((flag) => values[flag] === true);
  const asks: UpdateAsk[] = flags.map((kind) => ({ kind }));
  const { from, channel, pin } = values;
  if (typeof from === 'string') asks.push({ kind: 'from', file: from });
  if (typeof pin === 'string') asks.push({ kind: 'pin', version: pin });
  if (channel !== undefined) {
    const known = channels.find((candidate) => candidate === channel);
    if (known === undefined) throw new Error(`--channel requires ${channels.join('|')}`);
    asks.push({ kind: 'channel', channel: known });
  }
  if (asks.length > 1) throw new Error('update does one of its options at a time');
  return asks[0] ?? { kind: 'show' };
}

function toKeysCommand([verb, ...rest]: readonly string[], { scope }: Values): Command {
  if (verb === 'create') {
    take(rest, 0, 0, 'keys create --scope read|operate|admin');
    const known = scopes.find((candidate) => candidate === scope);
    if (known === undefined) throw new Error(`keys create requires --scope ${scopes.join('|')}`);
    return { name: 'keys-create', scope: known };
  }
  if (scope !== undefined) throw new Error('--scope is valid only for keys create');
  if (verb === 'revoke') return { name: 'keys-revoke', id: take(rest, 1, 1, 'keys revoke ID')[0] };
  if (verb === 'list' && rest.length === 0) return { name: 'keys-list' };
  throw new Error('keys requires create, list or revoke');
}

function take(rest: readonly string[], least: number, most: number, form: string): [string, ...string[]] {
  if (rest.length < least || rest.length > most) throw new Error(`usage: ${form}`);
  return rest as [string, ...string[]];
}

function toCount(text: string | boolean | undefined): number {
  if (text === undefined) return 200;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= longestTail) return count;
  throw new Error(`--tail requires a number from 1 to ${longestTail}`);
}
