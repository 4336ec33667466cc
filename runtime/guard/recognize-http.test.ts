import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recognizeHttp } from './recognize-http.ts';

const recognize = (text: string) => recognizeHttp(Buffer.from(text, 'latin1'));

describe('the first bytes of a client', () => {
  it.each([
    'GET / HTTP/1.1\r\n',
    'POST /a?b=c HTTP/1.0\r\nHost: x\r\n',
    'M-SEARCH * HTTP/1.1\n',
    '\r\n\r\nGET http://evil.example/ HTTP/1.1\r\n',
    'X!#$ /\x80 HTTP/1.1\r\n',
  ])('are HTTP: %j', (text) => {
    expect(recognize(text)).toBe('http');
  });

  it.each([
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'GET key\r\n',
    'GET /\r\n',
    '*1\r\n$4\r\nPING\r\n',
    'PING\r\n',
    'EHLO there\r\n',
    'CONNECT {"verbose":false}\r\n',
    '\x00\x00\x00\x08\x04\xd2\x16\x2f',
    '\x16\x03\x01\x02\x00',
    'GET  / HTTP/1.1\r\n',
    ' GET / HTTP/1.1\r\n',
  ])('are another protocol: %j', (text) => {
    expect(recognize(text)).toBe('other');
  });

  it('are awaited while they may become HTTP', () => {
    const whole = '\r\nOPTIONS /a HTTP/1.1\r\n';
    for (let length = 0; length < whole.length; length += 1) {
      expect([length, recognize(whole.slice(0, length))]).toEqual([length, undefined]);
    }
    expect(recognize(whole)).toBe('http');
  });

  it('are HTTP when a line that may be a request does not end', () => {
    expect(recognize(`GET /${'a'.repeat(20_000)}`)).toBe('http');
    expect(recognize('A'.repeat(20_000))).toBe('http');
  });

  it('are judged in time that grows with their length, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.integer({ min: 1, max: 400 }), (bytes, times) => {
        const start = performance.now();
        recognizeHttp(Buffer.concat(Array.from({ length: times }, () => bytes)));
        expect(performance.now() - start).toBeLessThan(100);
      }),
      { numRuns: 300 },
    );
  });
});
