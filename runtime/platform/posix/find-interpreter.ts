const elfMagic = '7f454c460201';
/** PT_INTERP of elf(5): the header that names the dynamic loader. */
const interpreterHeader = 3;

/**
 * The program that the kernel loads to run a file with these first bytes: the interpreter of a script (execve(2)) or
 * the dynamic loader of a 64-bit little-endian ELF executable (elf(5)). Undefined when the file needs neither.
 */
export function findInterpreter(head: Buffer): string | undefined {
  if (head.toString('latin1', 0, 2) === '#!') return /^#![ \t]*([^\s]+)/.exec(head.toString('latin1'))?.[1];
  if (head.length < 64 || head.toString('hex', 0, 6) !== elfMagic) return undefined;
  const first = Number(head.readBigUInt64LE(32));
  const size = head.readUInt16LE(54);
  const count = head.readUInt16LE(56);
  for (let index = 0; index < count; index += 1) {
    const at = first + index * size;
    if (at + 56 > head.length) return undefined;
    if (head.readUInt32LE(at) !== interpreterHeader) continue;
    const offset = Number(head.readBigUInt64LE(at + 8));
    const end = head.indexOf(0, offset);
    return end < 0 ? undefined : head.toString('latin1', offset, end);
  }
  return undefined;
}
