import type { FindPeerOwner, PeerOwner } from './peer.ts';
import { thisMachine } from './this-machine.ts';

/** Loads the look-up of this machine. It belongs behind the first connection: a start needs none. */
export async function openPeerOwner(system: NodeJS.Platform = thisMachine.system): Promise<FindPeerOwner> {
  if (system === 'linux') return (await import('./linux/peer-owner.ts')).createLinuxPeerOwner();
  if (system === 'darwin') return (await import('./macos/peer-owner.ts')).createMacosPeerOwner();
  if (system === 'win32') return (await import('./windows/peer/peer-owner.ts')).createWindowsPeerOwner();
  const unknown: PeerOwner = { by: 'unknown', reason: `${system} is not supported`, isUsual: true };
  return () => unknown;
}

/** Whether what this peer sends may be handled. */
export function mayTalk({ by }: PeerOwner): boolean {
  return by === 'same' || by === 'unknown';
}
