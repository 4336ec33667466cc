import { describe, expect, it } from '@jest/globals';
import { inChunks, toLines } from './fixture.ts';
import { type ReadEvent, readEvents, unknownSubject } from './read-events.ts';
import { maxLineBytes } from './read-lines.ts';

async function read(text: string, size?: number): Promise<ReadEvent[]> {
  const found: ReadEvent[] = [];
  for await (const event of readEvents(inChunks(text, size), unknownSubject)) found.push(event);
  return found;
}

const kindOf = (event: ReadEvent | undefined) =>
  event !== undefined && 'failure' in event ? event.failure.kind : undefined;
const line = (event: string, details?: object, service_id = 'api') =>
  JSON.stringify({
    ts: '2026-01-01T00:00:00Z',
    event,
    service_id,
    ...(details === undefined ? {} : { details }),
  });

describe('the events of a file', () => {
  it('know the app, version, target and swaps of the start before them, however the bytes arrive', async () => {
    const text = toLines({
      installation: 'i1',
      events: [['dependency_unreachable', 'api', { dependency: 'embedded-postgres', reason: 'ended' }]],
    });
    for (const size of [1, 7, 10_000]) {
      const [, second] = await read(text, size);
      expect(second).toMatchObject({
        event: 'dependency_unreachable',
        subject: { app: 'field-notes', version: '1.0.0', target: 'linux-x64', installation: 'i1' },
        service: 'api',
        failure: {
          kind: 'dependency',
          subject: 'embedded-postgres',
          message: 'ended',
          swap: { original: 'postgres', replacement: 'embedded-postgres' },
        },
      });
    }
  });

  it.each([
    ['not JSON', '{"ts": ', 'it is not JSON'],
    ['without a time', '{"event": "ready"}', '"ts" is not as expected'],
    ['of a wrong time', '{"ts": "yesterday", "event": "ready"}', '"ts" is not as expected'],
    [
      'with an event of markup',
      '{"ts": "2026-01-01T00:00:00Z", "event": "<b>"}',
      '"event" is not as expected',
    ],
    ['that is not an object', '[1]', 'it is not as expected'],
    ['too long', `{"ts": "${'x'.repeat(maxLineBytes)}"}`, `it has more than ${maxLineBytes} bytes`],
  ])('name a line that is %s, and go on after it', async (_, bad, fault) => {
    const found = await read(`${line('ready')}\n\n${bad}\n${line('ready')}`, 4096);
    expect(found).toHaveLength(3);
    expect(found[1]).toEqual({ line: 3, fault: expect.stringContaining(fault) });
  });

  it('refuse bytes that are not UTF-8', async () => {
    const found: ReadEvent[] = [];
    const bytes = (async function* chunks() {
      yield Uint8Array.from([0x22, 0xff, 0x22, 0x0a]);
    })();
    for await (const event of readEvents(bytes, unknownSubject)) found.push(event);
    expect(found).toEqual([{ line: 1, fault: 'it is not UTF-8' }]);
  });

  it.each<[string, object | undefined, string | undefined]>([
    ['asset_missing', { path: 'model.bin' }, 'asset'],
    ['swap_missing_asset', { asset: 'model.bin' }, 'asset'],
    ['asset_checksum_mismatch', { path: 'model.bin' }, 'asset'],
    ['migration_failed', { version: '3' }, 'migration'],
    ['update_failed', { to: '2' }, 'update'],
    ['update_rolled_back', undefined, 'update'],
    ['update_download_failed', undefined, 'update'],
    ['update_applied', undefined, undefined],
    ['service_exit', { exit_code: 1, expected: false }, 'exit'],
    ['service_exit', { signal: 'SIGKILL', expected: false }, 'exit'],
    ['service_exit', { exit_code: 0, expected: false }, undefined],
    ['service_exit', { exit_code: 143, expected: true }, undefined],
    ['limit_exceeded', undefined, 'limit'],
    ['disk_full', undefined, 'disk'],
    ['crash', { name: 'Error' }, 'crash'],
    ['ready', undefined, undefined],
    ['an_event_of_a_later_release', undefined, undefined],
  ])('%s with %j is of the kind %s', async (event, details, kind) => {
    expect(kindOf((await read(line(event, details)))[0])).toBe(kind);
  });

  it('have one digest for a line of one installation, and another for that of another one', async () => {
    const digests = async (installation: string) =>
      (await read(toLines({ installation, events: [['ready']] }))).map((event) =>
        'digest' in event ? event.digest : '',
      );
    expect(await digests('i1')).toEqual(await digests('i1'));
    expect(await digests('i1')).not.toEqual(await digests('i2'));
  });

  it('with an id are one event, whatever else their lines say', async () => {
    const [first, second] = await read(
      `${JSON.stringify({ id: 'e1', ts: '2026-01-01T00:00:00Z', event: 'ready' })}\n${JSON.stringify({ event: 'ready', ts: '2026-01-01T00:00:00.000Z', id: 'e1' })}\n`,
    );
    expect(first).toMatchObject({ digest: expect.any(String) });
    expect((first as { digest: string }).digest).toBe((second as { digest: string }).digest);
  });
});
