import { describe, it } from '@jest/globals';
import { toArMember } from '../adversary/ar.ts';
import { testMinisignKey } from '../support/minisign-key.ts';
import { parseStateLines } from '../../pipeline/signing/documents/gpg/state-lines.ts';
import { isPlainArmour } from '../../pipeline/signing/documents/gpg/armour.ts';
import { parsePublicKey } from '../../schema/minisign/public-key.ts';
import { parseSignature } from '../../schema/minisign/signature.ts';
import { describeToken } from '../../pipeline/signing/documents/sigstore/token.ts';
import { parseTrustedRoots } from '../../pipeline/signing/documents/sigstore/trusted-root.ts';
import { publicTrustedRoot } from '../../pipeline/signing/documents/sigstore/public-trusted-root.ts';
import { createTrialProgram } from '../../pipeline/signing/authenticode/trial-program.ts';
import { digestUnsigned } from '../../pipeline/shared/unsigned/container-digest.ts';
import { ProgramDigest } from '../../pipeline/shared/unsigned/program-digest.ts';
import { splitScript } from '../../pipeline/shared/unsigned/script.ts';
import { assertSound, assertSoundAsync, timeoutMs } from './assert-sound.ts';
import { mutatedBytes, mutatedText } from './mutate.ts';

const signature = `untrusted comment: signature from minisign secret key
RURQ2is+wsAMa8KUOZi8v27mzbKOyJCLcculY33fB1MfFWmvG2WQR7+a5YmwkGiXfGD4U0TOqMEPMuZJ4pj+xVANImo7kZdBcAU=
trusted comment: a trusted comment
2j+B9xSabSmwEl76ekaNT8Xrmc/VvP1Rr4D5+/SesJGBTMglSMR6YbnMHmBDZHPe3Vh+sK+16qt+tlBQ1oV+BQ==
`;
const script = `Get-Date\r\n\r\n# SIG # Begin signature block\r\n# ${'MII'.repeat(20)}AA==\r\n# SIG # End signature block\r\n`;
const armour = `-----BEGIN PGP SIGNATURE-----\n\n${'iQ'.repeat(32)}\niQ==\n=AbCd\n-----END PGP SIGNATURE-----\n`;
const states = '[GNUPG:] GOODSIG 0123 A <a@b>\n[GNUPG:] VALIDSIG AAAA 2024 BBBB\n[GNUPG:] NO_PUBKEY 01\n';
const token = `e30.${Buffer.from('{"iss":"a","sub":"b"}').toString('base64url')}.x`;

/** Any error with words is a refusal: signatures are judged within a `try` that catches all. */
const isRefusal = (error: unknown): boolean => error instanceof Error && error.message !== '';

describe('signatures', () => {
  it.each<[string, string, (text: string) => unknown]>([
    ['a signature of minisign', signature, parseSignature],
    ['a public key of minisign', testMinisignKey.public, parsePublicKey],
    ['armour of OpenPGP', armour, (text) => isPlainArmour(Buffer.from(text))],
    ['the signature of a script', script, splitScript],
    ['state lines of gpg', states, parseStateLines],
    ['a token', token, describeToken],
    ['a trusted root', publicTrustedRoot, parseTrustedRoots],
  ])('%s', (_, seed, parse) => assertSound(mutatedText([seed]), parse, isRefusal), timeoutMs);
});

async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 300) yield bytes.subarray(at, at + 300);
}

describe('programs and installers without their signatures', () => {
  const pe = Buffer.from(createTrialProgram());
  const fat = Buffer.alloc(200);
  fat.writeUInt32BE(0xcafebabe);
  fat.writeUInt32BE(1, 4);
  fat.writeUInt32BE(64, 16);
  fat.writeUInt32BE(100, 20);
  fat.writeUInt32LE(0xfeedfacf, 64);
  fat.writeUInt32LE(1, 64 + 16);
  fat.writeUInt32LE(16, 64 + 20);
  fat.writeUInt32LE(0x1d, 96);
  fat.writeUInt32LE(16, 100);
  const deb = Buffer.concat([Buffer.from('!<arch>\n'), toArMember('debian-binary', Buffer.from('2.0\n'))]);
  const rpm = Buffer.concat([Buffer.from('edabeedb', 'hex'), Buffer.alloc(200)]);

  it(
    'the digest of a program',
    () =>
      assertSound(mutatedBytes([pe, fat, fat.subarray(64)]), (bytes) => {
        const program = new ProgramDigest();
        for (let at = 0; at < bytes.length; at += 100) program.update(bytes.subarray(at, at + 100));
        return program.digest();
      }),
    timeoutMs,
  );

  it(
    'the digest of an installer',
    () =>
      assertSoundAsync(
        mutatedBytes([deb, rpm, pe]),
        (bytes) => digestUnsigned(() => inChunks(bytes)),
        isRefusal,
      ),
    timeoutMs,
  );
});
