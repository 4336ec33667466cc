/** Calls the listener for every signal that asks this process to stop; the argument is their number, from 1. */
export function onStopSignal(listener: (count: number) => void): void {
  let count = 0;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => listener(++count));
  // Without a listener it would end the shell, and with it the app.
  process.on('SIGUSR2', () => {});
}
