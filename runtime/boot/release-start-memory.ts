const delay = 1_000;

/**
 * Collects the garbage of the start once the app is ready: a supervisor allocates so little afterwards that V8 would
 * keep it for hours. See README.md in this folder for what it gains.
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
  }, delay).unref();
}
