/** A process that listens on a port, as far as the system shows it. */
export interface Stranger {
  pid?: number;
  name?: string;
}

/** Who listens on a port of a loopback address. */
export type Listening =
  /** A process of the service. `isSame` checks at little cost that it still listens. */
  | { by: 'own'; isSame: () => boolean }
  | { by: 'stranger'; stranger: Stranger }
  /** The socket has been closed since the answer. */
  | { by: 'none' }
  /** The system does not show it to this user. */
  | { by: 'unknown'; reason: string };

export interface ListenerQuestion {
  port: number;
  /** 127.0.0.1 or ::1: the address that has just answered. */
  host: string;
  /** The most likely process. */
  leader: number | undefined;
  /** All processes of the service; takes a scan of the whole process table. */
  members: () => readonly number[];
}

/** Which process listens on a port, as Linux, macOS and Windows show it. */
export interface PortListeners {
  find(question: ListenerQuestion): Promise<Listening>;
  /** Whether anything can listen at this address; missing where the look-up takes a process. */
  mayListen?(port: number, host: string): boolean;
}

/** The process in words, for a message. */
export function describeStranger({ pid, name }: Stranger): string {
  if (pid === undefined) return 'a process of another user';
  return name === undefined ? `process ${pid}` : `${name} (process ${pid})`;
}
