import type { Socket } from 'node:net';

/**
 * Joins two connections as one: bytes with back pressure, the end of either half, and a reset. Neither has a timeout.
 */
export function joinSockets(one: Socket, other: Socket): void {
  relay(one, other);
  relay(other, one);
}

/** Copies what `from` receives, and how it ends, to `to`. */
export function relay(from: Socket, to: Socket): void {
  from.on('error', () => to.resetAndDestroy());
  from.on('close', () => {
    if (!from.readableEnded) to.resetAndDestroy();
  });
  from.pipe(to);
}
