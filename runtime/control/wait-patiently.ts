const patienceMs = 10_000;

/** A start takes milliseconds, but a keychain may ask its user first: after ten seconds the call is answered without. */
export async function waitPatiently(step: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs).unref();
  });
  await Promise.race([step, enough]);
  clearTimeout(timer);
}
