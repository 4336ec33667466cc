import type { FileSystem } from '../../ports.ts';
import { toTicketName } from '../../shared/macho/super-blob.ts';
import type { NotarizedFormat } from '../format.ts';
import { type OpenXar, openXar } from './open-xar.ts';
import { formatTicketTrailer } from './ticket-trailer.ts';

/** The number of SHA-1 in the name of a ticket. */
const sha1Kind = 1;

type Ports = Pick<FileSystem, 'read' | 'stat'>;

async function openSigned(fs: Ports, path: string): Promise<OpenXar> {
  const xar = await openXar(fs, path);
  if (!xar.isSigned) throw new Error('the package is not signed');
  return xar;
}

async function* formatStapled(fs: Ports, path: string, ticket: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* fs.read(path);
  yield formatTicketTrailer(ticket);
}

/** The ticket of a package follows its archive. */
export const notarizedPkg: NotarizedFormat = {
  readTicketName: async ({ fs }, path) => toTicketName(sha1Kind, (await openSigned(fs, path)).digest),
  staple: async ({ fs }, { path, to, ticket }) => {
    if ((await openSigned(fs, path)).hasTicket) throw new Error('the package has a ticket already');
    await fs.write(to, formatStapled(fs, path, ticket));
    return undefined;
  },
};
