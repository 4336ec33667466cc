import { CommandError, type Reply } from '../protocol/reply.ts';
import { addDecimals, addIntegers, parseDouble, toBigInteger, toDouble } from '../store/numbers.ts';
import { type Call, grows, toCommands } from './command.ts';

function add({ args: [key = ''], db }: Call, amount: bigint): Reply {
  const sum = addIntegers(toBigInteger(db.get(key, 'string') ?? '0'), amount);
  db.setString(key, String(sum), { keepsTime: true });
  return sum;
}

function subtract(call: Call): Reply {
  const amount = toBigInteger(call.args[1] ?? '');
  if (amount === -(2n ** 63n)) throw new CommandError('ERR decrement would overflow');
  return add(call, -amount);
}

/** The sum of two decimal texts. @throws {CommandError} when one is no finite number */
export function sumOf(left: string, right: string, message = 'ERR value is not a valid float'): string {
  if (parseDouble(left) === undefined) throw new CommandError(message);
  if (!Number.isFinite(toDouble(right)) || !Number.isFinite(Number(left)))
    throw new CommandError('ERR increment would produce NaN or Infinity');
  return addDecimals(left, right);
}

function addFloat({ args: [key = '', amount = ''], db, record }: Call): Reply {
  const sum = sumOf(db.get(key, 'string') ?? '0', amount);
  db.setString(key, sum, { keepsTime: true });
  record(['SET', key, sum, 'KEEPTTL']);
  return sum;
}

export const counterCommands = toCommands([
  ['incr', 2, grows, (call) => add(call, 1n)],
  ['decr', 2, grows, (call) => add(call, -1n)],
  ['incrby', 3, grows, (call) => add(call, toBigInteger(call.args[1] ?? ''))],
  ['decrby', 3, grows, subtract],
  ['incrbyfloat', 3, grows, addFloat],
]);
