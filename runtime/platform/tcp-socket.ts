/** One TCP socket of the machine, as the kernel shows it. */
export interface TcpSocket {
  /** The user that created it, in the user namespace of this process; 0 for a socket that no process has open. */
  uid: number;
  /** 0 when no process has it open: it was closed, and the kernel still has to send or to wait. */
  inode: number;
  isListening: boolean;
}

/** One end of a connection, as Node has it. */
export interface End {
  address: string;
  port: number;
}

/** Finds the socket with these ends; undefined when there is none. `remote` undefined: the socket that listens there. */
export type FindTcpSocket = (
  local: End,
  remote: End | undefined,
) => TcpSocket | undefined | Promise<TcpSocket | undefined>;

/** The state TCP_LISTEN of <net/tcp_states.h>. */
export const listenState = 10;
