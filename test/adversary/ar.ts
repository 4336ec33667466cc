/** A member of a .deb as dpkg-deb writes it; `time` in seconds since the epoch. */
export function toArMember(name: string, content: Buffer, time = '0'): Buffer {
  const header = `${name.padEnd(16)}${time.padEnd(12)}0     0     100644  ${String(content.length).padEnd(10)}\`\n`;
  const padding = Buffer.from(content.length % 2 === 1 ? '\n' : '');
  return Buffer.concat([Buffer.from(header), content, padding]);
}

/** The time of the first member of a package, which all have. */
export function timeOf(deb: Buffer): string {
  return deb.toString('latin1', 24, 36).trim();
}

/** A package up to its data archive. */
export function withoutData(deb: Buffer): Buffer {
  return deb.subarray(0, deb.indexOf('data.tar.'));
}
