import { connect } from 'node:net';

export type Announce = (note: { id: string; title: string }) => void;

/**
 * Publishes a new note to other stations over Redis publish/subscribe. The note is saved in any case, so failures are only
 * logged.
 */
export function createAnnouncer(redisUrl: string | undefined, log: (line: string) => void): Announce {
  if (!redisUrl) return () => {};
  const { hostname, port, password } = new URL(redisUrl);
  return (note) => {
    const socket = connect({ host: hostname, port: Number(port || '6379') });
    socket.setTimeout(2000, () => socket.destroy(new Error('no answer within 2 s')));
    socket.on('error', (error) => log(`note ${note.id} was not announced: ${error.message}`));
    socket.on('data', () => {});
    if (password) socket.write(toCommand(['AUTH', decodeURIComponent(password)]));
    socket.write(toCommand(['PUBLISH', 'field-notes', JSON.stringify(note)]));
    socket.end(toCommand(['QUIT']));
  };
}

/** A command in the Redis protocol: an array of bulk strings. */
export function toCommand(words: string[]): string {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}
