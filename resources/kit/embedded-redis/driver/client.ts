import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { encodeCommand } from './resp/encode-command.ts';
import { type Reply, ReplyError } from './resp/reply.ts';
import { ReplyReader } from './resp/reply-reader.ts';

/** Where a server listens: a Unix socket, or a port of 127.0.0.1. */
export type Place = { path: string } | { port: number; host: '127.0.0.1' };

/** A connection of the driver to its own server. One command at a time. */
export class Client {
  readonly #socket: Socket;
  readonly #reader = new ReplyReader();
  #replies: Reply[] = [];
  #wake: () => void = () => {};
  #failure: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => {
      this.#replies.push(...this.#reader.push(Buffer.from(chunk)));
      this.#wake();
    });
    const fail = (error?: Error) => {
      this.#failure ??= error ?? new Error('the server has closed the connection');
      this.#wake();
    };
    socket.on('error', fail);
    socket.on('close', () => fail());
  }

  /** Connects and logs in. @throws {Error} when the server does not answer, or refuses the password */
  static async connect(place: Place, password: string): Promise<Client> {
    const socket = createConnection(place);
    await once(socket, 'connect');
    const client = new Client(socket);
    const reply = await client.call('AUTH', password);
    if (reply instanceof ReplyError) throw reply;
    return client;
  }

  /** Sends a command and returns its reply, which can be an error. @throws {Error} when the connection ends first */
  async call(...words: (string | Buffer)[]): Promise<Reply> {
    this.#socket.write(encodeCommand(words));
    for (;;) {
      const reply = this.#replies.shift();
      if (reply !== undefined) return reply;
      if (this.#failure !== undefined) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  close(): void {
    this.#socket.end();
  }
}
