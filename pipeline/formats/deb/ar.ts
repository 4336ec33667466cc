import type { BuildContext } from '../../ports.ts';
import { measureStream } from '../../shared/archive/chunks.ts';
import { isSignaturePackets, maxSignatureBytes } from '../linux/signature-packets.ts';

/** A member of a .deb: its content is at `start`, up to and without `end`. */
export interface ArMember {
  name: string;
  start: number;
  end: number;
  /** Seconds since the epoch, as text. */
  time: string;
}

/** The first bytes of an ar archive. */
export const magic = '!<arch>\n';
const headerBytes = 60;
const isSignature = /^_gpgorigin$/;
/** The signature of who made the package, https://manpages.debian.org/debsig-verify.1 */
export const signatureMember = '_gpgorigin';
const names = [/^debian-binary$/, /^control\.tar(?:\.(?:xz|gz|zst))?$/, /^data\.tar(?:\.(?:xz|gz|zst))?$/];

async function readAt(
  { fs }: Pick<BuildContext, 'fs'>,
  path: string,
  start: number,
  end: number,
): Promise<string> {
  const { bytes } = await measureStream(fs.read(path, { start, end }), [], end - start);
  return Buffer.from(bytes ?? []).toString('latin1');
}

async function readMember(ctx: Pick<BuildContext, 'fs'>, path: string, at: number): Promise<ArMember> {
  const header = await readAt(ctx, path, at, at + headerBytes);
  // https://manpages.debian.org/ar.5: name, time, owner, group, mode, size, an end mark
  const [, name, time, size] = /^([a-z._-]+)\/? *(\d+) *0 {5}0 {5}100644 {2}(\d+) *`\n$/.exec(header) ?? [];
  if (header.length !== headerBytes || name === undefined || time === undefined || size === undefined)
    throw new Error(`the ar member at byte ${at} has a header that dpkg-deb does not write`);
  return { name, time, start: at + headerBytes, end: at + headerBytes + Number(size) };
}

/** What a member must contain, as far as its bytes say it. */
async function assertContent(ctx: Pick<BuildContext, 'fs'>, path: string, member: ArMember): Promise<void> {
  if (member.name === 'debian-binary' && (await readAt(ctx, path, member.start, member.end)) !== '2.0\n')
    throw new Error('debian-binary is not 2.0');
  // The footer of an xz stream. Other bytes after it are ignored by programs.
  if (member.name.endsWith('.xz') && (await readAt(ctx, path, member.end - 2, member.end)) !== 'YZ')
    throw new Error(`${member.name} does not end with its xz stream`);
  if (member.name === signatureMember) {
    const length = member.end - member.start;
    const end = Math.min(member.end, member.start + maxSignatureBytes);
    const bytes = Buffer.from(await readAt(ctx, path, member.start, end), 'latin1');
    if (length > maxSignatureBytes || !isSignaturePackets(bytes))
      throw new Error(`${member.name} is not a signature`);
  }
}

/**
 * Checks the outer archive of a package: its version, one archive with the control files, one with the data, in this order, and no byte before,
 * between or after them, but for one signature at the end. dpkg ignores others, and a program that looks for them finds them.
 * @throws {Error} for the first thing that a package does not have. https://manpages.debian.org/deb.5
 */
export async function readDebMembers(ctx: Pick<BuildContext, 'fs'>, path: string): Promise<ArMember[]> {
  const { size = 0 } = (await ctx.fs.stat(path)) ?? {};
  if ((await readAt(ctx, path, 0, magic.length)) !== magic)
    throw new Error('it does not begin as an ar archive');
  const members: ArMember[] = [];
  let at = magic.length;
  let time: string | undefined;
  for (const pattern of [...names, isSignature]) {
    if (pattern === isSignature && at === size) break;
    const member = await readMember(ctx, path, at);
    members.push(member);
    // dpkg-deb writes the time of the build into each of them, and nothing reads it.
    time ??= member.time;
    if (member.time !== time)
      throw new Error(`the ar member ${member.name} has another time than the first one`);
    if (!pattern.test(member.name)) throw new Error(`the ar member ${member.name} is not expected here`);
    await assertContent(ctx, path, member);
    const isOdd = (member.end - member.start) % 2 === 1;
    if (isOdd && (await readAt(ctx, path, member.end, member.end + 1)) !== '\n')
      throw new Error(`${member.name} is not filled with a line break`);
    at = member.end + (isOdd ? 1 : 0);
  }
  if (at !== size) throw new Error(`${size - at} bytes after the last member`);
  return members;
}

/** The header of a member, as dpkg-deb writes it. `time` is in seconds since the epoch. */
export function formatArHeader(name: string, size: number, time: string): string {
  return `${name.padEnd(16)}${time.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(size).padEnd(10)}\x60\n`;
}
