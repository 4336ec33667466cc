import { RuntimeError } from '../errors.ts';

/** @throws RuntimeError `system-unsupported` */
export function refuseSystem(system: string): never {
  throw new RuntimeError(
    'system-unsupported',
    `unsupported operating system: ${system}`,
    'run the app on Linux, macOS or Windows',
  );
}
