import type { PeerOwner } from './peer.ts';
import type { PeerSource } from './peer-source.ts';
import type { FindTcpSocket, TcpSocket } from './tcp-socket.ts';

/** The source for a system that shows the user id of each socket. */
export function toSocketSource(find: FindTcpSocket, ownUid: number): PeerSource {
  const isOwn = (socket: TcpSocket | undefined) => socket?.isListening === true && socket.uid === ownUid;
  return {
    isOwnListener(listening) {
      const found = find(listening, undefined);
      return found instanceof Promise ? found.then(isOwn) : isOwn(found);
    },
    ownerOf(peer, own) {
      const found = find(peer, own);
      return found instanceof Promise
        ? found.then((socket) => toOwner(socket, ownUid))
        : toOwner(found, ownUid);
    },
  };
}

/** A closed socket shows uid 0, as one of root does; it differs by its inode. */
function toOwner(socket: TcpSocket | undefined, ownUid: number): PeerOwner {
  if (socket === undefined || socket.isListening || socket.inode === 0) return { by: 'gone' };
  return socket.uid === ownUid || socket.uid === 0 ? { by: 'same' } : { by: 'other', uid: socket.uid };
}
