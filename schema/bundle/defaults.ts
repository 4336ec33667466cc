/** The restart policy of the runtime contract: exponential backoff. */
export const restartDefaults = {
  initial_ms: 500,
  factor: 2,
  max_ms: 30_000,
  reset_after_ms: 60_000,
  max_restarts: 5,
} as const;

/** Of the generator `random`. */
export const randomDefaults = { length: 32, charset: 'alnum' } as const;

/** Characters of the longest value that `random` draws. */
export const longestRandom = 4096;
