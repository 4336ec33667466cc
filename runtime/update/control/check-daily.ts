import type { UpdateControl } from '../../control/context.ts';
import type { Telemetry } from '../../interfaces.ts';

/** Milliseconds after the start, and between two checks. */
const [first, interval] = [60_000, 24 * 60 * 60_000];

/** Checks the feed while the app runs. What fails is tried again the next day: a computer without a network is not a fault. Returns how to end it. */
export function checkDaily(control: UpdateControl, telemetry: Pick<Telemetry, 'record'>): () => void {
  const check = async (): Promise<void> => {
    const { checkUpdates } = await import('./updates.ts');
    await checkUpdates(control, (details) => telemetry.record('update_available', undefined, details));
  };
  let timer = setTimeout(next, first).unref();
  function next(): void {
    check().catch(() => undefined);
    timer = setTimeout(next, interval).unref();
  }
  return () => clearTimeout(timer);
}
