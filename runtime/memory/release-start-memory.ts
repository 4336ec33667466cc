const delay = 1_000;

/**
 * Gives back, once the app is ready, what the start left behind: a supervisor allocates so little afterwards that Node
 * would keep that garbage for hours.
 */
export function releaseStartMemory(): void {
  setTimeout(async () => {
    const [{ setFlagsFromString }, { runInNewContext }] = await Promise.all([
      import('node:v8'),
      import('node:vm'),
    ]);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (options: { type: string; flavor: string }) => void;
    collect({ type: 'major', flavor: 'last-resort' });
    setFlagsFromString('--no-expose-gc');
    if (process.platform !== 'linux') return;
    const { giveBackPages } = await import('./give-back-pages.ts');
    giveBackPages(process.execPath);
  }, delay).unref();
}
