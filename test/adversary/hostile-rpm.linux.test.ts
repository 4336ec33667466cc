import { expect, jest } from '@jest/globals';
import { needs } from '../support/needs.ts';
import {
  countFiles,
  faultsOf,
  indexOf,
  unpacked,
  useRpmRelease,
  withCpio,
  withHeader,
  withNumber,
  withText,
} from './changed-rpm.ts';
import {
  numbersValue,
  packRpm,
  type RawRpm,
  type RawValue,
  textsValue,
  textValue,
  withValue,
} from './rpm.ts';

jest.setTimeout(120_000);
const { describe, it } = needs('rpmbuild', 'rpm');
useRpmRelease();

const launcher = '/usr/bin/localbuild-tiny-app';
const script = 'touch /tmp/pwned';

describe('what runs or steers as root is compared with manifest.json', () => {
  it.each<[string, string, () => RawRpm]>([
    ...(['pre', 'post', 'preun', 'postun'] as const).map((section, at): [string, string, () => RawRpm] => [
      `the script ${section}`,
      `RPM/${section}: sha256`,
      () => withHeader(textValue(1023 + at, script)),
    ]),
    ['a recommended package', 'RPM/header: ', () => withText(5046, 0, 'xdg-utils')],
    ['the description', 'RPM/header: ', () => withHeader({ ...textValue(1005, 'mine'), type: 9 })],
    ['the build time', 'RPM/header: ', () => withHeader(numbersValue(1006, 1))],
    ['the times of files', 'RPM/header: ', () => withNumberInBoth()],
    ['the classes of files', 'RPM/header: ', () => withText(1142, 1, 'mine')],
  ])('%s', async (_, message, change) => {
    const { released } = await faultsOf(packRpm(change()));
    expect(released).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });

  const withNumberInBoth = (): RawRpm => {
    const rpm = withNumber(1034, 0, 1);
    const at = rpm.cpio.indexOf('66');
    const cpio = Buffer.from(rpm.cpio);
    cpio.write('00000001', at, 'latin1');
    return { ...rpm, cpio };
  };
});

describe('what a package must not have is refused, with documents and without', () => {
  it.each<[string, string | RegExp, () => RawRpm]>([
    ...[
      ['a script before the transaction', textValue(1151, script)],
      ['a script after the transaction', textValue(1152, script)],
      ['a script of a later version of rpm', textValue(5103, script)],
      ['a script that verifies', textValue(1079, script)],
      ['a trigger', textsValue(1065, script)],
      ['a trigger of files', textsValue(5066, script)],
      ['flags of a script', numbersValue(5021, 1)],
      ['conflicts', textsValue(1054, 'sudo')],
      ['packages that it replaces', textsValue(1090, 'sudo')],
      ['packages that it enhances', textsValue(5055, 'sudo')],
      ['an epoch', numbersValue(1003, 9)],
      ['prefixes', textsValue(1098, '/usr')],
      ['policies of SELinux', textsValue(1150, 'x')],
      ['an unknown value', textsValue(9999, 'x')],
    ].map(([what, value]): [string, string, () => RawRpm] => [
      String(what),
      'which no package of this product has',
      () => withHeader(value as RawValue),
    ]),
    [
      'capabilities of files',
      'which no package of this product has',
      () => withHeader(textsValue(5010, ...Array.from({ length: countFiles() }, () => '= cap_setuid+ep'))),
    ],
    ['another interpreter', 'its preProgram is', () => withHeader(textsValue(1085, '<lua>'))],
    [
      'an interpreter with arguments',
      'its postProgram is',
      () => withHeader(textsValue(1086, '/bin/sh', '-c', script)),
    ],
    ['no interpreter', 'its postunProgram is', () => withoutValue(1088)],
    ['another dependency', 'it requires "sudo"', () => withText(1049, 0, 'sudo')],
    ['another version of a dependency', 'it requires "/bin/sh"', () => withText(1050, 0, '9')],
    ['another package that it provides', 'it provides "sudo"', () => withText(1047, 0, 'sudo')],
    ['another version that it provides', 'it provides the version "9"', () => withText(1113, 0, '9')],
    ['another recommended package', 'it recommends "evil"', () => withText(5046, 0, 'evil')],
    ['another processor', 'its processor is aarch64', () => withHeader(textValue(1022, 'aarch64'))],
    ['another name', 'its name is', () => withHeader(textValue(1000, 'bash'))],
    ['another version', 'its version is', () => withHeader(textValue(1001, '9'))],
    ['the lead of another package', 'its lead is of another package', () => withLead('bash-1-1')],
    ['a setuid launcher', 'usr/bin/localbuild-tiny-app has the mode 4755', () => withMode(launcher, '89ed')],
    ['a device', 'is neither a file', () => withMode(launcher, '21b6')],
    ['a file for everybody', 'has the mode 777', () => withMode(launcher, '81ff')],
    ['a file of a user', 'belongs to', () => withText(1039, indexOf(launcher), 'daemon')],
    ['a file of a group', 'belongs to', () => withText(1040, indexOf(launcher), 'daemon')],
    ['a file without an owner', 'belongs to', () => withText(1039, indexOf(launcher), '')],
    [
      'a file that is kept when it is changed',
      'has the flags 17',
      () => withNumber(1037, indexOf(launcher), 17),
    ],
    ['a file that is not installed', 'has the flags 64', () => withNumber(1037, indexOf(launcher), 64)],
    ['other digests', 'the digests of its files are not SHA-256', () => withHeader(numbersValue(5011, 1))],
    [
      'a digest of another file',
      'differs from its digest',
      () => withText(1035, indexOf(launcher), '0'.repeat(64)),
    ],
    ['a link to another place', /is a link to|two targets/, () => withText(1036, linkIndex(), '/etc/shadow')],
    ['a link out of the payload', 'is a link to ../../e', () => withLink('../../e')],
    [
      'a signature of somebody',
      /the value 268 of its signature header is not a signature/,
      () => withSignature({ tag: 268, type: 7, count: 1, bytes: Buffer.from('x') }),
    ],
    ['a value in the signature header', 'the value 276', () => withSignature(textsValue(276, 'x'))],
    [
      'something in the room for a signature',
      'the room for a signature is not empty',
      () => withSignature({ tag: 1008, type: 7, count: 4, bytes: Buffer.from('evil') }),
    ],
  ])('%s', async (_, message, change) => {
    const { released, alone } = await faultsOf(packRpm(change()));
    const expected = expect.arrayContaining([
      typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message),
    ]);
    expect(released).toEqual(expected);
    expect(alone).toEqual(expected);
  });

  const withoutValue = (tag: number): RawRpm => {
    const rpm = unpacked();
    return { ...rpm, header: rpm.header.filter((value) => value.tag !== tag) };
  };
  const withSignature = (value: RawValue): RawRpm => {
    const rpm = unpacked();
    return { ...rpm, signature: withValue(rpm.signature, value) };
  };
  const withLead = (stem: string): RawRpm => {
    const rpm = unpacked();
    const lead = Buffer.from(rpm.lead);
    lead.fill(0, 10, 76).write(stem, 10);
    return { ...rpm, lead };
  };
  /** A mode in the header and in the payload. */
  const withMode = (path: string, mode: string): RawRpm => {
    const rpm = withNumber(1030, indexOf(path), Number.parseInt(mode, 16));
    const cpio = Buffer.from(rpm.cpio);
    cpio.write(mode.padStart(8, '0'), cpio.indexOf(`.${path}\0`) - 110 + 14, 'latin1');
    return { ...rpm, cpio };
  };
  const linkIndex = () => indexOf('/opt/localbuild-tiny-app/vrooli');
  const withLink = (target: string): RawRpm => ({
    ...withText(1036, linkIndex(), target),
    cpio: withCpio(/(vrooli\0+)runtime/, `$1${target}`).cpio,
  });
});
