import { Agent, type ClientRequestArgs } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

type Connected = (error: Error | null, socket?: Duplex) => void;

/**
 * Sends its requests one after the other on one connection. It never opens a second one: after the first request, what listens on the
 * port could be another program.
 */
export class OneConnection extends Agent {
  readonly host: string;
  #socket: Socket | undefined;

  constructor(host: string) {
    super({ keepAlive: true, maxSockets: 1 });
    this.host = host;
  }

  override createConnection({ port }: ClientRequestArgs, done: Connected): undefined {
    if (this.#socket !== undefined) {
      done(new Error('the connection was closed after the proof'));
      return;
    }
    this.#socket = connect({ host: this.host, port: Number(port) });
    done(null, this.#socket);
  }

  override destroy(): void {
    this.#socket?.destroy();
    super.destroy();
  }
}
