import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MaskStream } from '../interfaces.ts';
import { createMaskStream, maskText, toPatterns } from '../secrets/masking.ts';
import { createScanner } from '../secrets/scanner.ts';
import { createLineSplitter, longestLine } from './lines.ts';
import { openServiceLog, type ServiceLogOptions } from './service-log.ts';
import { readTail } from './tail.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'logs-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const open = (more: Partial<ServiceLogOptions> = {}) =>
  openServiceLog({ service: 'api', directory, ...more });
const path = (suffix = '') => join(directory, `api.log${suffix}`);
const read = (suffix = '') => readFileSync(path(suffix), 'utf8');
/** Everything on disk, oldest first. */
const readAll = () =>
  readdirSync(directory)
    .sort((a, b) => Number(b.split('.')[2] ?? 0) - Number(a.split('.')[2] ?? 0))
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join('');

const scanner = createScanner(toPatterns(['hunter-two-2']));
const mask = {
  mask: (text: string) => maskText(scanner, text),
  maskStream: (): MaskStream => createMaskStream(() => scanner),
};

describe('a service log', () => {
  it('rotates by size without losing bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n'), minLength: 1, maxLength: 60 }), {
          maxLength: 40,
        }),
        (chunks) => {
          rmSync(directory, { recursive: true, force: true });
          const log = open({ maxBytes: 50, maxFiles: 500 });
          for (const chunk of chunks) log.write(Buffer.from(chunk));
          void log.close();
          expect(chunks.length === 0 ? '' : readAll()).toBe(chunks.join(''));
          const sizes =
            chunks.length === 0
              ? []
              : readdirSync(directory).map((name) => statSync(join(directory, name)).size);
          expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(50);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not split lines between files, and keeps only the newest files', async () => {
    const log = open({ maxBytes: 40, maxFiles: 3 });
    for (let line = 1; line <= 40; line++) log.write(Buffer.from(`line ${line}\nand ${line}\n`));
    await log.close();
    expect(readdirSync(directory).sort()).toEqual(['api.log', 'api.log.1', 'api.log.2']);
    for (const suffix of ['', '.1', '.2']) expect(read(suffix)).toMatch(/^((line|and) \d+\n)+$/);
    expect(read()).toContain('and 40\n');
    expect((statSync(path()).mode & 0o777).toString(8)).toBe('600');
  });

  it('splits a flood at line ends, and an overlong line at the file size', async () => {
    const log = open({ maxBytes: 64, maxFiles: 100 });
    const flood = Array.from({ length: 100 }, (_, line) => `line ${line}\n`).join('');
    log.write(Buffer.from(flood));
    expect(readAll()).toBe(flood);
    for (const name of readdirSync(directory)) {
      expect(readFileSync(join(directory, name), 'utf8')).toMatch(/^(line \d+\n)+$/);
    }
    const endless = 'x'.repeat(1000);
    log.write(Buffer.from(endless));
    await log.close();
    expect(readAll()).toBe(flood + endless);
  });

  it('appends to the log of the last run', async () => {
    const first = open();
    first.write(Buffer.from('before\n'));
    await first.close();
    const second = open();
    second.write(Buffer.from('after\n'));
    expect(await second.tail(10)).toEqual(['before', 'after']);
    await second.close();
  });

  it('never writes a value to disk, for any chunks', async () => {
    const log = open({ mask });
    for (const part of ['the password is hun', 'ter-', 'two-2!\nnext\n', 'hunter-two'])
      log.write(Buffer.from(part));
    expect(read()).toBe('the password is ***!\nnext\n');
    await log.close();
    expect(read()).toBe('the password is ***!\nnext\nhunter-two');
  });

  it('masks a value that is interleaved with another stream, and writes held-back bytes when a stream ends', async () => {
    const log = open({ mask });
    const [out, err] = [log.stream(), log.stream()];
    out.write(Buffer.from('it is hunter-'));
    err.write(Buffer.from('a warning\n'));
    out.write(Buffer.from('two-2, they say\nand hunter-'));
    out.end();
    err.write(Buffer.from('more\n'));
    expect(read()).toBe('it is a warning\n***, they say\nand hunter-more\n');
    await log.close();
  });

  it('passes complete lines of each stream to probes, including an unfinished last line', () => {
    const log = open({});
    const lines: string[] = [];
    log.onLine((line) => lines.push(line));
    const [out, err] = [log.stream(), log.stream()];
    out.write(Buffer.from('server is '));
    err.write(Buffer.from('warning\n'));
    out.write(Buffer.from('up\nlast words'));
    out.end();
    expect(lines).toEqual(['warning', 'server is up', 'last words']);
  });

  it('passes new lines to probes, unmasked', async () => {
    const log = open({ mask });
    const lines: string[] = [];
    log.write(Buffer.from('old\n'));
    const stop = log.onLine((line) => lines.push(line));
    log.write(Buffer.from('ready hunter-two-2\r\nhal'));
    log.write(Buffer.from('f\n'));
    stop();
    log.write(Buffer.from('late\n'));
    await log.close();
    expect(lines).toEqual(['ready hunter-two-2', 'half']);
  });

  it('follows the log over a rotation, each byte once', async () => {
    const log = open({ maxBytes: 30, maxFiles: 3, mask });
    for (let line = 1; line <= 5; line++) log.write(Buffer.from(`line ${line}\n`));
    const parts: string[] = [];
    const stop = log.follow(2, (text) => parts.push(Buffer.from(text).toString()));
    for (let line = 6; line <= 30; line++) log.write(Buffer.from(`line ${line}\n`));
    stop();
    log.write(Buffer.from('unseen\n'));
    await log.close();
    const expected = Array.from({ length: 27 }, (_, index) => `line ${index + 4}\n`);
    expect(parts.join('')).toBe(expected.join(''));
  });

  it('continues when the disk is full, reports it once, and notes the gap afterwards', async () => {
    symlinkSync('/dev/full', path());
    const problems: string[] = [];
    let time = 0;
    const log = open({ onProblem: (problem) => problems.push(problem), now: () => time });
    const followed: string[] = [];
    log.follow(0, (text) => followed.push(Buffer.from(text).toString()));
    for (let count = 0; count < 100; count++) {
      log.write(Buffer.from('0123456789\n'));
      time = count * 100;
    }
    expect(problems).toEqual([expect.stringContaining('the log of api cannot be written: ENOSPC')]);
    expect(log.problem()).toContain('1100 bytes of output were lost');
    expect(followed).toHaveLength(100);
    rmSync(path());
    time = 60_000;
    log.write(Buffer.from('again\n'));
    expect(log.problem()).toBeUndefined();
    await log.close();
    expect(read()).toMatch(/^\[runtime\] 1100 bytes of output were lost: ENOSPC.*\nagain\n$/);
  });

  it('creates a safe file name for any service id', async () => {
    const log = open({ service: '../../evil/ü' });
    log.write(Buffer.from('x\n'));
    await log.close();
    expect(readdirSync(directory)).toEqual(['__.._evil__.log']);
  });
});

describe('the tail', () => {
  it('equals the end of the complete log, over all files and block sizes', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ''), maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.array(line), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        (files, ended, count) => {
          const texts = files.map((lines) => lines.map((text) => `${text}\n`).join(''));
          if (!ended) texts[0] += 'unfinished';
          for (const [index, text] of texts.entries()) writeFileSync(path(`.${index}`), text);
          const paths = [...texts.map((_, index) => path(`.${index}`)), path('.none')];
          const whole = texts.toReversed().join('');
          const lines = whole.split('\n');
          if (lines.at(-1) === '') lines.pop();
          const expected = lines.slice(-count).join('\n') + (whole.endsWith('\n') ? '\n' : '');
          expect(readTail(paths, count, 1e6).toString()).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads long files from their end, at most the given number of bytes', () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `line number ${index}`);
    writeFileSync(path(), `${lines.join('\n')}\n`);
    expect(readTail([path()], 20_000, 1e7).toString()).toBe(`${lines.slice(-20_000).join('\n')}\n`);
    writeFileSync(path(), 'x'.repeat(3_000_000));
    expect(readTail([path()], 5, 1000)).toHaveLength(1000);
  });
});

describe('lines', () => {
  it('are split when overlong, so that memory is bounded', () => {
    const lines: string[] = [];
    const splitter = createLineSplitter((line) => lines.push(line));
    for (let count = 0; count < 100; count++) splitter.push(Buffer.alloc(10_000, 'x'));
    splitter.push(Buffer.from('\nend'));
    splitter.flush();
    expect(lines.at(-1)).toBe('end');
    expect(lines.slice(0, -1).join('')).toHaveLength(1_000_000);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(longestLine);
  });

  it('keep characters that span chunks', () => {
    const lines: string[] = [];
    const splitter = createLineSplitter((line) => lines.push(line));
    for (const byte of Buffer.from('grüße €\n\nend\n')) splitter.push(Buffer.of(byte));
    expect(lines).toEqual(['grüße €', '', 'end']);
  });
});

describe('a link that a service put into its log folder', () => {
  it('is neither followed to read nor to write', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    const key = join(outside, 'secret-key');
    writeFileSync(key, 'the key\n');
    symlinkSync(key, path());
    symlinkSync(key, path('.1'));
    const log = open();
    expect(await log.tail(10)).toEqual([]);
    log.write(Buffer.from('a line\n'));
    expect(await log.tail(10)).toEqual(['a line']);
    await log.close();
    expect(readFileSync(key, 'utf8')).toBe('the key\n');
    rmSync(outside, { recursive: true });
  });
});
