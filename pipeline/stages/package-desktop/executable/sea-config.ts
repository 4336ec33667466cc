import { noDebuggerOption } from '../../../../schema/node-options.ts';

/** The main script of the executable, with the entry points, first; the others are its assets. */
export const programs = ['runtime.cjs', 'supervisor.cjs'];
export const codeCache = 'supervisor.cache';

/**
 * The configuration of a single executable application. Paths are relative to the working folder, for they are written
 * into the executable. https://nodejs.org/api/single-executable-applications.html
 */
export function toSeaConfig(build: { native: boolean }): Record<string, unknown> {
  return {
    main: 'runtime.cjs',
    executable: 'base',
    output: 'runtime',
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: build.native,
    // A debugger that a signal starts listens on a port that every user of the machine can connect to.
    execArgv: [noDebuggerOption],
    // Options of Node for a script come as `--node-options=…`; NODE_OPTIONS of the user's session has no effect.
    execArgvExtension: 'cli',
    assets: Object.fromEntries(
      (build.native ? [...programs, codeCache] : programs).slice(1).map((file) => [file, file]),
    ),
  };
}
