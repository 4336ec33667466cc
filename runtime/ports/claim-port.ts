import { BoundSocket } from 'node:net';
import { isSystemError } from '../errors.ts';
import { systemRules } from '../platform/system-rules.ts';
import type { PortHold } from './hold-port.ts';

/**
 * Claims a port among the apps that this runtime runs, of all users: a name that one process can have, and that the system
 * frees with it. It bridges the time between the start of a service and its first listening, and between two starts. Undefined
 * when another app has the port. Where the system has no such names (macOS), every claim succeeds.
 */
export function claimPort(port: number): PortHold | undefined {
  const path = systemRules.toClaimName(port);
  if (path === undefined) return { release: () => undefined };
  try {
    // Node's types contain the ports only.
    const options: object = { path };
    const socket = new BoundSocket(options);
    return { release: () => socket.close() };
  } catch (error) {
    // A sandbox may refuse named sockets; then only the listeners protect the port.
    return isSystemError(error, 'EADDRINUSE') ? undefined : { release: () => undefined };
  }
}
