import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createTestContext, withTempDir } from '../../../../test/packaging/context.ts';
import { testMinisignKey } from '../../../../test/support/minisign-key.ts';
import { needs } from '../../../../test/support/needs.ts';
import { nothingTrusted } from '../document-signer.ts';
import { minisign } from './index.ts';
import { parsePublicKey } from '../../../../schema/minisign/public-key.ts';
import { parseSecretKey, toScryptParameters } from './secret-key.ts';
import { signMinisign } from './sign.ts';
import { formatSignature, parseSignature } from '../../../../schema/minisign/signature.ts';
import { findMinisignFault } from '../../../../schema/minisign/verify.ts';

const { public: publicKey, secret: secretKey } = testMinisignKey;
/** What minisign 0.11 wrote for it and for the content "hello\\n": prehashed, and as old versions did. */
const prehashed = `untrusted comment: signature from minisign secret key
RURQ2is+wsAMa8KUOZi8v27mzbKOyJCLcculY33fB1MfFWmvG2WQR7+a5YmwkGiXfGD4U0TOqMEPMuZJ4pj+xVANImo7kZdBcAU=
trusted comment: a trusted comment
2j+B9xSabSmwEl76ekaNT8Xrmc/VvP1Rr4D5+/SesJGBTMglSMR6YbnMHmBDZHPe3Vh+sK+16qt+tlBQ1oV+BQ==
`;
const legacy = `untrusted comment: signature from minisign secret key
RWRQ2is+wsAMa3n9G3oTeLO0AONMb3DDQge9clncHCxMsWBtpRAl7USWHwgBOHr5reo1Alcujry6wliv9U8s3DnHoUFFhN1A1wg=
trusted comment: timestamp:1795795526\tfile:f
uYpwjwJqVNFROOnDCUXxhK6f3ohjkD5N7ojK6MEX+vb1baNFvLv7bxmh4sewFX+ii70W3ItRAte1LD0N+pp7Dg==
`;
const bytes = Buffer.from('hello\n');
const key = parsePublicKey(publicKey);
const faultOf = (text: string, of = bytes) => findMinisignFault(of, parseSignature(text), key);

describe('signatures of minisign', () => {
  it('made by minisign are valid, in both of its forms', () => {
    expect(key.id).toBe('6B0CC0C23E2BDA50');
    expect(faultOf(prehashed)).toBeUndefined();
    expect(faultOf(legacy)).toBeUndefined();
    expect(formatSignature(parseSignature(prehashed))).toBe(prehashed);
  });

  it('are refused for other bytes, another key or another trusted comment', () => {
    expect(faultOf(prehashed, Buffer.from('hello'))).toBe('it is not a signature of this file');
    expect(faultOf(prehashed.replace('a trusted', 'A trusted'))).toBe('its trusted comment was changed');
    expect(faultOf(prehashed.replace('RURQ2', 'RURR2'))).toMatch(/was made with the key/);
  });

  it('made here have the same bytes as those of minisign', async () => {
    const made = signMinisign(await parseSecretKey(secretKey, undefined), { name: 'f', bytes }, 1795795526);
    expect(made.split('\n')[1]).toBe(prehashed.split('\n')[1]);
    expect(faultOf(made)).toBeUndefined();
    expect(parseSignature(made).trustedComment).toBe('timestamp:1795795526\tfile:f\thashed');
  });

  it('are judged with the given key, else with the key of metadata.json, which is said', async () => {
    const judge = (keys: string[], listed?: string, text = prehashed) =>
      minisign.verify(
        createTestContext('/nowhere'),
        { name: 'f', bytes },
        Buffer.from(text),
        { ...nothingTrusted, minisignKeys: keys },
        { repository: undefined, listed: listed === undefined ? undefined : { by: '', publicKey: listed } },
      );
    expect(await judge([publicKey])).toEqual({ is: 'confirmed', by: 'the minisign key 6B0CC0C23E2BDA50' });
    expect(await judge([], publicKey)).toMatchObject({ is: 'self-stated' });
    expect(await judge([])).toMatchObject({
      is: 'not-judged',
      remedy: expect.stringContaining('--minisign-key'),
    });
    const other = 'RWSc/GmvTAvjk8siQdpl2mkRhprCdowofvsRg6vttDNWjqHkGhsNcm4b';
    expect(await judge([other])).toMatchObject({ is: 'wrong' });
    expect(await judge([other, publicKey])).toMatchObject({ is: 'confirmed' });
    const commented = prehashed.replace('signature from', 'Signature from');
    expect(await judge([publicKey], undefined, commented)).toMatchObject({ is: 'confirmed' });
    expect(await judge([publicKey], publicKey, commented)).toMatchObject({
      is: 'wrong',
      why: expect.stringContaining('untrusted comment'),
    });
  });

  it.each([
    ['nothing', ''],
    ['a fifth line', `${prehashed}more\n`],
    ['Base64 with bits to spare', prehashed.replace('cAU=', 'cAV=')],
    ['another algorithm', prehashed.replace('RURQ', 'RUVQ')],
    ['no trusted comment', prehashed.replace('trusted comment: a', 'comment: a')],
  ])('with %s are none', (_, text) => {
    expect(() => parseSignature(text)).toThrow('not a signature of minisign');
  });
});

describe('keys of minisign', () => {
  it.each([
    ['a public key', 'untrusted comment: x\nRWRQ'],
    ['an empty file', ''],
    ['an encrypted key with absurd limits', secretKey.replace('RWQA', 'RWRT')],
  ])('%s is no secret key', async (_, text) => {
    await expect(parseSecretKey(text, 'x')).rejects.toThrow();
  });

  it('are derived with the parameters of libsodium', () => {
    // The limits SENSITIVE, which minisign uses, MODERATE and INTERACTIVE.
    expect(toScryptParameters(33554432, 1073741824)).toEqual({ logN: 20, r: 8, p: 1 });
    expect(toScryptParameters(524288, 16777216)).toEqual({ logN: 14, r: 8, p: 1 });
    expect(toScryptParameters(1048576, 16777216)).toEqual({ logN: 14, r: 8, p: 2 });
  });
});

needs('minisign').describe('the program minisign', () => {
  it('accepts what is signed here', () =>
    withTempDir(async (dir) => {
      const at = (name: string) => join(dir, name);
      writeFileSync(at('f'), bytes);
      writeFileSync(at('k.key'), secretKey);
      const identity = { minisign: { keyFile: at('k.key') } };
      const ctx = createTestContext(dir);
      writeFileSync(at('f.minisig'), await minisign.sign(ctx, identity, { name: 'f', bytes }, 1));
      const said = execFileSync('minisign', ['-Vm', at('f'), '-P', publicKey], { encoding: 'utf8' });
      expect(said).toContain('Trusted comment: timestamp:1\tfile:f\thashed');
      expect(await minisign.describe(ctx, identity)).toEqual({
        by: 'the minisign key 6B0CC0C23E2BDA50',
        publicKey,
      });
    }));
});
