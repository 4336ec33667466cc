import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Families of the addresses in an Xauthority file: this machine by its name, and any. */
const [familyLocal, familyWild] = [256, 65_535];

/** The one method that every X server of a desktop uses; its data has 16 bytes. */
export const cookieName = 'MIT-MAGIC-COOKIE-1';

/**
 * The cookie for a display in the bytes of an Xauthority file; undefined when it has none. An entry is big-endian: a family, then address,
 * display number, method and data, each after its length. https://www.x.org/releases/current/doc/libXau/Xau.html
 */
export function findCookie(file: Buffer, host: string, display: string): Buffer | undefined {
  let at = 0;
  /** Behind the end of a file that was cut off there are zeros and empty parts. */
  const readCount = (): number => {
    const count = at + 2 <= file.length ? file.readUInt16BE(at) : 0;
    at += 2;
    return count;
  };
  const readPart = (): Buffer => {
    const length = readCount();
    const part = file.subarray(at, at + length);
    at += length;
    return part;
  };
  while (at < file.length) {
    const family = readCount();
    const [address, number, method] = [String(readPart()), String(readPart()), String(readPart())];
    const data = readPart();
    const isHost = family === familyWild || (family === familyLocal && address === host);
    const isDisplay = number === '' || number === display;
    if (isHost && isDisplay && method === cookieName && data.length === 16) return data;
  }
  return undefined;
}

/** The cookie of this user for a display of this machine; undefined where there is none. */
export function readCookie(display: string, env: NodeJS.ProcessEnv): Buffer | undefined {
  try {
    const path = env['XAUTHORITY'] || join(env['HOME'] ?? '', '.Xauthority');
    return findCookie(readFileSync(path), hostname(), display);
  } catch {
    // Without a readable file the server decides.
    return undefined;
  }
}
