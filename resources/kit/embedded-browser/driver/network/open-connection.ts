import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import { connect } from 'node:net';
import { isLocalAddress } from './addresses.ts';

/** A host that pages may not reach, or that does not exist. The words are for the log and for the answer of the proxy. */
export class RefusedHost extends Error {}

const bare = (host: string) => (host.startsWith('[') ? host.slice(1, -1) : host);

async function toAddresses(host: string): Promise<{ address: string; family: number }[]> {
  const name = bare(host);
  const family = isIP(name);
  if (family !== 0) return [{ address: name, family }];
  try {
    return await lookup(name, { all: true });
  } catch (cause) {
    throw new RefusedHost(`${host} is not found`, { cause });
  }
}

/**
 * Connects to a host for a page. The addresses are looked up once, and the connection goes to one of those that were checked, so that a name
 * cannot change its address in between. `allowed`: `host:port` of local servers that the page may reach.
 * @throws {RefusedHost} for a local address that is not allowed, a name that does not exist
 */
export async function openConnection(
  { host, port }: { host: string; port: number },
  allowed: ReadonlySet<string>,
): Promise<Socket> {
  const found = await toAddresses(host);
  const usable = allowed.has(`${host}:${port}`)
    ? found
    : found.filter(({ address }) => !isLocalAddress(address));
  if (usable.length === 0) {
    throw new RefusedHost(`${host}:${port} is a server of this computer or of a private network`);
  }
  return connect({
    host: bare(host),
    port,
    autoSelectFamily: true,
    lookup: (_name, options, callback) => {
      const [first] = usable;
      if (options.all === true || first === undefined) callback(null, usable);
      else callback(null, first.address, first.family);
    },
  });
}
