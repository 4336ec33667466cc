import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseSealed, seal, unseal } from './cipher.ts';

const key = randomBytes(32);

describe('a sealed document', () => {
  it('opens to its content, and is different each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [first, second] = [seal(key, 'file', text), seal(key, 'file', text)];
        expect(unseal(key, parseSealed(JSON.stringify(first)) ?? first)).toBe(text);
        expect(first.iv).not.toBe(second.iv);
      }),
    );
  });

  it('cannot be opened with a changed byte or another key', () => {
    const sealed = seal(key, 'file', 'a text of some length');
    const flip = (base64: string, index: number) => {
      const bytes = Buffer.from(base64, 'base64');
      bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
      return bytes.toString('base64');
    };
    for (const field of ['iv', 'tag', 'data'] as const) {
      for (let index = 0; index < Buffer.from(sealed[field], 'base64').length; index++) {
        expect(() => unseal(key, { ...sealed, [field]: flip(sealed[field], index) })).toThrow();
      }
    }
    expect(() => unseal(key, { ...sealed, tag: sealed.tag.slice(0, 8) })).toThrow();
    expect(() => unseal(key, { ...sealed, key: { ...sealed.key, holder: 'keychain' } })).toThrow();
    expect(() => unseal(randomBytes(32), sealed)).toThrow();
  });

  it.each(['', 'null', '[]', '{}', '{"format":"sealed-secrets.v2"}', '{"iv":1,"tag":"","data":"","key":{}}'])(
    'is not %j',
    (text) => {
      expect(parseSealed(text)).toBeUndefined();
    },
  );
});
