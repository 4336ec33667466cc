import { describe, expect, it } from '@jest/globals';
import { findHardCodedPort } from './hard-coded-port.ts';

describe('a program that has its port in its code', () => {
  it.each([
    ['Node', 'Error: listen EADDRINUSE: address already in use :::15000'],
    ['Go', '2026/11/27 14:00:00 listen tcp :15000: bind: address already in use'],
    ['Python', 'OSError: [Errno 98] Address already in use'],
    [
      'uvicorn',
      "ERROR: [Errno 98] error while attempting to bind on address ('127.0.0.1', 15000): address already in use",
    ],
    ['Rust', 'Error: Os { code: 98, kind: AddrInUse, message: "Address already in use" }'],
    ['.NET', 'Failed to bind to address http://127.0.0.1:15000: address already in use.'],
    ['Windows', 'Only one usage of each socket address is normally permitted. (os error 10048)'],
  ])('is found in the words of %s', (_, line) => {
    expect(findHardCodedPort(['starting', line, 'bye'], { api: 15_000 })).toBe('api');
  });

  it.each([
    ['another port is taken', ['listen tcp :6060: bind: address already in use'], { api: 15_000 }],
    [
      'its own port is taken',
      ['Error: listen EADDRINUSE: address already in use 127.0.0.1:21703', "  code: 'EADDRINUSE',"],
      { api: 15_000 },
    ],
    ['nothing is taken', ['listening on 15000', 'panic: no database'], { api: 15_000 }],
    [
      'it cannot be known which',
      ['OSError: [Errno 98] Address already in use'],
      { api: 15_000, admin: 15_001 },
    ],
  ])('is not found where %s', (_, lines, ports) => {
    expect(findHardCodedPort(lines, ports)).toBeUndefined();
  });
});
