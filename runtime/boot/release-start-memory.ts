const delay = 1_000;

/**
 * Collects the garbage of the start once the app is ready: a supervisor allocates so little afterwards that V8 would
 * keep it for hours. The code of the start goes too, bytecode and machine code: what is called again is compiled again.
 * See README.md in this folder for what it gains.
 */
export function releaseStartMemory(): void {
  setTimeout(async () => {
    const [{ setFlagsFromString }, { runInNewContext }] = await Promise.all([
      import('node:v8'),
      import('node:vm'),
    ]);
    const flags = ['expose-gc', 'flush-baseline-code', 'stress-flush-code'];
    for (const flag of flags) setFlagsFromString(`--${flag}`);
    const collect = runInNewContext('gc') as (options: { type: string; flavor: string }) => void;
    collect({ type: 'major', flavor: 'last-resort' });
    for (const flag of flags) setFlagsFromString(`--no-${flag}`);
  }, delay).unref();
}
