import type { FindPeerOwner, PeerOwner } from './peer.ts';
import { thisMachine } from './this-machine.ts';

const reasons: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'macOS has no documented call that shows the user of a connection',
  win32: 'the runtime does not ask Windows for the user of a connection',
};

/** Loads the look-up of this machine. It belongs behind the first connection: a start needs none. */
export async function openPeerOwner(system: NodeJS.Platform = thisMachine.system): Promise<FindPeerOwner> {
  if (system === 'linux') return (await import('./linux/peer-owner.ts')).createLinuxPeerOwner();
  const reason = reasons[system] ?? `${system} is not supported`;
  const unknown: PeerOwner = { by: 'unknown', reason, isUsual: true };
  return () => unknown;
}

/** Whether what this peer sends may be handled. */
export function mayTalk({ by }: PeerOwner): boolean {
  return by === 'same' || by === 'unknown';
}
