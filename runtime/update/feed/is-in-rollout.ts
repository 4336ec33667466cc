import { hash } from 'node:crypto';
import type { Rollout } from '../../../schema/update/feed.ts';

/** Whether an installation takes part in a rollout: the same answer each time, and the same share for each salt. */
export function isInRollout({ percent, salt }: Rollout, instance: string): boolean {
  const share = Number.parseInt(hash('sha256', `${salt}:${instance}`).slice(0, 12), 16) / 2 ** 48;
  return share < percent / 100;
}
