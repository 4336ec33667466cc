import type { Socket } from 'node:net';
import { recognizeHttp } from './recognize-http.ts';

/** What a client begins with; `other` also when it ends its half without a word. */
export interface Opening {
  protocol: 'http' | 'other';
  /** The bytes that it has sent so far. */
  bytes: Buffer;
}

/** Reads a client until its protocol is known, and pauses it then. Undefined when it has gone before. */
export function readOpening(socket: Socket): Promise<Opening | undefined> {
  return new Promise((resolve) => {
    let bytes: Buffer = Buffer.alloc(0);
    const settle = (protocol?: Opening['protocol']): void => {
      socket.off('data', onData).off('end', onEnd).off('close', onClose).pause();
      resolve(protocol && { protocol, bytes });
    };
    const onData = (chunk: Buffer): void => {
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
      const protocol = recognizeHttp(bytes);
      if (protocol !== undefined) settle(protocol);
    };
    const onEnd = (): void => settle('other');
    const onClose = (): void => settle();
    socket.on('data', onData).on('end', onEnd).on('close', onClose).resume();
  });
}
