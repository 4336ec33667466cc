/** A member of a .deb as dpkg-deb writes it. */
export function toArMember(name: string, content: Buffer): Buffer {
  const header = `${name.padEnd(16)}0           0     0     100644  ${String(content.length).padEnd(10)}\`\n`;
  const padding = Buffer.from(content.length % 2 === 1 ? '\n' : '');
  return Buffer.concat([Buffer.from(header), content, padding]);
}

/** A package up to its data archive. */
export function withoutData(deb: Buffer): Buffer {
  return deb.subarray(0, deb.indexOf('data.tar.'));
}
