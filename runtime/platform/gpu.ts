/** Whether programs can compute on a graphics processor here, and how that is known. */
export interface Gpu {
  available: boolean;
  mode: 'gpu' | 'cpu';
  source: string;
}

export interface GpuSources {
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  exists: (path: string) => boolean;
}

/** Device nodes and driver files that only exist where a driver runs, by operating system. */
const traces: Partial<Record<NodeJS.Platform, (environment: NodeJS.ProcessEnv) => string[]>> = {
  linux: () => ['/dev/nvidia0', '/proc/driver/nvidia/version', '/dev/kfd', '/dev/dri/renderD128', '/dev/dxg'],
  win32: ({ SystemRoot = 'C:\\Windows' }) => [
    `${SystemRoot}\\System32\\nvcuda.dll`,
    `${SystemRoot}\\System32\\amdhip64.dll`,
    `${SystemRoot}\\System32\\ze_loader.dll`,
  ],
};

/** Looks for a GPU without starting anything; `BUNDLE_GPU_AVAILABLE` (true or false) overrides what is found. */
export function detectGpu({ platform, environment, exists }: GpuSources): Gpu {
  const override = toBoolean(environment['BUNDLE_GPU_AVAILABLE']);
  if (override !== undefined) return toGpu(override, 'BUNDLE_GPU_AVAILABLE');
  if (platform === 'darwin') return toGpu(true, 'every Mac has a Metal GPU');
  const found = traces[platform]?.(environment).find(exists);
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
