import { freemem, loadavg, totalmem } from 'node:os';
import type { Pressure } from '../browser/session-queue.ts';
import { missingBrowser } from '../browser/find-browser.ts';

const toPercent = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100);

/** The answer of `/pressure`, in the form of the original. `cores`: processors of the computer. */
export function toPressure(pressure: Pressure, hasBrowser: boolean, cores: number): string {
  const { running, queued, rejected, maxConcurrent, maxQueued } = pressure;
  const isFull = running >= maxConcurrent && queued >= maxQueued;
  const message = !hasBrowser ? `${missingBrowser}.` : isFull ? 'Concurrent and queue are at capacity.' : '';
  return JSON.stringify({
    pressure: {
      date: Date.now(),
      isAvailable: hasBrowser && !isFull,
      reason: !hasBrowser ? 'browser' : isFull ? 'full' : '',
      message,
      running,
      queued,
      recentlyRejected: rejected,
      maxConcurrent,
      maxQueued,
      cpu: toPercent((loadavg()[0] ?? 0) / cores),
      memory: toPercent(1 - freemem() / totalmem()),
    },
  });
}
