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

/**
 * What the runtime uses where a manifest is silent, in the shape of the manifest; `service` is for each service. Times in milliseconds. It is
 * config/default.json of every payload.
 */
export const runtimeDefaults = {
  schema_version: 'runtime-config.v1',
  ipc: { auth_token_path: 'runtime/auth-token' },
  telemetry: { file: 'telemetry/deployment-telemetry.jsonl' },
  ports: { default_range: { min: 47_000, max: 47_999 } },
  logs: { max_bytes: 10 * 1024 * 1024, max_files: 5 },
  service: {
    critical: true,
    stop_grace_ms: 5000,
    health: { interval_ms: 2000, timeout_ms: 2000, retries: 3 },
    readiness: { timeout_ms: 30_000 },
    restart: restartDefaults,
  },
} as const;

/** The text of config/default.json. */
export const formatRuntimeDefaults = (): string => `${JSON.stringify(runtimeDefaults, undefined, 2)}\n`;
