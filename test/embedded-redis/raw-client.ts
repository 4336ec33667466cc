import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import type { Place } from '../../resources/kit/embedded-redis/driver/client.ts';
import { encodeCommand } from '../../resources/kit/embedded-redis/driver/resp/encode-command.ts';
import { ReplyReader } from '../../resources/kit/embedded-redis/driver/resp/reply-reader.ts';

/** A connection that returns the bytes of replies. */
export class RawClient {
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Connects without a login. */
  static async open(place: Place): Promise<RawClient> {
    const socket = createConnection(place);
    socket.setNoDelay(true);
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  static async connect(port: number, password: string): Promise<RawClient> {
    const client = await RawClient.open({ port, host: '127.0.0.1' });
    await client.call('AUTH', password);
    return client;
  }

  /** The bytes of the reply, as latin1 text. @throws {Error} when none comes within five seconds */
  call(...words: string[]): Promise<string> {
    const reader = new ReplyReader();
    let text = '';
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(new Error(`no reply to ${words.join(' ')}`)), 5_000);
      const done = (error?: Error) => {
        clearTimeout(timer);
        this.#socket.off('data', onData).off('close', onClose);
        if (error === undefined) resolve(text);
        else reject(error);
      };
      const onClose = () => done(new Error(`the connection ended at ${words.join(' ')}`));
      const onData = (chunk: Buffer) => {
        text += chunk.toString('latin1');
        if (reader.push(Buffer.from(chunk)).length > 0) done();
      };
      this.#socket.on('data', onData).once('close', onClose);
      this.#socket.write(encodeCommand(words));
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}
