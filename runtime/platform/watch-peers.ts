import type { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type { Connection, FindPeerOwner, PeerOwner } from './peer.ts';
import { openPeerOwner } from './peer-owner.ts';

/** The owner of an accepted connection's peer, asked for once a connection; a promise until it is known. */
export type OwnerOf = (socket: Duplex) => PeerOwner | Promise<PeerOwner>;

let finder: FindPeerOwner | undefined;
let opening: Promise<FindPeerOwner> | undefined;

/** The look-up of this process, loaded by its first connection. */
const findPeerOwner: FindPeerOwner = (connection) => {
  if (finder !== undefined) return finder(connection);
  opening ??= openPeerOwner();
  return opening.then((opened) => {
    finder = opened;
    return opened(connection);
  });
};

/**
 * Finds out who connects to a server, from each connection on: a peer that sends and closes at once must not become anonymous. The server's
 * handlers ask the returned function before they handle a request.
 */
export function watchPeers(server: EventEmitter, find: FindPeerOwner = findPeerOwner): OwnerOf {
  const owners = new WeakMap<object, PeerOwner | Promise<PeerOwner>>();
  const look = (socket: Connection & object): PeerOwner | Promise<PeerOwner> => {
    const found = find(socket);
    owners.set(socket, found);
    if (found instanceof Promise) found.then((owner) => owners.set(socket, owner));
    return found;
  };
  server.on('connection', look);
  return (socket) => owners.get(socket) ?? look(socket);
}
