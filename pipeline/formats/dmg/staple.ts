import type { FileSystem } from '../../ports.ts';
import { readTicketName, withTicket } from '../../shared/macho/super-blob.ts';
import type { NotarizedFormat } from '../format.ts';
import { readFrame } from './open-udif.ts';
import { formatKoly, type Koly } from './udif-layout.ts';

type Ports = Pick<FileSystem, 'read' | 'stat'>;

async function readSigned(fs: Ports, path: string): Promise<{ koly: Koly; signature: Buffer }> {
  const { koly, signature } = await readFrame(fs, path);
  if (signature === undefined) throw new Error('the image is not signed');
  return { koly, signature };
}

async function* formatStapled(
  fs: Ports,
  path: string,
  koly: Koly,
  signature: Buffer,
): AsyncGenerator<Uint8Array> {
  yield* fs.read(path, { start: 0, end: koly.signatureOffset });
  yield signature;
  yield formatKoly({ ...koly, signatureLength: signature.length });
}

/** The ticket of an image is a part of its signature, which does not cover it. */
export const notarizedDmg: NotarizedFormat = {
  readTicketName: async ({ fs }, path) => readTicketName((await readSigned(fs, path)).signature),
  staple: async ({ fs }, { path, to, ticket }) => {
    const { koly, signature } = await readSigned(fs, path);
    await fs.write(to, formatStapled(fs, path, koly, withTicket(signature, ticket)));
    return undefined;
  },
};
