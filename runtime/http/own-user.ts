import type { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import { RuntimeError } from '../errors.ts';
import type { PeerOwner } from '../platform/peer.ts';
import { mayTalk } from '../platform/peer-owner.ts';
import { type OwnerOf, watchPeers } from '../platform/watch-peers.ts';

/** Refuses what another user of the machine sends. A promise only until the owner of the connection is known. @throws {RuntimeError} `user-forbidden` (403) */
export type AssertOwnUser = (socket: Duplex) => Promise<void> | undefined;

let isReported = false;

/** To be called before the server listens. `report` gets one line, once, where this process cannot see who connects. */
export function watchOwnUser(
  server: EventEmitter,
  report: (line: string) => void,
  ownerOf: OwnerOf = watchPeers(server),
): AssertOwnUser {
  const assert = (owner: PeerOwner): void => {
    if (owner.by === 'unknown' && !owner.isUsual && !isReported) {
      isReported = true;
      report(`other users of this machine cannot be kept out of the app's ports: ${owner.reason}`);
    }
    assertMayTalk(owner);
  };
  return (socket) => {
    const owner = ownerOf(socket);
    if (owner instanceof Promise) return owner.then(assert);
    assert(owner);
    return undefined;
  };
}

/** @throws {RuntimeError} `user-forbidden` (403) */
function assertMayTalk(owner: PeerOwner): void {
  if (mayTalk(owner)) return;
  const message =
    owner.by === 'other'
      ? `the connection belongs to another user of this machine${owner.uid === undefined ? '' : ` (uid ${owner.uid})`}`
      : 'the connection was closed before its user could be determined';
  throw new RuntimeError('user-forbidden', message, 'run the program as the user that started the app', 403);
}
