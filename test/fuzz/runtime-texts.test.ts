import { deepStrictEqual } from 'node:assert/strict';
import { parseArguments } from '../../runtime/app/arguments.ts';
import { splitNodeArguments, toExecutableArguments } from '../../runtime/boot/node-arguments.ts';
import { parseSwitches } from '../../runtime/boot/switches.ts';
import { parseCommand } from '../../runtime/ctl/arguments.ts';
import { toTarget } from '../../runtime/http/target.ts';
import { parseHolder } from '../../runtime/lock/holder.ts';
import { createLineSplitter, longestLine } from '../../runtime/logs/lines.ts';
import { parseListening } from '../../runtime/platform/linux/listening-sockets.ts';
import { parseMarkLimit } from '../../runtime/platform/linux/process-mark.ts';
import { parseMark, parseStat } from '../../runtime/platform/linux/process-table.ts';
import { parseLsof } from '../../runtime/platform/macos/port-listeners.ts';
import { parsePs, parsePsMark } from '../../runtime/platform/macos/process-table.ts';
import { parseNetstat } from '../../runtime/platform/windows/port-listeners.ts';
import { parseCim } from '../../runtime/platform/windows/process-table.ts';
import { readStatus } from '../../runtime/probes/status-line.ts';
import { parseSealed, seal, unseal } from '../../runtime/secrets/cipher.ts';
import { chooseCoding } from '../../runtime/ui-server/accept-encoding.ts';
import { isOutdated, isUnchanged, toRange } from '../../runtime/ui-server/preconditions.ts';
import { toRequestPath } from '../../runtime/ui-server/request-path.ts';
import { findCookie } from '../../shell/browser/x11/authority.ts';
import { createMessageSplitter, longestMessage } from '../../shell/browser/event-messages.ts';
import { parseOptions } from '../../shell/browser/options.ts';
import { describeParsers } from './text-parser.ts';

const key = new Uint8Array(32);
const sealed = JSON.stringify(seal(key, 'file', '{"a":"b"}'));
const words = (text: string): string[] => text.split(' ');
const hasCode = (error: unknown, code: string): boolean => (error as { code?: unknown }).code === code;

/** What was changed is refused, and nothing else comes out than what went in. */
function openSealed(text: string): void {
  const found = parseSealed(text);
  if (found === undefined) return;
  let plain: string;
  try {
    plain = unseal(key, found);
  } catch {
    return;
  }
  if (plain !== '{"a":"b"}') throw new Error(`another text came out: ${plain}`);
}

/** A line longer than its bound would stay in memory. */
function splitLines(text: string): void {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 777) splitter.push(bytes.subarray(at, at + 777));
  splitter.flush();
  if (lines.some((line) => line.length > longestLine)) throw new Error('a line is too long');
}

/** Each message comes out once, wherever the stream is cut. */
function splitMessages(text: string): void {
  const whole = createMessageSplitter()(`${text}\n\n`);
  const split = createMessageSplitter();
  const parts = [];
  for (let at = 0; at < text.length; at += 777) parts.push(...split(text.slice(at, at + 777)));
  parts.push(...split('\n\n'));
  deepStrictEqual(parts, whole);
}

function readPath(text: string): void {
  const { names = [] } = toRequestPath(text) ?? {};
  if (names.some((name) => ['', '.', '..'].includes(name) || /[/\\\0]/.test(name)))
    throw new Error('the path leaves its folder');
}

function readRange(text: string): void {
  const range = toRange({ range: text }, 1000, undefined);
  if (range === undefined || range === 'outside') return;
  const isInside = range.start >= 0 && range.end <= 999 && range.start <= range.end;
  if (!isInside) throw new Error(`${range.start}-${range.end} is outside the file`);
}

const stat =
  '4711 (a) (b) S 1 4711 4711 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 12345 1 1 18446744073709551615';
const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:3A98 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 12345 1 0 100 0
`;

describeParsers('texts that the runtime reads', [
  {
    name: 'events of the runtime',
    seeds: [
      'event: snapshot\ndata: {"ready":true}\n\n: heartbeat\n\nevent: state\ndata: {"to":"failed"}\n\n',
    ],
    parse: splitMessages,
    isExpected: (error) => String(error).includes(`more than ${longestMessage} characters`),
  },
  {
    name: 'the command line of the runtime',
    isShort: true,
    seeds: ['--manifest bundle.json --app-data D --dry-run', '--version', '--help'],
    parse: (text) => parseArguments(words(text)),
  },
  {
    name: 'the command line of vrooli',
    isShort: true,
    seeds: [
      'status --json',
      'logs api --tail 5 --follow',
      'keys create --scope read',
      '--app-data D port api http',
      'purge --yes',
      'verify --json',
    ],
    parse: (text) => parseCommand(words(text)),
  },
  {
    name: 'the command line of the shell',
    isShort: true,
    seeds: ['--health', '--no-window --app-data D', '--quit'],
    parse: (text) => parseOptions(words(text)),
  },
  {
    name: 'an Xauthority file',
    seeds: [`\u0001\0\0\u0001h\0\u00010\0\u0012MIT-MAGIC-COOKIE-1\0\u0010${'c'.repeat(16)}`],
    parse: (text) => findCookie(Buffer.from(text, 'latin1'), 'h', '0'),
  },
  {
    name: 'the arguments of node',
    isShort: true,
    seeds: ['--require a b.js c', '-e text x', '--inspect=1 -- a.js'],
    parse: (text) => [splitNodeArguments(words(text)), toExecutableArguments(words(text))],
  },
  { name: 'the switches', seeds: ['code-cache,recognizer'], parse: parseSwitches },
  {
    name: 'the lock file',
    seeds: ['{"pid":1,"start":"2","boot":"b","host":"h","namespace":"n"}'],
    parse: parseHolder,
  },
  { name: '/proc/<pid>/stat', seeds: [stat], parse: parseStat },
  { name: '/proc/<pid>/environ', seeds: ['A=b\0BUNDLE_RUNTIME_MARK=abc.1\0C=d\0'], parse: parseMark },
  {
    name: '/proc/<pid>/limits',
    seeds: [
      'Limit                     Soft Limit           Hard Limit           Units     \nMax realtime timeout      unlimited            18446744073709551615 us        \n',
    ],
    parse: parseMarkLimit,
  },
  { name: '/proc/net/tcp', seeds: [tcp], parse: (text) => parseListening(text, 15_000) },
  {
    name: 'netstat',
    seeds: [
      '  TCP    127.0.0.1:80    0.0.0.0:0    LISTENING    12\r\n  TCP  [::]:80  [::]:0  LISTENING 4\r\n',
    ],
    parse: (text) => parseNetstat(text, 80),
  },
  {
    name: 'processes of Windows',
    seeds: ['4 0 20250101000000.000000+000\r\n8 4 20250101000000.0+0\r\n'],
    parse: parseCim,
  },
  { name: 'lsof', seeds: ['p12\ncnode\nf3\nn127.0.0.1:80\nn*:80\n'], parse: parseLsof },
  { name: 'ps', seeds: ['  1  0  1  1 Ss   Mon Jan  1 00:00:00 2025\n'], parse: parsePs },
  { name: 'ps -E', seeds: ['node a.js BUNDLE_RUNTIME_MARK=abc.1 HOME=/x'], parse: parsePsMark },
  {
    name: 'the first lines of an HTTP response',
    seeds: ['HTTP/1.1 200 OK\r\n', 'HTTP/1.1 103 Early\r\nA: b\r\n\r\nHTTP/1.0 404 N\r\n'],
    parse: readStatus,
  },
  {
    name: 'secrets.json',
    seeds: [sealed],
    parse: openSealed,
  },
  { name: 'the lines of a log', seeds: ['one\ntwo\r\nthree', 'é\u{1f600}\n'], parse: splitLines },
  {
    name: 'the target of a request',
    seeds: ['/status?x=1', '/a/%2e%2e/b#c'],
    parse: (url) => toTarget({ url } as Parameters<typeof toTarget>[0]),
    isExpected: (error) => hasCode(error, 'request-path-invalid'),
  },
  { name: 'the path of a page', seeds: ['/a/b.html', '/a/%C3%BC/'], parse: readPath },
  { name: 'Range', seeds: ['bytes=0-99', 'bytes=-5', 'bytes=999-'], parse: readRange },
  {
    name: 'If-Match and If-None-Match',
    seeds: ['"abc", W/"def"', '*'],
    parse: (text) => [
      isUnchanged({ 'if-none-match': text }, '"abc"'),
      isOutdated({ 'if-match': text }, '"abc"'),
    ],
  },
  {
    name: 'Accept-Encoding',
    seeds: ['gzip;q=0.5, br, *;q=0'],
    parse: (text) => chooseCoding(text, new Set(['br', 'identity'] as const)),
  },
]);
