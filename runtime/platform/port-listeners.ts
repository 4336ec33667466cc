/** A process that listens on a port, as far as the system shows it. */
export interface Stranger {
  pid?: number;
  name?: string;
}

/** Who listens on a port of a loopback address. */
export type Listening =
  /** One of the asked processes. `isSame` looks, at little cost, whether that is still so. */
  | { by: 'own'; isSame: () => boolean }
  | { by: 'stranger'; stranger: Stranger }
  /** It has been closed since it answered. */
  | { by: 'nobody' }
  /** The system does not say it to this user. */
  | { by: 'unknown'; reason: string };

export interface ListenerQuestion {
  port: number;
  /** 127.0.0.1 or ::1: the address that has just answered. */
  host: string;
  /** The most likely process. */
  leader: number | undefined;
  /** All processes of the service, which takes a look at the whole machine. */
  members: () => readonly number[];
}

/** Which process listens on a port, as Linux, macOS and Windows show it. */
export interface PortListeners {
  find(question: ListenerQuestion): Promise<Listening>;
  /** Whether anything can listen at this address; missing where the system takes a process to ask. */
  mayListen?(port: number, host: string): boolean;
}

/** In words, for a message. */
export function describeStranger({ pid, name }: Stranger): string {
  if (pid === undefined) return 'a process of another user';
  return name === undefined ? `process ${pid}` : `${name} (process ${pid})`;
}
