import { describe, expect, it } from '@jest/globals';
import { hideProbeLines } from './probe-lines.ts';

const hide = (lines: string[], ...paths: string[]) => hideProbeLines(lines.join('\n'), paths).split('\n');

describe('a log without the health checks', () => {
  it('of fastify (pino): both lines of the request', () => {
    const kept = '{"level":30,"msg":"Server listening at http://127.0.0.1:15000"}';
    const user =
      '{"level":30,"reqId":"req-2","req":{"method":"GET","url":"/api/notes"},"msg":"incoming request"}';
    expect(
      hide(
        [
          kept,
          '{"level":30,"reqId":"req-1","req":{"method":"GET","url":"/api/health","host":"127.0.0.1:15000"},"msg":"incoming request"}',
          user,
          '{"level":30,"reqId":"req-1","res":{"statusCode":200},"responseTime":1.2,"msg":"request completed"}',
        ],
        '/api/health',
      ),
    ).toEqual([kept, user]);
  });

  it.each([
    ['morgan, combined', '127.0.0.1 - - [27/Nov/2026:04:08:52 +0000] "GET /health HTTP/1.1" 200 15 "-" "-"'],
    ['morgan, dev', 'GET /health 200 1.042 ms - 15'],
    ['uvicorn', 'INFO:     127.0.0.1:52514 - "GET /health HTTP/1.1" 200 OK'],
    ['gin', '[GIN] 2026/11/27 - 04:08:52 | 200 |      31.4µs |       127.0.0.1 | GET      "/health"'],
    ['slog', 'time=2026-11-27T04:08:52Z level=INFO msg=request method=GET path=/health status=200'],
    ['a url', 'GET http://127.0.0.1:15000/health -> 200'],
  ])('of %s', (_what, line) => {
    expect(hide(['before', line, 'after'], '/health')).toEqual(['before', 'after']);
  });

  it.each([
    ['a refused check', '127.0.0.1 - - [x] "GET /health HTTP/1.1" 503 15'],
    ['a check that failed', '{"level":30,"req":{"method":"GET","url":"/health"},"res":{"statusCode":500}}'],
    ['a warning', '{"level":40,"req":{"method":"GET","url":"/health"}}'],
    ['another path', '"GET /health/history HTTP/1.1" 200'],
    ['a longer path', '"GET /api/health HTTP/1.1" 200'],
    ['a page about it', 'see /health for the state'],
    ['a POST', '"POST /health HTTP/1.1" 200'],
    ['broken JSON', '{"level":30,"url":"/other"'],
  ])('keeps %s', (_what, line) => {
    expect(hide([line], '/health')).toEqual([line]);
  });

  it('is the whole log of a service without a path to check', () => {
    expect(hide(['GET /health 200'])).toEqual(['GET /health 200']);
  });
});
