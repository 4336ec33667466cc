import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeCommand } from '../../resources/kit/embedded-redis/driver/resp/encode-command.ts';
import {
  clientLimits,
  ProtocolError,
  RequestReader,
  strangerLimits,
} from '../../resources/kit/embedded-redis/driver/server/protocol/request-reader.ts';
import { assertSound, runs, timeoutMs } from './assert-sound.ts';
import { mutatedBytes } from './mutate.ts';

const isRefusal = (error: unknown) => error instanceof ProtocolError;
const seeds = [
  encodeCommand(['SET', 'key', 'a value\r\nof two lines', 'EX', '100']),
  Buffer.concat([encodeCommand(['MULTI']), encodeCommand(['GET', '']), encodeCommand(['EXEC'])]),
  Buffer.from('SET "a key" \'b\' "\\x00\\n"\r\nPING\n\r\n*0\r\n*-1\r\n'),
  Buffer.from('*1048576\r\n$536870912\r\n'),
];

/** Reads all commands of the bytes, which come in pieces of `step`; at the end the reader keeps no more than was sent. */
function readAll(bytes: Buffer, step: number, limits = clientLimits): string[][] {
  const reader = new RequestReader(limits);
  const commands: string[][] = [];
  for (let at = 0; at < bytes.length; at += step) {
    reader.push(bytes.subarray(at, at + step));
    for (let words = reader.next(); words !== undefined; words = reader.next()) commands.push(words);
    if (reader.rest > at + step) throw new Error('the reader keeps more than was sent');
  }
  return commands;
}

/** The commands, or the message of the refusal. */
function toOutcome(read: () => string[][]): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return 'refused';
  }
}

describe('requests to the server of embedded-redis', () => {
  it(
    'are commands or are refused, whatever the bytes are',
    () => assertSound(mutatedBytes(seeds), (bytes) => readAll(bytes, bytes.length || 1), isRefusal),
    timeoutMs,
  );

  it(
    'are the same however they are cut',
    () => {
      const inputs = fc.tuple(mutatedBytes(seeds), fc.integer({ min: 1, max: 7 }));
      assertSound(inputs, ([bytes, step]) => {
        const whole = toOutcome(() => readAll(bytes, bytes.length || 1));
        expect(toOutcome(() => readAll(bytes, step))).toBe(whole);
      });
    },
    timeoutMs,
  );

  it(
    'of a client that has not logged in stay small',
    () =>
      assertSound(
        mutatedBytes(seeds),
        (bytes) => {
          for (const words of readAll(bytes, bytes.length || 1, strangerLimits))
            if (words.join('').length > strangerLimits.requestBytes) throw new Error('a long command');
        },
        isRefusal,
      ),
    timeoutMs,
  );

  it('take time in proportion to their bytes', () => {
    const length = runs > 10_000 ? 4_000_000 : 1_000_000;
    const before = process.cpuUsage();
    for (const piece of ['*1\r\n$1\r\na\r\n', 'PING ', '"\\x00" ', '*', '\\"', '*9999999\r\n$0\r\n\r\n'])
      toOutcome(() => readAll(Buffer.from(piece.repeat(length / piece.length)), 64_000));
    // A word that comes in small pieces is not joined for each of them.
    toOutcome(() =>
      readAll(Buffer.concat([Buffer.from(`*1\r\n$${length}\r\n`), Buffer.alloc(length, 97)]), 100),
    );
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(4_000);
  });
});
