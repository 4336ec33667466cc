/** The two ends of an accepted TCP connection, as a socket of Node has them; undefined once it is destroyed. */
export interface Connection {
  localAddress?: string | undefined;
  localPort?: number | undefined;
  remoteAddress?: string | undefined;
  remotePort?: number | undefined;
}

/** Which user opened the other end of a connection of this machine. */
export type PeerOwner =
  /** The user of this process; or root (SYSTEM on Windows), which can read the memory and the files of this process anyway. */
  | { by: 'same' }
  /** `uid`: where users have numbers, so not on Windows. */
  | { by: 'other'; uid?: number }
  /** The peer has closed its socket, which has no owner from then on. What it sent is not to be handled: no owner can be checked. */
  | { by: 'gone' }
  /**
   * Owners are not shown at all, for any connection: a peer cannot bring this about. `isUsual`: to no process of the system, not only to
   * this one.
   */
  | { by: 'unknown'; reason: string; isUsual: boolean };

/** A promise only where the look-up takes more than microseconds. Never throws, never rejects. */
export type FindPeerOwner = (connection: Connection) => PeerOwner | Promise<PeerOwner>;
