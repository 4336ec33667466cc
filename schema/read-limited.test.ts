import { describe, expect, it } from '@jest/globals';
import { readLimited } from './read-limited.ts';

async function* toStream(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe('the bytes of a stream', () => {
  it('are read up to the limit', async () => {
    expect(String(await readLimited(toStream('ab', 'c'), 3))).toBe('abc');
    expect(await readLimited(toStream('ab', 'c'), 2)).toBeUndefined();
    expect(await readLimited(toStream(), 0)).toHaveLength(0);
  });

  it('are not read beyond it', async () => {
    let isRead = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield* toStream('abc');
      isRead = true;
    }
    expect(await readLimited(endless(), 2)).toBeUndefined();
    expect(isRead).toBe(false);
  });
});
