/** Whether programs can compute on a graphics processor here, and how that is known. */
export interface Gpu {
  available: boolean;
  mode: 'gpu' | 'cpu';
  source: string;
}

export interface GpuSources {
  /** Files of a driver; `always` where every machine has a graphics processor. */
  traces: readonly string[] | 'always';
  environment: NodeJS.ProcessEnv;
  exists: (path: string) => boolean;
}

/** Looks for a GPU without starting anything; `BUNDLE_GPU_AVAILABLE` (true or false) overrides what is found. */
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

/** What children are told. */
export function toGpuEnvironment({ available, mode }: Gpu): Record<string, string> {
  return { BUNDLE_GPU_AVAILABLE: String(available), BUNDLE_GPU_MODE: mode };
}
