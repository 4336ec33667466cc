import { unwatchFile, watchFile } from 'node:fs';

/** The runtime looks at its installation every two seconds. */
const settledMs = 3_000;

/** Calls the listener a moment after an installer has written the manifest; returns how to end that. */
export function watchManifest(path: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const listener = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, settledMs);
    timer.unref();
  };
  watchFile(path, { interval: 5_000, persistent: false }, listener);
  return () => {
    clearTimeout(timer);
    unwatchFile(path, listener);
  };
}
