/** Where a signature is in a program, and where its own bytes end. Offsets are from the start of the file. */
export interface ProgramLayout {
  /** After the last section. */
  end: number;
  checksumAt: number;
  /** Of the entry for certificates in the directory of data. */
  certificatesAt: number;
  /** Offset and bytes of the certificates, which begin after everything else; 0 without a signature. */
  certificates: { at: number; bytes: number };
}

/** A stub of NSIS has about 90 KiB. */
export const maxHeadBytes = 4096;

/**
 * Finds the parts of a 64-bit program for Windows. `head` has its first bytes, `maxHeadBytes` at most.
 * @throws {Error} for another file. https://learn.microsoft.com/windows/win32/debug/pe-format
 */
export function parseProgram(head: Buffer): ProgramLayout {
  const fail = (): never => {
    throw new Error('it is not a 64-bit program for Windows');
  };
  const has = (at: number, bytes: number) => at >= 0 && at + bytes <= head.length;
  if (!has(0, 64) || head.toString('latin1', 0, 2) !== 'MZ') return fail();
  const at = head.readUInt32LE(60);
  if (!has(at, 24 + 240) || head.readUInt32LE(at) !== 0x4550 || head.readUInt16LE(at + 4) !== 0x8664)
    return fail();
  const sections = head.readUInt16LE(at + 6);
  const optional = at + 24;
  const sectionsAt = optional + head.readUInt16LE(at + 20);
  if (head.readUInt16LE(optional) !== 0x20b || !has(sectionsAt, sections * 40)) return fail();
  const ends = Array.from({ length: sections }, (_, index) => {
    const section = sectionsAt + index * 40;
    return head.readUInt32LE(section + 20) + head.readUInt32LE(section + 16);
  });
  const certificatesAt = optional + 112 + 4 * 8;
  return {
    end: Math.max(...ends),
    checksumAt: optional + 64,
    certificatesAt,
    certificates: { at: head.readUInt32LE(certificatesAt), bytes: head.readUInt32LE(certificatesAt + 4) },
  };
}

/** The bytes of a program without what signing changes in them. */
export function withoutSignature(program: Buffer, { checksumAt, certificatesAt }: ProgramLayout): Buffer {
  const copy = Buffer.from(program);
  copy.fill(0, checksumAt, checksumAt + 4);
  copy.fill(0, certificatesAt, certificatesAt + 8);
  return copy;
}
