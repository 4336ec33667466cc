import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { types } from 'node:util';
import { describe, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { formatTicketTrailer, parseTicketTrailer } from '../../pipeline/formats/pkg/ticket-trailer.ts';
import {
  findTicket,
  formatSuperBlob,
  readTicketName,
  withTicket,
} from '../../pipeline/shared/macho/super-blob.ts';
import { isProgramSigned } from '../../pipeline/shared/unsigned/find-signature.ts';
import { parseLog } from '../../pipeline/signing/notary/log.ts';
import { projectRoot } from '../packaging/context.ts';
import { assertSound, assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedBytes } from './mutate.ts';

const ticket = Buffer.from('s8ch a ticket');

/** A part of a signature with its head. */
function toPart(magic: number, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(magic, 0);
  head.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}

const directory = toPart(0xfade0c02, Buffer.concat([Buffer.alloc(29), Buffer.from([2]), Buffer.alloc(50)]));
const signature = formatSuperBlob([
  { slot: 0, bytes: directory },
  { slot: 0x10000, bytes: toPart(0xfade0b01, Buffer.from('certificates')) },
]);

/** An Error with words for the user; a TypeError or RangeError is a fault of the reader. */
const isRefusal = (error: unknown): boolean =>
  types.isNativeError(error) && error.message !== '' && !/^(?:Type|Range|Reference)Error$/.test(error.name);

const readAt = (bytes: Buffer) => ({
  ...nodeFileSystem,
  stat: async () => ({ kind: 'file' as const, size: bytes.length, mode: 0o644 }),
  read: async function* (_path: string, range = { start: 0, end: bytes.length }) {
    yield bytes.subarray(range.start, range.end);
  },
});

describe('signatures for macOS', () => {
  it(
    'and tickets in them',
    () => {
      assertSound(
        mutatedBytes([signature, withTicket(signature, ticket)]),
        (bytes) => [findTicket(bytes), readTicketName(bytes), withTicket(bytes, ticket)],
        isRefusal,
      );
      assertSound(mutatedBytes([formatTicketTrailer(ticket)]), parseTicketTrailer, isRefusal);
    },
    timeoutMs,
  );

  it(
    'of a program',
    async () => {
      const programs = ['macos/launcher-darwin-arm64', 'macos/launcher-darwin-x64'].map((path) =>
        readFileSync(join(projectRoot, 'shell/launcher', path)),
      );
      await assertSoundAsync(
        mutatedBytes(programs),
        (bytes) => isProgramSigned(readAt(bytes), 'program'),
        isRefusal,
      );
    },
    timeoutMs,
  );

  it('the log of the notary service', () => {
    const log = {
      status: 'Invalid',
      sha256: 'a'.repeat(64),
      issues: [{ severity: 'error', path: 'a', message: 'b' }],
    };
    assertSound(
      mutatedBytes([Buffer.from(JSON.stringify(log))]),
      (bytes) => {
        let value: unknown;
        try {
          value = JSON.parse(bytes.toString('utf8'));
        } catch {
          return undefined;
        }
        return parseLog(value, 'a.dmg');
      },
      isRefusal,
    );
  });
});
