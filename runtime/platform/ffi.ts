import type * as Foreign from 'node:ffi';

type Definitions = Parameters<typeof Foreign.dlopen>[1] & object;

/**
 * Opens functions of a shared library through Node's foreign function interface (`node:ffi`). Undefined when the
 * library or the interface is missing. `path` null means this process, which includes the C library.
 */
export function openLibrary<const Wanted extends Definitions>(
  path: string | null,
  wanted: Wanted,
): Foreign.DynamicLibraryResult<Wanted>['functions'] | undefined {
  try {
    return loadForeign()?.dlopen(path, wanted).functions;
  } catch {
    // Callers have a fallback for a missing library or function.
    return undefined;
  }
}

/** Loads the module and suppresses its ExperimentalWarning, which is of no use to the user of an app. */
function loadForeign(): typeof Foreign | undefined {
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    const isExpected = rest[0] === 'ExperimentalWarning' && String(warning).startsWith('FFI ');
    if (!isExpected) Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return process.getBuiltinModule('node:ffi') as typeof Foreign | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}
