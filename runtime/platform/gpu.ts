/** Whether this machine has a usable GPU, and the source of that fact. */
export interface Gpu {
  available: boolean;
  mode: 'gpu' | 'cpu';
  source: string;
}

export interface GpuSources {
  /** Paths that a GPU driver creates; `always` where every machine has a GPU. */
  traces: readonly string[] | 'always';
  environment: NodeJS.ProcessEnv;
  exists: (path: string) => boolean;
}

/** Detects a GPU without starting a process; `BUNDLE_GPU_AVAILABLE` (true or false) overrides the result. */
export function detectGpu({ traces, environment, exists }: GpuSources): Gpu {
  const override = toBoolean(environment['BUNDLE_GPU_AVAILABLE']);
  if (override !== undefined) return toGpu(override, 'BUNDLE_GPU_AVAILABLE');
  if (traces === 'always') return toGpu(true, 'every Mac has a Metal GPU');
  const found = traces.find(exists);
  return found === undefined ? toGpu(false, 'no driver found') : toGpu(true, found);
}

function toGpu(available: boolean, source: string): Gpu {
  return { available, mode: available ? 'gpu' : 'cpu', source };
}

function toBoolean(word: string | undefined): boolean | undefined {
  if (word === undefined || word.trim() === '') return undefined;
  return ['1', 'true', 'yes', 'on'].includes(word.trim().toLowerCase());
}

/** The GPU variables of child processes. */
export function toGpuEnvironment({ available, mode }: Gpu): Record<string, string> {
  return { BUNDLE_GPU_AVAILABLE: String(available), BUNDLE_GPU_MODE: mode };
}
