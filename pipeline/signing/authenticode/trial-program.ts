/**
 * The smallest program for Windows that tools sign: headers of PE32+ and one empty section. It shows that an identity works before anything
 * is built. https://learn.microsoft.com/windows/win32/debug/pe-format
 */
export function createTrialProgram(): Uint8Array {
  const bytes = new Uint8Array(1024);
  const view = new DataView(bytes.buffer);
  const word = (at: number, value: number) => view.setUint16(at, value, true);
  const double = (at: number, value: number) => view.setUint32(at, value, true);
  view.setUint16(0, 0x4d5a);
  double(0x3c, 0x40);
  view.setUint32(0x40, 0x50450000);
  word(0x44, 0x8664);
  word(0x46, 1);
  word(0x54, 240);
  word(0x56, 0x22);
  const optional = 0x58;
  word(optional, 0x20b);
  double(optional + 16, 0x1000);
  double(optional + 32, 0x1000);
  double(optional + 36, 0x200);
  word(optional + 40, 6);
  word(optional + 48, 6);
  double(optional + 56, 0x2000);
  double(optional + 60, 0x200);
  word(optional + 68, 3);
  double(optional + 108, 16);
  const section = optional + 240;
  bytes.set(new TextEncoder().encode('.text'), section);
  double(section + 8, 1);
  double(section + 12, 0x1000);
  double(section + 16, 0x200);
  double(section + 20, 0x200);
  double(section + 36, 0x60000020);
  bytes[0x200] = 0xc3;
  return bytes;
}
