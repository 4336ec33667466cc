import { type HeaderState, maxHeader, toView } from './form.ts';

const magic64 = 0xfeedfacf;
const headerBytes = 32;
const segment64 = 0x19;
const codeSignature = 0x1d;

const isLinkEdit = (command: Uint8Array) =>
  Buffer.from(command.subarray(8, 24)).toString('latin1') === '__LINKEDIT\0\0\0\0\0\0';

/** The load commands; undefined when their sizes do not fit. */
function splitCommands(bytes: Uint8Array, count: number): Uint8Array[] | undefined {
  const commands: Uint8Array[] = [];
  let at = 0;
  for (let left = count; left > 0; left -= 1) {
    if (at + 8 > bytes.length) return undefined;
    const size = toView(bytes).getUint32(at + 4, true);
    if (size < 8 || at + size > bytes.length) return undefined;
    commands.push(Uint8Array.from(bytes.subarray(at, at + size)));
    at += size;
  }
  return at === bytes.length ? commands : undefined;
}

/**
 * The form of a 64-bit Mach-O program without its code signature: the load command and the data of the signature are left out, and the size
 * of __LINKEDIT, which contains the data, is zero.
 */
export function readMachO(header: Uint8Array): HeaderState {
  if (header.length < 4) return undefined;
  if (toView(header).getUint32(0, true) !== magic64) return undefined;
  if (header.length < headerBytes) return { needs: headerBytes };
  const view = toView(header);
  const [count, size] = [view.getUint32(16, true), view.getUint32(20, true)];
  const end = headerBytes + size;
  if (end > maxHeader) return undefined;
  if (header.length < end) return { needs: end };
  const commands = splitCommands(header.subarray(headerBytes, end), count);
  if (commands === undefined) return undefined;
  const kindOf = (command: Uint8Array) => toView(command).getUint32(0, true);
  const signature = commands.find((command) => kindOf(command) === codeSignature && command.length >= 16);
  const kept = commands.filter((command) => command !== signature);
  for (const command of kept) {
    if (kindOf(command) !== segment64 || command.length < 56 || !isLinkEdit(command)) continue;
    command.fill(0, 32, 40);
    command.fill(0, 48, 56);
  }
  const form = Uint8Array.from(header).fill(0, headerBytes, end);
  let at = headerBytes;
  for (const command of kept) {
    form.set(command, at);
    at += command.length;
  }
  toView(form).setUint32(16, kept.length, true);
  toView(form).setUint32(20, at - headerBytes, true);
  if (signature === undefined) return { header: form, signature: undefined, align: 16 };
  const [start, length] = [toView(signature).getUint32(8, true), toView(signature).getUint32(12, true)];
  return { header: form, signature: { start, end: start + length }, align: 16 };
}
