/** The CRC of POSIX cksum, which a bill of materials has of each file. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/cksum.html */
const polynomial = 0x04c11db7;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ polynomial : value << 1;
  return value >>> 0;
});

export class Cksum {
  #crc = 0;
  #length = 0;

  update(chunk: Uint8Array): void {
    let crc = this.#crc;
    for (const byte of chunk) crc = (crc << 8) ^ (table[((crc >>> 24) ^ byte) & 0xff] ?? 0);
    this.#crc = crc;
    this.#length += chunk.length;
  }

  /** The checksum of everything so far, with its length. */
  digest(): number {
    let crc = this.#crc;
    for (let rest = this.#length; rest > 0; rest = Math.floor(rest / 256))
      crc = (crc << 8) ^ (table[((crc >>> 24) ^ rest) & 0xff] ?? 0);
    return ~crc >>> 0;
  }
}

/** The checksum of bytes. */
export function toCksum(bytes: Uint8Array): number {
  const sum = new Cksum();
  sum.update(bytes);
  return sum.digest();
}
